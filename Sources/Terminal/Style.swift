/// Paints text for a terminal, and leaves it as it is where colour is off.
///
/// Colour is never the only sign of anything: what it says must also be read in the words.
///
/// ```swift
/// let style = console.style
/// console.output("\(style.red("error")) \(style.dim("records/2013/AUS"))\n")
/// ```
public struct Style: Sendable {
  public let isColored: Bool

  public init(isColored: Bool) { self.isColored = isColored }

  /// Leaves every text as it is.
  public static let plain = Style(isColored: false)

  public func bold(_ text: String) -> String { paint(text, 1, 22) }
  public func dim(_ text: String) -> String { paint(text, 2, 22) }
  public func red(_ text: String) -> String { paint(text, 31, 39) }
  public func green(_ text: String) -> String { paint(text, 32, 39) }
  public func yellow(_ text: String) -> String { paint(text, 33, 39) }
  public func cyan(_ text: String) -> String { paint(text, 36, 39) }

  /// Every code that a paint sets or takes back.
  static let codes = [1, 2, 22, 31, 32, 33, 36, 39]

  /// Sets one attribute and takes only that one back, so that paints may be nested.
  private func paint(_ text: String, _ set: Int, _ reset: Int) -> String {
    isColored && !text.isEmpty ? "\u{1B}[\(set)m\(text)\u{1B}[\(reset)m" : text
  }
}
