/// A text, and the number of columns by which all its lines are indented when it is wrapped.
public struct IndentedLine: Sendable {
  public var text: String
  public var indent: Int

  public init(text: String, indent: Int = 0) {
    (self.text, self.indent) = (text, indent)
  }

  /// The text in lines of at most `width` columns, the indent included. A text gets at least 20 columns.
  public func wrapped(to width: Int) -> String {
    let margin = String(repeating: " ", count: indent)
    let lines = text.wrapped(to: max(20, width - indent))
    return lines.map { margin + $0 }.joined(separator: "\n")
  }
}
