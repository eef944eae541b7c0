/// The position on a command line after some words, and what can be typed there.
struct CompletionPosition {
  private let grammar: Grammar
  /// The option whose value comes next.
  private var option: Grammar.Entry?
  /// The positional argument that comes next.
  private var argument: Grammar.Entry?
  private var used: Set<String> = []
  private var optionsEnded = false

  /// Whether the value of an option is expected here.
  var isValue: Bool { option != nil }

  init(in grammar: Grammar, after words: [String]) {
    self.grammar = grammar
    var arguments = grammar.places[...]
    for word in words {
      if option != nil {
        option = nil
      } else if optionsEnded || !word.isOption {
        if arguments.first?.input.repeats == false { arguments.removeFirst() }
      } else if word == "--" {
        optionsEnded = true
      } else {
        let spelling = String(word.prefix { $0 != "=" })
        used.insert(spelling)
        option = grammar.named.first {
          $0.spelling == spelling && $0.input.form == .named && spelling == word
        }
      }
    }
    argument = arguments.first
  }

  /// Everything that can be typed here. `last` is what is typed so far of the word.
  func candidates(towards last: String) -> [Candidate] {
    if let option { return choices(of: option) }
    guard last.hasPrefix("-"), !optionsEnded else {
      return argument.map { choices(of: $0) } ?? []
    }
    if let sign = last.firstIndex(of: "=") {
      let spelling = last[..<sign]
      let entry = grammar.named.first { $0.spelling == spelling && $0.input.form == .named }
      return entry.map { choices(of: $0, after: spelling + "=") } ?? []
    }
    return grammar.named
      .filter { $0.input.repeats || !used.contains($0.spelling) }
      .map { Candidate(word: $0.spelling, meaning: $0.input.summary) }
  }

  private func choices(of entry: Grammar.Entry, after beginning: Substring = "") -> [Candidate] {
    entry.input.choices.map { Candidate(word: beginning + $0, meaning: entry.input.summary) }
  }
}
