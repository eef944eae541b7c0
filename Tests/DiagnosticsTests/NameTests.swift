import SeededNumbers
import Testing

@testable import Diagnostics

/// Pairs of names that look the same, are equal strings to Swift, and are different bytes.
let twins: [(String, String)] = [
  ("\u{E9}", "e\u{301}"), ("각", "\u{1100}\u{1161}\u{11A8}"), ("\u{C5}", "\u{212B}"),
  ("K", "\u{212A}"), ("q\u{307}\u{323}", "q\u{323}\u{307}"), (";", "\u{37E}"),
]

@Suite struct NameTests {
  @Test(arguments: twins)
  func `two names that look the same are two`(_ a: String, _ b: String) {
    #expect(a == b, "they are equal strings in Swift")
    let (one, other) = (ExactText(a), ExactText(b))
    #expect(one != other && (one < other) != (other < one))
    #expect(Set([one, other]).count == 2)
    #expect(Set([one]).contains(a) && !Set([one]).contains(b))
    var byName: [ExactText: Int] = [:]
    byName[a] = 1
    byName[b, default: 5] += 1
    #expect(byName[a] == 1 && byName[b] == 6)
    #expect(Location(file: a) != Location(file: b))
    #expect(Set([Location(file: a), Location(file: b)]).count == 2)
    #expect(Set([Subject(record: "r", field: a), Subject(record: "r", field: b)]).count == 2)
    let findings = [a, b].map {
      Finding(rule: "r", at: Location(file: $0), place: "", found: "", expected: "")
    }
    #expect(Set(findings).count == 2 && (findings[0] < findings[1]) != (findings[1] < findings[0]))
  }

  @Test(
    arguments: [
      [0x61], [0xE9], [0x61, 0xE9, 0x2E], [0xC3, 0xA9], [0xC3], [0xFF, 0xFE],
      [0xF4, 0x8F, 0xBF, 0xA9],
      [0xF4, 0x8F, 0xBE, 0x80], [0xF4, 0x8F], [0xED, 0xA0, 0x80], [0xF0, 0x9F, 0x98, 0x80],
      [0x80, 0x80],
    ] as [[UInt8]])
  func `a file's name comes back from its text`(_ bytes: [UInt8]) {
    let text = SystemName.text(bytes)
    #expect(SystemName.bytes(text) == bytes)
    #expect(SystemName.isUTF8(text) == (text.utf8.elementsEqual(bytes)))
    let length = SystemName.lend(text) { name in
      var length = 0
      while name[length] != 0 { length += 1 }
      return length
    }
    #expect(length == bytes.count)
  }

  @Test(arguments: 1...50)
  func `names of any bytes are never one text`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces: [[UInt8]] = [
      [0xF4, 0x8F, 0xBF, 0xA9], [0xE9], [0xA9], [0x61], [0xF4], [0x8F], [0xBF], [0xC3, 0xA9],
    ]
    var texts: Set<ExactText> = []
    var names: Set<[UInt8]> = []
    for _ in 0..<200 {
      let count = Int.random(in: 0...4, using: &random)
      let name = (0..<count).flatMap { _ in pieces.randomElement(using: &random) ?? [] }
      let text = SystemName.text(name)
      #expect(SystemName.bytes(text) == name)
      texts.insert(text)
      names.insert(name)
    }
    #expect(texts.count == names.count)
  }
}
