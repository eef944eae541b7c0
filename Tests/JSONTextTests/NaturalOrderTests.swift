import SeededNumbers
import Testing

import JSONText

@Suite struct `Natural order` {
  @Test(arguments: [
    ["", "R", "R01", "R1", "R2", "R2.a", "R2.b", "R9", "R10", "R10.a", "R100"],
    ["P1.1", "P1.2", "P1.11", "P2.1", "P3.11", "W.1", "W.5"],
    ["A-RES-68-31", "A-RES-71-3", "a", "b", "é", "ລາວ"],
    ["0", "00", "000", "01", "1", "9999999999999999999999", "10000000000000000000000"],
    ["1/2", "1a", "10/2", "10a"],
  ])
  func `texts are sorted into the given order, however they were shuffled`(_ ordered: [String]) {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<20 {
      #expect(ordered.shuffled(using: &random).sorted(by: naturallyPrecedes) == ordered)
    }
  }

  /// A text as a person sorts it: numbers by their value, everything else scalar by scalar.
  private func parts(_ text: String) -> [[UInt32]] {
    var parts: [[UInt32]] = []
    var rest = Array(text.unicodeScalars)[...]
    while let first = rest.first {
      let digits = rest.prefix { ("0"..."9").contains($0) }
      guard !digits.isEmpty else {
        parts.append([first.value])
        rest = rest.dropFirst()
        continue
      }
      // A number begins like its first digit, and is longer than the part of any scalar.
      let worth = digits.drop { $0 == "0" }
      parts.append([0x30, UInt32(worth.count)] + worth.map(\.value))
      rest = rest.dropFirst(digits.count)
    }
    return parts
  }

  private func plainlyPrecedes(_ a: String, _ b: String) -> Bool {
    for (one, other) in zip(parts(a), parts(b)) where one != other {
      if one.count == 1 && other.count > 1 { return one[0] < 0x30 }
      if one.count > 1 && other.count == 1 { return other[0] > 0x39 }
      return one.lexicographicallyPrecedes(other)
    }
    if parts(a).count != parts(b).count { return parts(a).count < parts(b).count }
    return a.unicodeScalars.lexicographicallyPrecedes(b.unicodeScalars)
  }

  @Test func `the order is that of a simple comparison`() {
    var random = SeededGenerator(seed: 3)
    let pieces = [
      "2013/XAB/", "2013/XAB/", "12345678", "0", "9", "10", "007", "a", "é", ".", ":",
      "participant",
    ]
    for _ in 0..<5000 {
      let texts = (0..<2).map { _ in (0..<4).map { _ in random.one(of: pieces) }.joined() }
      #expect(
        naturallyPrecedes(texts[0], texts[1]) == plainlyPrecedes(texts[0], texts[1]), "\(texts)")
    }
  }

  @Test func `the order is strict and total`() {
    var random = SeededGenerator(seed: 2)
    let pieces = [
      "", "0", "00", "1", "01", "2", "10", "a", "R", ".", "é", "e\u{301}", "/", ":", "٣",
    ]
    let texts = (0..<60).map { _ in
      (0..<4).map { _ in random.one(of: pieces) }.joined()
    }
    for a in texts {
      for b in texts {
        let isSame = a.utf8.elementsEqual(b.utf8)
        let directions = [naturallyPrecedes(a, b), naturallyPrecedes(b, a)]
        #expect(directions.filter(\.self).count == (isSame ? 0 : 1), "\(a) \(b)")
        guard directions[0] else { continue }
        for c in texts where naturallyPrecedes(b, c) && !naturallyPrecedes(a, c) {
          Issue.record("\(a) < \(b) < \(c), but not \(a) < \(c)")
        }
      }
    }
  }
}
