import Diagnostics

/// Fills the inputs of a grammar from the words after the command's name.
///
/// ```
/// words  = { option | value } [ "--" { value } ]
/// option = "--" name                  a flag
///        | "--" name value            the value does not start with "-", or is "-"
///        | "--" name "=" value        any value, also an empty one
/// value  = any word that does not start with "-", or "-"; after "--", any word
/// ```
///
/// The parser does not stop at a mistake: it reports everything that is wrong with a command line.
struct Parser {
  let grammar: Grammar
  private var words: ArraySlice<String>
  private var arguments: ArraySlice<Grammar.Entry>
  private var problems: [UsageProblem] = []
  /// Inputs that were given, also those whose value could not be read.
  private var attempted: Set<ObjectIdentifier> = []

  /// Parses `words` and returns the problems in the order in which they occur there.
  static func fill(_ grammar: Grammar, from words: [String]) -> [UsageProblem] {
    var parser = Parser(grammar, words)
    parser.parse()
    return parser.problems
  }

  private init(_ grammar: Grammar, _ words: [String]) {
    self.grammar = grammar
    self.words = words[...]
    arguments = grammar.places[...]
  }

  private mutating func parse() {
    var optionsEnded = false
    while let word = words.popFirst() {
      if optionsEnded || !word.isOption {
        readArgument(word)
      } else if word == "--" {
        optionsEnded = true
      } else {
        readOption(word)
      }
    }
    for entry in grammar.entries where entry.input.isNeeded {
      guard !attempted.contains(ObjectIdentifier(entry.input)) else { continue }
      problems.append(.missing(input: entry.spelling, purpose: entry.input.summary))
    }
  }

  private mutating func readArgument(_ word: String) {
    guard let argument = arguments.first else {
      problems.append(.unexpected(found: word))
      return
    }
    if !argument.input.repeats { arguments.removeFirst() }
    fill(argument, with: word)
  }

  private mutating func readOption(_ word: String) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let spelling = String(parts[0])
    let attached = parts.count > 1 ? String(parts[1]) : nil
    guard let entry = grammar.named.first(where: { $0.spelling == spelling }) else {
      return reportUnknown(spelling, attached: attached)
    }
    if entry.input.form == .flag {
      if let attached {
        problems.append(.takesNoValue(option: spelling, found: attached))
      } else {
        fill(entry, with: "")
      }
    } else if let value = attached ?? nextValue() {
      fill(entry, with: value)
    } else {
      attempted.insert(ObjectIdentifier(entry.input))
      problems.append(.missingValue(option: spelling, expected: entry.expected))
    }
  }

  /// Reports an unknown option. If another option was probably meant and takes a value, the next word is
  /// skipped as its value, so that one mistake is reported once.
  private mutating func reportUnknown(_ spelling: String, attached: String?) {
    let guess = suggestion(for: spelling, in: grammar.named.map(\.spelling))
    problems.append(.unknownOption(found: spelling, nearest: guess))
    guard let meant = grammar.named.first(where: { $0.spelling == guess }) else { return }
    attempted.insert(ObjectIdentifier(meant.input))
    if meant.input.form == .named, attached == nil { _ = nextValue() }
  }

  private mutating func nextValue() -> String? {
    guard let next = words.first, !next.isOption else { return nil }
    return words.popFirst()
  }

  private mutating func fill(_ entry: Grammar.Entry, with word: String) {
    attempted.insert(ObjectIdentifier(entry.input))
    if entry.input.form == .named, entry.input.isTyped, !entry.input.repeats, !entry.isEverywhere {
      problems.append(.givenTwice(option: entry.spelling))
    } else if !entry.input.take(word) {
      problems.append(
        .unreadable(
          input: entry.spelling, found: word, expected: entry.expected,
          nearest: suggestion(for: word, in: entry.input.choices)))
    }
  }
}

extension Grammar.Entry {
  /// What should be typed: `a year such as 2013`, or else the name of the value in help.
  var expected: String { input.expected.isEmpty ? "a value (\(placeholder))" : input.expected }
}

extension String {
  /// Whether the word is, or looks like, an option; `-` alone means standard input.
  var isOption: Bool { hasPrefix("-") && self != "-" }
}

/// What was probably meant: the candidate with the nearest spelling, or the only one that begins with
/// `word`.
func suggestion(for word: String, in candidates: [String]) -> String? {
  if let near = nearest(to: word, in: candidates) { return near }
  let longer = candidates.filter { word.count > 2 && $0.hasPrefix(word) }
  return longer.count == 1 ? longer.first : nil
}
