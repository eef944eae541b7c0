import SeededNumbers
import Testing

@testable import RecordChanges

/// Sequences longer than those that are compared element by element.
struct LongSequenceTests {
  @Test(arguments: 0..<20 as Range<UInt64>)
  func `steps lead from one long sequence to the other`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let old = (0..<6000).map { _ in random.below(9000) }
    let new = old.filter { _ in random.below(10) > 0 } + (0..<500).map { _ in random.below(9000) }
    let steps = steps(from: old, to: new)
    var (a, b) = (0, 0)
    for step in steps {
      switch step {
      case .kept(let i, let j):
        #expect(i == a && j == b && old[i] == new[j])
        (a, b) = (a + 1, b + 1)
      case .removed(let i):
        #expect(i == a)
        a += 1
      case .added(let j):
        #expect(j == b)
        b += 1
      }
    }
    #expect(a == old.count && b == new.count)
    let kept = steps.count { if case .kept = $0 { true } else { false } }
    #expect(kept > 5000, "most of it was not touched")
  }

  @Test func `every second of 32,000 paragraphs edited is told as that`() {
    let old = (0..<32_000).map { "paragraph \($0) says something old" }
    let new = old.enumerated().map { $0.isMultiple(of: 2) ? $1 : $1.replacing("old", with: "new") }
    let edits = paragraphEdits(from: old, to: new)
    #expect(edits.count == 32_000)
    #expect(edits.count { if case .edited = $0 { true } else { false } } == 16_000)
  }

  @Test func `the longest rising run of anchors is found`() {
    let found = anchors([1, 2, 3, 4, 5, 6, 7, 7][...], [3, 1, 2, 6, 4, 5, 7][...])
    #expect(found.map(\.old) == [0, 1, 3, 4])
    #expect(found.map(\.new) == [1, 2, 4, 5])
  }
}
