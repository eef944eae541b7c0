import Terminal

extension Tool {
  /// The page that `pillar --help` and `pillar help` print: every command under its group.
  func overview() -> HelpPage {
    var page = HelpPage(opening: summary, alignsLists: true)
    let bare = front.map { [usage(of: $0)] } ?? []
    page.add("Usage", .usage(bare + [["\(name) COMMAND", "[ARGUMENT...]"]]))
    if let front, !front.details.isEmpty { page.add("", .paragraphs(front.details)) }
    for group in groups {
      page.add(group, list(of: commands.filter { $0.group == group }))
    }
    page.add("This tool", .list(ownCommands))
    page.add("Without a command", rows(front.map { own($0) } ?? []))
    page.add(
      "Options of every command", .list(everywhereEntries.map(\.definition) + [versionOption]))
    if let front, !front.examples.isEmpty { page.add("Examples", .examples(front.examples)) }
    return page
  }

  /// The page for the first word of several commands: `pillar year --help`.
  func page(forFirstWord word: String) -> HelpPage {
    let members = commands.filter { $0.words.count > 1 && $0.words.first == word }
    var page = HelpPage(opening: "These commands begin with '\(name) \(word)'.")
    page.add("Usage", .usage(members.map { usage(of: $0) }))
    page.add("Commands", list(of: members))
    return page
  }

  /// The headings under which the overview lists the commands, in the order of their first commands.
  var groups: [String] {
    commands.reduce(into: []) { groups, type in
      if !groups.contains(type.group) { groups.append(type.group) }
    }
  }

  /// The commands that every tool has without declaring them.
  var ownCommands: [Definition] {
    [
      ("help [COMMAND]", "Explains a command, with examples."),
      ("version", "Prints the version."),
    ]
  }

  private var versionOption: Definition { ("--version", "Print the version.") }

  private var everywhereEntries: [Grammar.Entry] {
    everywhereGroups().flatMap { Grammar(of: $0).entries }
  }

  private func own(_ type: any Command.Type) -> [Grammar.Entry] {
    Grammar(of: type.init(), everywhere: everywhereGroups()).entries.filter { !$0.isEverywhere }
  }

  private func list(of types: [any Command.Type]) -> HelpPage.Body {
    .list(types.map { ($0.name, $0.summary) })
  }
}
