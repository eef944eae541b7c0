/// A command that 'pillar git setup' registers, with which git calls the tool.
///
/// What is registered in a clone may have been written by somebody else. Only a command that is exactly
/// of this form is ever started.
enum DriverCommand {
  case merge
  case textconv

  /// How messages name it.
  var words: String { self == .merge ? "merge driver" : "textconv" }

  /// The command for a tool: a path, or a name that is looked up in `PATH`.
  func text(for tool: String) -> String {
    let quoted = "'" + tool.replacing("'", with: Self.quote) + "'"
    // In a merge driver git reads a percent sign as the beginning of a name of its own.
    return (self == .merge ? quoted.replacing("%", with: "%%") : quoted) + arguments
  }

  /// The tool that a command calls; `nil` where it is not exactly the command for a tool.
  func tool(in text: String) -> String? {
    guard text.hasPrefix("'"), text.hasSuffix("'" + arguments) else { return nil }
    var quoted = String(text.dropFirst().dropLast(arguments.count + 1))
    if self == .merge { quoted = quoted.replacing("%%", with: "%") }
    let tool = quoted.replacing(Self.quote, with: "'")
    return self.text(for: tool) == text ? tool : nil
  }

  private var arguments: String {
    self == .merge ? " git-merge %O %A %B %P %S %X %Y" : " textconv"
  }

  /// A quote within quotes, as a shell reads it.
  private static let quote = "'\\''"
}
