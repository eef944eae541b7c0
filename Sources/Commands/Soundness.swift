import Terminal

/// The mistakes in the declarations of a tool, one sentence each; empty if there are none.
///
/// Use it in a test: the result does not depend on what a person types.
///
/// ```swift
/// @Test func `every grammar is sound`() {
///   #expect(problems(in: Pillar.tool) == [])
/// }
/// ```
public func problems(in tool: Tool) -> [String] {
  let all = tool.commands + (tool.front.map { [$0] } ?? [])
  return nameProblems(tool)
    + all.flatMap { type in
      (inputProblems(tool, type) + wordingProblems(tool, type)).map { "\(type): \($0)" }
    }
}

private func nameProblems(_ tool: Tool) -> [String] {
  let names = tool.commands.map { $0.name }
  let beginnings = Set(tool.commands.filter { $0.words.count == 2 }.map { $0.words[0] })
  var problems = duplicates(in: names).map { "two commands are named '\($0)'" }
  for type in tool.commands {
    if tool.ownNames.contains(type.name) {
      problems.append("'\(type.name)' is a command of the tool itself")
    }
    if beginnings.contains(type.name) {
      problems.append("'\(type.name)' is also the first word of a two-word command")
    }
    if !(1...2).contains(type.words.count) || !type.words.allSatisfy(isName) {
      problems.append("'\(type.name)' is not one or two words in lower case")
    }
  }
  for synonym in tool.commands.flatMap({ $0.synonyms }) where names.contains(synonym) {
    problems.append("the synonym '\(synonym)' is also the name of a command")
  }
  return problems
}

private func inputProblems(_ tool: Tool, _ type: any Command.Type) -> [String] {
  let grammar = Grammar(of: type.init(), everywhere: tool.everywhereGroups())
  var problems = duplicates(in: grammar.entries.map(\.spelling)).map { "'\($0)' is declared twice" }
  for entry in grammar.entries {
    if !isName(entry.name) { problems.append("'\(entry.name)' is not a name in lower case") }
    if entry.name == "version" { problems.append("'--version' is an option of the tool itself") }
    problems += sentenceProblems(entry.input.summary, of: "the summary of \(entry.spelling)")
  }
  for argument in grammar.places.dropLast() where argument.input.repeats {
    problems.append("\(argument.spelling) repeats, and another argument follows it")
  }
  for (argument, next) in zip(grammar.places, grammar.places.dropFirst())
  where !argument.input.isNeeded && next.input.isNeeded {
    problems.append(
      "\(argument.spelling) may be left out, but \(next.spelling) after it is required")
  }
  if tool.title(of: type) == tool.name, !grammar.places.isEmpty {
    problems.append("the front page takes arguments, which would be read as a command's name")
  }
  return problems
}

private func wordingProblems(_ tool: Tool, _ type: any Command.Type) -> [String] {
  var problems = sentenceProblems(type.summary, of: "the summary")
  problems += type.details.flatMap { sentenceProblems($0, of: "a paragraph of the details") }
  problems += type.exitStatuses.flatMap {
    sentenceProblems($0.meaning, of: "the meaning of status \($0.outcome.rawValue)")
  }
  for line in tool.page(for: type).render(width: 80).split(separator: "\n")
  where line.displayWidth > 80 {
    problems.append("a line of the help page is wider than 80 columns: \(line)")
  }
  guard tool.title(of: type) != tool.name else { return problems }
  if type.examples.isEmpty { problems.append("there is no example") }
  return problems + type.examples.flatMap { exampleProblems($0, tool, type) }
}

/// An example must be a command line that this command accepts.
private func exampleProblems(
  _ example: (line: String, purpose: String), _ tool: Tool, _ type: any Command.Type
) -> [String] {
  let problems = sentenceProblems(example.purpose, of: "the purpose of an example")
  guard let words = shellWords(of: example.line, after: tool.name) else {
    return problems + ["an example does not call \(tool.name): \(example.line)"]
  }
  guard case .command(let called, let rest) = tool.target(of: words), called == type else {
    return problems + ["an example calls something else: \(example.line)"]
  }
  let grammar = Grammar(of: type.init(), everywhere: tool.everywhereGroups())
  return problems
    + Parser.fill(grammar, from: rest).map { "an example fails (\($0.message)): \(example.line)" }
}

/// The arguments that a shell would pass to the program `name`; `nil` if the line does not call it.
///
/// It understands blanks, both kinds of quotes, pipes and redirections. An example should need no more.
private func shellWords(of line: String, after name: String) -> [String]? {
  var words: [String] = []
  var word: String?
  var quote: Character?
  for character in line + " " {
    if character == quote {
      quote = nil
    } else if quote != nil {
      word?.append(character)
    } else if character == "'" || character == "\"" {
      (quote, word) = (character, word ?? "")
    } else if character == " " {
      if let finished = word { words.append(finished) }
      word = nil
    } else {
      word = (word ?? "") + String(character)
    }
  }
  guard let start = words.firstIndex(of: name) else { return nil }
  return Array(words[(start + 1)...].prefix { !["|", ">", ">>", "<", "&&", "||"].contains($0) })
}

private func sentenceProblems(_ text: String, of what: String) -> [String] {
  let isSentence =
    text.first?.isLowercase == false && (text.hasSuffix(".") || text.hasSuffix("?"))
  return isSentence ? [] : ["\(what) is not a sentence: '\(text)'"]
}

private func isName(_ text: String) -> Bool {
  text.first?.isLetter == true
    && text.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }
}

private func duplicates(in names: [String]) -> [String] {
  var seen: Set<String> = []
  return names.filter { !seen.insert($0).inserted }
}
