/// A file's bytes under the name a person knows it by, and where each of its lines begins.
///
/// Lines and columns count from 1. A column counts Unicode scalars, as editors do for everything but
/// emoji sequences; a byte that is not UTF-8 counts as one column. A line ends at LF; a CR before it
/// belongs to the line.
public struct SourceText: Sendable {
  /// How the file is called in messages, for example `records/2013/AUS/implementation.json`.
  public let name: String
  public let bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  public init(name: String, _ text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// The line and column of the byte at `offset`; an offset past the end is the end.
  ///
  /// It reads the text from its start: positions are asked for by findings, which are few.
  public func position(of offset: Int) -> Position {
    let offset = min(max(offset, 0), bytes.count)
    var line = 1
    var lineStart = 0
    for index in 0..<offset where bytes[index] == UInt8(ascii: "\n") {
      line += 1
      lineStart = index + 1
    }
    return Position(line: line, column: columns(in: lineStart..<offset) + 1, offset: offset)
  }

  /// The text of a line without its line end; empty when there is no such line.
  public func line(_ number: Int) -> String {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard number >= 1, number <= lines.count else { return "" }
    var line = lines[number - 1]
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    return String(decoding: line, as: UTF8.self)
  }

  /// The text of a byte range, with U+FFFD for what is not UTF-8.
  public func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  private func columns(in range: Range<Int>) -> Int {
    String(decoding: bytes[range], as: UTF8.self).unicodeScalars.count
  }
}

/// A place in a text: line and column from 1, offset in bytes from 0.
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
