/// A command that 'pillar git setup' registers, with which git calls the tool.
///
/// What is registered in a clone may have been written by somebody else. Only a command that is exactly
/// of this form is ever started.
public enum DriverCommand {
  case merge
  case textconv

  /// How messages name it.
  public var words: String { self == .merge ? "merge driver" : "textconv" }

  /// The command for a tool: a path, or a name that is looked up in `PATH`.
  public func text(for tool: String) -> String {
    let quoted = "'" + tool.replacing("'", with: Self.quote) + "'"
    // In a merge driver git reads a percent sign as the beginning of a name of its own.
    return (self == .merge ? quoted.replacing("%", with: "%%") : quoted) + arguments
  }

  /// The tool that a command calls; `nil` where it is not exactly the command for a tool.
  public func tool(in text: String) -> String? {
    guard text.hasPrefix("'"), text.hasSuffix("'" + arguments) else { return nil }
    var quoted = String(text.dropFirst().dropLast(arguments.count + 1))
    if self == .merge { quoted = quoted.replacing("%%", with: "%") }
    let tool = quoted.replacing(Self.quote, with: "'")
    return self.text(for: tool) == text ? tool : nil
  }

  /// Whether a command is the one that earlier versions registered. It is told and never started.
  public func isFormer(_ text: String) -> Bool {
    self == .merge && text.hasPrefix("'") && text.hasSuffix("'" + Self.call)
  }

  private var arguments: String {
    self == .merge ? Self.call + Self.otherwise : " textconv"
  }

  private static let call = " git-merge %O %A %B %P %S %X %Y"

  /// What the shell does where the tool has neither merged (0) nor left both versions (1): it was moved, may
  /// not be started, or failed.
  ///
  /// git would take most statuses for a conflict and keep our version alone. So git merges the lines, with
  /// its markers. The status says that the driver failed: from 2.42 on git then gives up the merge, and
  /// earlier versions keep the merged lines as a conflict. The other version is lost in neither.
  private static let otherwise =
    " || { test $? -eq 1 && exit 1;"
    + " echo 'A record was not merged by what it says. Run: pillar doctor' >&2;"
    + " git merge-file -q -L ours -L base -L theirs %A %O %B; exit 255; }"

  /// A quote within quotes, as a shell reads it.
  private static let quote = "'\\''"
}
