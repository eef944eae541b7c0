/// Colours text for a terminal, or leaves it unchanged if colour is off.
///
/// Colour must never be the only sign of something: the words must say it too.
///
/// ```swift
/// let style = console.style
/// console.output("\(style.red("error")) \(style.dim("records/2013/AUS"))\n")
/// ```
public struct Style: Sendable {
  public let isColored: Bool

  public init(isColored: Bool) { self.isColored = isColored }

  /// A style that leaves every text unchanged.
  public static let plain = Style(isColored: false)

  public func bold(_ text: String) -> String { paint(text, 1, 22) }
  public func dim(_ text: String) -> String { paint(text, 2, 22) }
  public func red(_ text: String) -> String { paint(text, 31, 39) }
  public func green(_ text: String) -> String { paint(text, 32, 39) }
  public func yellow(_ text: String) -> String { paint(text, 33, 39) }
  public func cyan(_ text: String) -> String { paint(text, 36, 39) }

  /// Every code that `paint` uses.
  static let codes = [1, 2, 22, 31, 32, 33, 36, 39]

  /// Sets one attribute and resets only that one, so that coloured texts can be nested.
  private func paint(_ text: String, _ set: Int, _ reset: Int) -> String {
    isColored && !text.isEmpty ? "\u{1B}[\(set)m\(text)\u{1B}[\(reset)m" : text
  }
}
