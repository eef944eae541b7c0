import SeededNumbers
import Testing

@testable import CommonSubsequence

/// The length of the longest common subsequence, the slow way.
private func common(_ a: [Int], _ b: [Int]) -> Int {
  var lengths = [[Int]](repeating: [Int](repeating: 0, count: b.count + 1), count: a.count + 1)
  for i in a.indices.reversed() {
    for j in b.indices.reversed() {
      lengths[i][j] =
        a[i] == b[j] ? lengths[i + 1][j + 1] + 1 : max(lengths[i + 1][j], lengths[i][j + 1])
    }
  }
  return lengths[0][0]
}

@Test(arguments: 0..<440 as Range<UInt64>)
func `the steps are as few as can be, and lead from one to the other`(seed: UInt64) {
  var random = SeededGenerator(seed: seed)
  // The last ones are too long for the method that is quickest for short ones.
  let (longest, kinds) = seed < 400 ? (20, 4) : (300, 2 + random.below(60))
  let old = (0..<random.below(longest)).map { _ in random.below(kinds) }
  let new = (0..<random.below(longest)).map { _ in random.below(kinds) }
  let found = steps(from: old, to: new)
  var (before, now, kept) = ([Int](), [Int](), 0)
  for step in found {
    switch step {
    case .kept(let a, let b):
      #expect(old[a] == new[b])
      before.append(a)
      now.append(b)
      kept += 1
    case .removed(let a): before.append(a)
    case .added(let b): now.append(b)
    }
  }
  #expect(before == Array(old.indices))
  #expect(now == Array(new.indices))
  #expect(kept == common(old, new))
}

@Test func `sequences too long to be compared have their ends in common`() {
  let old = Array(0..<longestCompared), new = [0, 1] + Array(longestCompared..<2 * longestCompared)
  let found = steps(from: old, to: new + [longestCompared - 1])
  #expect(found.prefix(2) == [.kept(old: 0, new: 0), .kept(old: 1, new: 1)])
  #expect(found.last == .kept(old: longestCompared - 1, new: longestCompared + 2))
  #expect(found.count == 3 + (longestCompared - 3) + longestCompared)
}

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
  #expect(kept > 5000, "most elements were kept")
}

@Test func `the longest rising run of anchors is found`() {
  let found = anchors([1, 2, 3, 4, 5, 6, 7, 7][...], [3, 1, 2, 6, 4, 5, 7][...])
  #expect(found.map(\.old) == [0, 1, 3, 4])
  #expect(found.map(\.new) == [1, 2, 4, 5])
}
