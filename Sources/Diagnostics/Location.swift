/// A place in a file, together with its line's text, which a message can show.
public struct Location: Hashable, Sendable {
  /// The file's name in messages.
  public var file: String
  public var start: Position
  public var end: Position
  /// The text of the line on which it starts; only the part around the place if the line is very long.
  public var line: String
  /// The column at which `line` begins: 1, or more if `line` is only a part of a long line.
  public var lineColumn: Int

  public init(_ range: Range<Int>, in source: SourceText) {
    file = source.name
    start = source.position(of: range.lowerBound)
    end = source.position(of: range.upperBound)
    (line, lineColumn) = source.excerpt(around: start)
  }

  /// A file as a whole: the place is its beginning, and no line is shown.
  public init(file: String) {
    self.file = file
    start = Position(line: 1, column: 1, offset: 0)
    end = start
    line = ""
    lineColumn = 1
  }
}

/// Names and lines are compared by their bytes: to Swift's `==`, `é` as one scalar equals `e` with an accent.
extension Location {
  public static func == (a: Location, b: Location) -> Bool {
    ExactText.areSame(a.file, b.file) && a.start == b.start && a.end == b.end
      && ExactText.areSame(a.line, b.line) && a.lineColumn == b.lineColumn
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(ExactText(file))
    hasher.combine(start)
    hasher.combine(end)
  }
}
