import Terminal

extension Tool {
  /// The page that `pillar check --help` and `pillar help check` print.
  func page(for type: any Command.Type) -> HelpPage {
    let entries = Grammar(of: type.init(), everywhere: everywhereGroups()).entries
    var page = HelpPage(opening: type.summary)
    page.add("Usage", .usage([usage(of: type)]))
    if !type.details.isEmpty { page.add("", .paragraphs(type.details)) }
    let own = entries.filter { !$0.isEverywhere }
    page.add("Arguments", rows(own.filter { $0.input.form == .positional }))
    page.add("Options", rows(own.filter { $0.input.form != .positional }))
    page.add("Options of every command", rows(entries.filter(\.isEverywhere)))
    if !type.examples.isEmpty { page.add("Examples", .examples(type.examples)) }
    page.add(
      "Exit status", .list(type.exitStatuses.map { ("\($0.outcome.rawValue)", $0.meaning) }))
    return page
  }

  /// The usage line in pieces that are not broken: `pillar show`, `PARTICIPANT`, `[ITEM]`. Options that
  /// every command takes are left out.
  func usage(of type: any Command.Type) -> [String] {
    let entries = Grammar(of: type.init(), everywhere: everywhereGroups()).entries
    return [title(of: type)] + entries.filter { !$0.isEverywhere }.map(\.usage)
  }
}

extension HelpPage {
  mutating func add(_ heading: String, _ body: Body) {
    if case .list(let rows) = body, rows.isEmpty { return }
    sections.append(Section(heading: heading, body: body))
  }
}

/// A list with a row for each input: how it is typed, and what it is for.
func rows(_ entries: [Grammar.Entry]) -> HelpPage.Body { .list(entries.map(\.definition)) }

extension Grammar.Entry {
  /// The input as a row of a list.
  var definition: Definition { (heading, sentence) }

  /// The input as it is typed: `PATH...`, `--format FORMAT`, `--strict`.
  private var heading: String {
    switch input.form {
    case .positional: placeholder + (input.repeats ? "..." : "")
    case .named: "\(spelling) \(placeholder)"
    case .flag: spelling
    }
  }

  /// The heading as in a usage line: in brackets if the input may be left out.
  fileprivate var usage: String {
    let text = input.form == .named && input.repeats ? heading + "..." : heading
    return input.isNeeded ? text : "[\(text)]"
  }

  /// What the input is for, which values it takes, and its default.
  private var sentence: String {
    var text = input.summary
    if input.choices.areListed { text += " One of \(input.choices.listed)." }
    if let initial = input.initial { text += " Default: \(initial)." }
    if input.form == .named, input.repeats { text += " May be repeated." }
    return text
  }
}
