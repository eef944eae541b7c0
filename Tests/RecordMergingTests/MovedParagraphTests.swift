import JSONText
import Testing

@testable import RecordMerging

/// Three paragraphs that two sides moved, removed and rewrote in every possible way.
struct MovedParagraphTests {
  private let base = ["a", "b", "c"]

  private func merge(_ ours: [String], _ theirs: [String]) -> [String]? {
    func trees(_ texts: [String]) -> [JSONTree] { texts.map { .string($0) } }
    return mergedSequence(trees(base), trees(ours), trees(theirs))?.map { tree in
      if case .string(let text) = tree { text } else { "" }
    }
  }

  @Test func `a paragraph that one side moved and the other removed is a conflict`() {
    #expect(merge(["b", "c", "a"], ["b", "c"]) == nil)
    #expect(merge(["b", "c"], ["b", "c", "a"]) == nil)
  }

  @Test func `a paragraph that one side moved and the other edited is a conflict`() {
    #expect(merge(["b", "c", "a"], ["A", "b", "c"]) == nil)
  }

  @Test
  func `a paragraph that both sides moved is a conflict, unless they moved it to the same place`() {
    #expect(merge(["b", "a", "c"], ["b", "c", "a"]) == nil)
    #expect(merge(["b", "c", "a"], ["b", "c", "a"]) == ["b", "c", "a"])
  }

  @Test func `a paragraph that one side moved stays moved`() {
    #expect(merge(["b", "c", "a"], ["a", "b", "c"]) == ["b", "c", "a"])
    #expect(
      merge(["b", "c", "a"], ["a", "b", "c", "d"]) == nil
        || merge(["b", "c", "a"], ["a", "b", "c", "d"])?.contains("d") == true)
  }

  /// Every list of up to four of the three paragraphs and a new one, each at most once, merged with every other.
  @Test func `in every merge each paragraph appears as often as both sides want`() {
    let sides = lists(of: ["a", "b", "c", "x"])
    for ours in sides {
      for theirs in sides.map({ $0.map { $0 == "x" ? "y" : $0 } }) {
        guard let merged = merge(ours, theirs) else { continue }
        for text in ["a", "b", "c"] {
          let due = ours.contains(text) && theirs.contains(text) ? 1 : 0
          #expect(merged.count { $0 == text } == due, "\(ours) and \(theirs) gave \(merged)")
        }
        #expect(merged.contains("x") == ours.contains("x"))
        #expect(merged.contains("y") == theirs.contains("y"))
        let swapped = merge(theirs, ours)
        #expect(swapped == merged, "no side is preferred")
      }
    }
  }

  private func lists(of texts: [String]) -> [[String]] {
    [[]]
      + texts.flatMap { first in
        lists(of: texts.filter { $0 != first }).map { [first] + $0 }
      }
  }

  @Test func `long narratives merge`() {
    let base = (0..<32_000).map { JSONTree.string("p\($0)") }
    var (ours, theirs) = (base, base)
    ours[10] = "ours"
    theirs[31_990] = "theirs"
    let merged = mergedSequence(base, ours, theirs)
    #expect(merged?.count == 32_000)
    #expect(merged?[10] == "ours")
    #expect(merged?[31_990] == "theirs")
  }
}
