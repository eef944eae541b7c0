extension Tool {
  /// The page that `pillar --help` and `pillar help` print: every command under its group.
  func overview() -> HelpPage {
    var page = HelpPage(opening: summary)
    let bare = front.map { usage(of: $0) }.map { [$0] } ?? []
    page.add(
      "Usage", .usage(bare + [[name, "COMMAND", "[ARGUMENT...]"], [name, "help", "[COMMAND]"]]))
    for group in groups {
      page.add(group, list(of: commands.filter { $0.group == group }))
    }
    page.add("Everywhere", rows(Grammar(of: Nothing(), everywhere: everywhereGroups()).entries))
    page.add("", .paragraphs(["'\(name) help COMMAND' tells more of one, with examples."]))
    return page
  }

  /// The page for the first word of several commands: `pillar year --help`.
  func page(forFirstWord word: String) -> HelpPage {
    let members = commands.filter { $0.words.count > 1 && $0.words.first == word }
    var page = HelpPage(opening: "'\(name) \(word)' is the beginning of these commands.")
    page.add("Usage", .usage(members.map { usage(of: $0) }))
    page.add("Commands", list(of: members))
    return page
  }

  /// The groups in the order in which the commands name them.
  var groups: [String] {
    commands.reduce(into: []) { groups, type in
      if !groups.contains(type.group) { groups.append(type.group) }
    }
  }

  private func list(of types: [any Command.Type]) -> HelpPage.Body {
    .list(types.map { ($0.name, $0.summary) })
  }
}

/// A grammar's owner that has no inputs of its own.
private struct Nothing: OptionGroup {}
