/// A word that can come next on a command line, and what it means.
public struct Candidate: Hashable, Sendable {
  public var word: String
  public var meaning: String
}

extension Tool {
  /// The words that the last of `words` can be completed to. The words before it are taken as typed.
  ///
  /// A shell calls this each time the tab key is pressed, through `tool --complete WORD...`. If the
  /// result is empty, the shell offers file names.
  public func candidates(for words: [String]) -> [Candidate] {
    let words = withoutEqualSigns(words)
    let last = words.last ?? ""
    return continuations(of: Array(words.dropLast()), towards: last)
      .filter { $0.word.hasPrefix(last) }
  }

  private func continuations(of typed: [String], towards last: String) -> [Candidate] {
    let leading = Array(typed.prefix(leadingOptions(in: typed)))
    let rest = Array(typed.dropFirst(leading.count))
    guard let first = rest.first else {
      let position = CompletionPosition(in: grammar(of: front), after: leading)
      return position.isValue || last.hasPrefix("-")
        ? position.candidates(towards: last) : names(after: [])
    }
    if first == "help" { return names(after: Array(rest.dropFirst())) }
    let fitting = commands.filter { rest.starts(with: $0.words) }
    guard let type = fitting.max(by: { $0.words.count < $1.words.count }) else {
      return names(after: rest)
    }
    let position = CompletionPosition(
      in: grammar(of: type), after: Array(rest.dropFirst(type.words.count)))
    return position.candidates(towards: last)
  }

  private func grammar(of type: (any Command.Type)?) -> Grammar {
    Grammar(of: type?.init() ?? StandardOptions(), everywhere: everywhereGroups())
  }

  /// The next word of every command whose name begins with `typed`. Each word is listed once.
  private func names(after typed: [String]) -> [Candidate] {
    var seen: Set<String> = []
    let found = commands.compactMap { type -> Candidate? in
      let words = type.words
      guard words.count > typed.count, words.starts(with: typed) else { return nil }
      guard seen.insert(words[typed.count]).inserted else { return nil }
      let isWhole = words.count == typed.count + 1
      return Candidate(word: words[typed.count], meaning: isWhole ? type.summary : type.group)
    }
    guard typed.isEmpty else { return found }
    return found + ownCommands.map { Candidate(word: firstWord(of: $0.term), meaning: $0.text) }
  }
}

/// The first word of a text: `help` of `help [COMMAND]`.
func firstWord(of text: String) -> String { String(text.prefix { $0 != " " }) }

/// Removes the equal signs: bash passes `--format=js` as three words, and only the value can be
/// completed.
private func withoutEqualSigns(_ words: [String]) -> [String] {
  words.filter { $0 != "=" } + (words.last == "=" ? [""] : [])
}
