/// A file's bytes, its name in messages, and where each of its lines begins.
///
/// Lines and columns count from 1. A column counts Unicode scalars, as editors do except for emoji sequences.
/// A byte that is not UTF-8 counts as one column. A line ends at LF; a CR before it belongs to the line.
public struct SourceText: Sendable {
  /// The file's name in messages, for example `records/2013/AUS/implementation.json`.
  public var name: String { folder.isEmpty ? place : folder + "/" + place }
  public let bytes: [UInt8]
  private let folder: String
  private let place: String
  private let index = LineIndex()

  public init(name: String, bytes: [UInt8]) {
    self.init(place: name, in: "", bytes: bytes)
  }

  /// The file at the path `place` in `folder`. ``name`` joins the two only when a message needs it: for most files none
  /// does.
  public init(place: String, in folder: String, bytes: [UInt8]) {
    (self.place, self.folder, self.bytes) = (place, folder, bytes)
  }

  private var lineStarts: [Int] { index.lines(of: bytes).starts }
  private var isASCII: Bool { index.lines(of: bytes).isASCII }

  public init(name: String, _ text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// The line and column of the byte at `offset`. An offset beyond the end counts as the end.
  public func position(of offset: Int) -> Position {
    let offset = min(max(offset, 0), bytes.count)
    let line = line(holding: offset)
    let column = columns(in: lineStarts[line - 1]..<offset) + 1
    return Position(line: line, column: column, offset: offset)
  }

  /// The text of a line without its line end; empty if there is no such line.
  public func line(_ number: Int) -> String {
    String(decoding: bytes[range(ofLine: number)], as: UTF8.self)
  }

  /// The text of the line around a place, and the column at which that text begins. Of a long line, only the part
  /// around the place is returned, 600 bytes on each side.
  func excerpt(around place: Position) -> (text: String, column: Int) {
    let reach = 600
    let line = range(ofLine: place.line)
    func isInside(_ index: Int) -> Bool { index < line.upperBound && bytes[index] & 0xC0 == 0x80 }
    var start = max(line.lowerBound, min(place.offset, line.upperBound) - reach)
    var end = min(line.upperBound, place.offset + reach)
    if start > line.lowerBound { while isInside(start) { start += 1 } }
    while isInside(end) { end += 1 }
    let text = String(decoding: bytes[start..<max(start, end)], as: UTF8.self)
    return (text, columns(in: line.lowerBound..<start) + 1)
  }

  /// The number of the line that contains the byte at an offset.
  private func line(holding offset: Int) -> Int {
    let lineStarts = lineStarts
    var (low, high) = (0, lineStarts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  private func range(ofLine number: Int) -> Range<Int> {
    let lineStarts = lineStarts
    guard number >= 1, number <= lineStarts.count else { return 0..<0 }
    let start = lineStarts[number - 1]
    var end = number < lineStarts.count ? lineStarts[number] - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  /// The text of a range of bytes, with U+FFFD for bytes that are not UTF-8.
  public func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  private func columns(in range: Range<Int>) -> Int {
    isASCII ? range.count : String(decoding: bytes[range], as: UTF8.self).unicodeScalars.count
  }
}

/// A place in a text: line and column count from 1, the offset counts bytes from 0.
public struct Position: Hashable, Sendable {
  public var line: Int
  public var column: Int
  public var offset: Int

  public init(line: Int, column: Int, offset: Int) {
    self.line = line
    self.column = column
    self.offset = offset
  }
}
