import Diagnostics
import Testing

@testable import RecordRules

/// In a store of very many files with findings, the first ones are listed, whatever threads find them.
struct RunLimitTests {
  private func findings(_ numbers: some Sequence<Int>) -> [Finding] {
    numbers.map { number in
      let digits = String(number)
      let file = "records/" + String(repeating: "0", count: 4 - digits.count) + digits
      return Finding(
        rule: number.isMultiple(of: 2) ? "even" : "odd", at: Location(file: file), place: "p",
        found: "f", expected: "e")
    }
  }

  @Test func `the first are kept and the others counted by rule`() {
    var (first, second) = (RunLimit(most: 10) { _ in true }, RunLimit(most: 10) { _ in true })
    var shares: [[Finding]] = [[], []]
    for number in 0..<1000 {
      if number.isMultiple(of: 3) {
        shares[0] += findings([999 - number])
        first.prune(&shares[0])
      } else {
        shares[1] += findings([999 - number])
        second.prune(&shares[1])
      }
      #expect(shares.allSatisfy { $0.count <= 21 })
    }
    first.join(second)
    let kept = first.finish(shares[0] + shares[1])
    #expect(kept.filter { $0.count == 1 } == findings(0..<10))
    #expect(kept.filter { $0.count > 1 }.map(\.count) == [495, 495])
    #expect(kept.total == 1000)
  }

  @Test func `findings that are not asked for take no space`() {
    var limit = RunLimit(most: 10) { $0.hasSuffix("9") }
    let kept = limit.finish(findings(0..<50))
    #expect(kept == findings([9, 19, 29, 39, 49]))
  }
}
