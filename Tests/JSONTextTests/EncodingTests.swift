import Diagnostics
import Testing

@testable import JSONText

/// Bytes that are not valid UTF-8. The place is the first byte of the invalid character.
@Suite struct `Encodings` {
  struct Row: Sendable {
    var before: String
    var bytes: [UInt8]
    var after: String
    /// How many of the bytes could have begun a character.
    var length = 1
  }

  static let rows = [
    Row(before: "[\"caf", bytes: [0xE9], after: "\"]"),
    Row(before: "[\"", bytes: [0x80], after: "\"]"),
    Row(before: "[\"", bytes: [0xC0, 0x80], after: "\"]"),
    Row(before: "[\"", bytes: [0xC3], after: "\"]"),
    Row(before: "[\"", bytes: [0xE0, 0x80, 0x80], after: "\"]"),
    Row(before: "[\"", bytes: [0xE0, 0xA0], after: "\"]", length: 2),
    Row(before: "[\"", bytes: [0xED, 0xA0, 0x80], after: "\"]"),
    Row(before: "[\"", bytes: [0xF0, 0x9F, 0x98], after: "\"]", length: 3),
    Row(before: "[\"", bytes: [0xF4, 0x90, 0x80, 0x80], after: "\"]"),
    Row(before: "[\"", bytes: [0xF5], after: "\"]"),
    Row(before: "[\"ລາວ ", bytes: [0xFF], after: "\"]"),
    Row(before: "{\"", bytes: [0x96], after: "\": 1}"),
    Row(before: "{", bytes: [0xE9], after: "\": 1}"),
    Row(before: "[1 ", bytes: [0xE9], after: "]"),
    Row(before: "{\"a\" ", bytes: [0xE9], after: "]"),
    Row(before: "[", bytes: [0xE9], after: "]"),
    Row(before: "[] ", bytes: [0xE9], after: ""),
    Row(before: "[\"", bytes: [0xC3], after: "", length: 1),
  ]

  @Test(arguments: rows)
  func `a byte that is not UTF-8 is named at its place`(_ row: Row) throws {
    let bytes = Array(row.before.utf8) + row.bytes + Array(row.after.utf8)
    let problems = JSONDocument.read(SourceText(name: "test.json", bytes: bytes)).problems
    let start = row.before.utf8.count
    let byte = try #require(row.bytes.first)
    #expect(problems == [JSONProblem(.badUTF8(byte: byte), start..<start + row.length)])
  }

  @Test(
    arguments: [
      ([0xEF, 0xBB, 0xBF], .utf8), ([0xFE, 0xFF], .utf16), ([0xFF, 0xFE], .utf16),
      ([0, 0, 0xFE, 0xFF], .utf32), ([0xFF, 0xFE, 0, 0], .utf32),
    ] as [([UInt8], JSONProblem.Encoding)])
  func `a byte-order mark says which encoding it is of`(
    _ mark: [UInt8], _ encoding: JSONProblem.Encoding
  ) {
    let source = SourceText(name: "test.json", bytes: mark + Array("{}".utf8))
    let problems = JSONDocument.read(source).problems
    #expect(problems == [JSONProblem(.byteOrderMark(encoding), 0..<mark.count)])
    #expect(problems.map { $0.finding(in: source, place: "").found.contains("mark") } == [true])
  }
}
