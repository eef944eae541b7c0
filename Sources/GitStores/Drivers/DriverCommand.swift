/// A command that `pillar git setup` registers in a clone. git calls the tool with it.
///
/// Anybody may have written the command that is registered in a clone. So the tool only starts a command that has
/// exactly this form.
public enum DriverCommand {
  case merge
  case textconv

  /// The name of the command in messages.
  public var words: String { self == .merge ? "merge driver" : "textconv" }

  /// The command that calls a tool. `tool` is a path, or a name that is looked up in `PATH`.
  public func text(for tool: String) -> String {
    let quoted = "'" + tool.replacing("'", with: Self.quote) + "'"
    // In a merge driver, git reads a percent sign as the beginning of a placeholder.
    return (self == .merge ? quoted.replacing("%", with: "%%") : quoted) + arguments
  }

  /// The tool that a command calls; `nil` if the command does not have exactly the form of `text(for:)`.
  public func tool(in text: String) -> String? {
    guard text.hasPrefix("'"), text.hasSuffix("'" + arguments) else { return nil }
    var quoted = String(text.dropFirst().dropLast(arguments.count + 1))
    if self == .merge { quoted = quoted.replacing("%%", with: "%") }
    let tool = quoted.replacing(Self.quote, with: "'")
    return self.text(for: tool) == text ? tool : nil
  }

  /// Whether earlier versions of the tool registered this command. It is reported and never started.
  public func isFormer(_ text: String) -> Bool {
    self == .merge && text.hasPrefix("'") && text.hasSuffix("'" + Self.call)
  }

  private var arguments: String {
    self == .merge ? Self.call + Self.otherwise : " textconv"
  }

  private static let call = " git-merge %O %A %B %P %S %X %Y"

  /// What the shell does if the tool neither merged (status 0) nor left both versions (status 1): it was moved, may
  /// not be started, or failed.
  ///
  /// git takes most statuses for a conflict and would keep only our version. So `git merge-file` merges the lines and
  /// writes conflict markers. The status 255 says that the driver failed: git 2.42 and later then stops the merge,
  /// and earlier versions keep the merged lines as a conflict. Neither loses the other version.
  private static let otherwise =
    " || { test $? -eq 1 && exit 1;"
    + " echo 'A record was merged line by line, not by its meaning. Run: pillar doctor' >&2;"
    + " git merge-file -q -L ours -L base -L theirs %A %O %B; exit 255; }"

  /// A single quote inside a quoted word, in the syntax of a shell.
  private static let quote = "'\\''"
}
