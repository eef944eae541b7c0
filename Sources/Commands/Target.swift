/// What a command line asks for.
enum Target {
  case command(any Command.Type, words: [String])
  case page(HelpPage)
  case version
  /// A shell asks how the last word can be completed.
  case candidates([Candidate])
  case problems([UsageProblem])
}

extension Tool {
  /// Finds the command in `words`. Options that every command takes may come before its name.
  func target(of words: [String]) -> Target {
    if words.first == "--complete" { return .candidates(candidates(for: Array(words.dropFirst()))) }
    let leading = Array(words.prefix(leadingOptions(in: words)))
    let rest = Array(words.dropFirst(leading.count))
    let wantsHelp = words.prefix { $0 != "--" }.contains { $0 == "--help" || $0 == "-h" }

    guard let first = rest.first, !first.isOption else {
      if wantsHelp { return .page(overview()) }
      if rest.first == "--version" { return .version }
      return front.map { .command($0, words: words) } ?? .page(overview())
    }
    if first == "help" { return help(about: Array(rest.dropFirst())) }
    if first == "version" { return wantsHelp ? .page(overview()) : .version }
    switch command(named: rest) {
    case .found(let type):
      if wantsHelp { return .page(page(for: type)) }
      return .command(type, words: leading + rest.dropFirst(type.words.count))
    case .beginning where wantsHelp: return .page(page(forFirstWord: first))
    case .beginning(let problem), .unknown(let problem): return .problems([problem])
    }
  }

  /// The names of the commands that every tool has: `help` and `version`.
  var ownNames: [String] { ownCommands.map { firstWord(of: $0.term) } }

  private func help(about words: [String]) -> Target {
    let words = Array(words.dropFirst(leadingOptions(in: words)))
    guard let first = words.first, !first.isOption, !ownNames.contains(first) else {
      return .page(overview())
    }
    switch command(named: words) {
    case .found(let type): return .page(page(for: type))
    case .beginning: return .page(page(forFirstWord: first))
    case .unknown(let problem): return .problems([problem])
    }
  }

  /// How many words at the start are options that every command takes, with their values.
  func leadingOptions(in words: [String]) -> Int {
    // Without this line, `pillar version` would spend most of its time on reading the options.
    guard words.first?.isOption ?? false else { return 0 }
    let entries = everywhereGroups().flatMap { Grammar(of: $0).entries }
    var count = 0
    while count < words.count, words[count].isOption {
      let name = words[count].prefix { $0 != "=" }
      guard let entry = entries.first(where: { $0.spelling == name }) else { break }
      let takesNext = entry.input.form == .named && name.count == words[count].count
      count += takesNext ? 2 : 1
    }
    return min(count, words.count)
  }
}

/// The result of looking up a command's name.
private enum Match {
  case found(any Command.Type)
  /// The first word of two-word commands, such as `year`. The second word is missing or wrong.
  case beginning(UsageProblem)
  case unknown(UsageProblem)
}

extension Tool {
  private func command(named words: [String]) -> Match {
    let fitting = commands.filter { words.starts(with: $0.words) }
    if let type = fitting.max(by: { $0.words.count < $1.words.count }) { return .found(type) }

    let first = words[0]
    let members = commands.filter { $0.words.count > 1 && $0.words.first == first }
    guard !members.isEmpty else { return .unknown(unknown(first)) }
    let names = members.map { $0.name }
    if let second = words.dropFirst().first, !second.isOption,
      let guess = suggestion(for: "\(first) \(second)", in: names)
    {
      return .beginning(.unknownCommand(found: "\(first) \(second)", nearest: guess))
    }
    return .beginning(.incompleteCommand(found: first, expected: names))
  }

  /// Suggests the command that has the word as a synonym, or else the nearest name.
  private func unknown(_ word: String) -> UsageProblem {
    let known = commands.first { $0.synonyms.contains(word) }?.name
    let names = commands.map { $0.name } + ownNames
    return .unknownCommand(found: word, nearest: known ?? suggestion(for: word, in: names))
  }
}
