import Diagnostics
import Testing

@testable import JSONText

/// The guarantees of the arena, on texts made to break them. With the address sanitiser a broken one stops the run,
/// so each text is read in an arena of exactly its size.
@Suite struct `The arena` {
  static let levels = 512

  static let crowded: [String] = {
    let deep = String(repeating: "[", count: levels)
    let ones = Array(repeating: "1", count: 1000).joined(separator: ",")
    let empties = Array(repeating: "[]", count: 1000).joined(separator: ",")
    let nested = String(repeating: "{\"\":", count: levels)
    return [
      "", "1", "[", "{", "\"", "{\"\"", "[1", "t", "-", "\"\\", "\"\\u", "\"\\ud800\\u", "\"\u{7F}",
      "[\(ones)]", "[\(ones),", deep, deep + ones, deep + empties, nested, nested + "1",
      nested + "\"",
      nested + "[" + ones, deep + String(repeating: "]", count: levels),
      String(repeating: " ", count: 99),
      "\n" + String(repeating: " ", count: 99), String(repeating: "\"", count: 99),
      String(repeating: "[\"\",", count: levels) + ones,
    ]
  }()

  @Test(arguments: crowded)
  func `has room for every text it is made for`(text: String) {
    let bytes = Array(text.utf8)
    var arena = Arena(capacity: bytes.count)
    switch arena.nodes(of: bytes) {
    case .read(let nodes, _):
      #expect(SlowChecker.accepts(bytes))
      #expect(nodes.count <= Arena.nodes(for: bytes.count))
    case .failed(let place):
      #expect(!SlowChecker.accepts(bytes))
      #expect((0...bytes.count).contains(place))
    }
  }

  @Test(arguments: [[0xE0], [0xE0, 0xA0], [0xF0, 0x9F, 0x98], [0xC3], [0xED]] as [[UInt8]])
  func `stops at the end of a text cut off inside a character`(cut: [UInt8]) {
    let bytes = Array("\"0123456789abcd".utf8) + cut
    var arena = Arena(capacity: bytes.count)
    guard case .failed(let place) = arena.nodes(of: bytes) else {
      Issue.record("accepted")
      return
    }
    #expect(place <= bytes.count)
  }

  @Test func `grows with its texts`() {
    var arena = Arena(capacity: 0)
    for count in [1, 5, 100, 3, 70_000, 0, 20] {
      let bytes = Array("[\(Array(repeating: "0", count: count).joined(separator: ","))]".utf8)
      guard case .read(let nodes, _) = arena.nodes(of: bytes) else {
        Issue.record("\(count) elements not read")
        return
      }
      #expect(nodes.count == max(count, 0) + 1)
    }
  }

  @Test func `a text of 16 MiB is read and one byte more is not`() {
    let limit = 16 << 20
    let spaces = [0x0A] + [UInt8](repeating: 0x20, count: limit - 3)
    let largest = SourceText(name: "test.json", bytes: [0x5B] + spaces + [0x5D])
    #expect(JSONDocument.read(largest).document != nil)
    let larger = SourceText(name: "test.json", bytes: largest.bytes + [0x20])
    #expect(JSONDocument.read(larger).problems.map(\.kind) == [.tooLarge(bytes: limit + 1)])
  }
}
