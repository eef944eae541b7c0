extension Tool {
  /// Every help page in one Markdown document. A test compares a page in the repository with it.
  public var reference: String {
    let contents = groups.flatMap { group in
      ["", "\(group):", ""]
        + commands.filter { $0.group == group }.map { "- [`\($0.name)`](#\(anchor($0)))" }
    }
    let opening = ["# `\(name)`", "", fenced(overview()), "## Commands"] + contents
    let pages = commands.map { "## `\(name) \($0.name)`\n\n" + fenced(page(for: $0)) }
    return (opening + [""]).joined(separator: "\n") + "\n" + pages.joined(separator: "\n")
  }

  private func fenced(_ page: HelpPage) -> String {
    "```text\n\(page.render(width: 80))```\n"
  }

  /// The anchor that a forge, such as GitHub, gives to the heading of a command: `#pillar-year-open` for
  /// `pillar year open`.
  private func anchor(_ type: any Command.Type) -> String {
    ([name] + type.words).joined(separator: "-")
  }
}
