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
  func `texts stand in the order given, however they were shuffled`(_ ordered: [String]) {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<20 {
      #expect(ordered.shuffled(using: &random).sorted(by: naturallyPrecedes) == ordered)
    }
  }

  @Test func `it is a strict total order`() {
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
