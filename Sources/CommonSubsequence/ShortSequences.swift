/// If two sequences have at most this many pairs of elements, all pairs are compared: then this is the fastest way.
let smallTable = 1 << 14

/// The fewest steps, found with a table: for each position in both sequences, how long the longest common
/// subsequence of the elements from there on is.
func stepsThroughTable(_ old: ArraySlice<Int>, _ new: ArraySlice<Int>) -> [SequenceStep] {
  let width = new.count + 1
  return withUnsafeTemporaryAllocation(of: Int32.self, capacity: (old.count + 1) * width) {
    common in
    common.initialize(repeating: 0)
    for a in (0..<old.count).reversed() {
      let element = old[old.startIndex + a]
      for b in (0..<new.count).reversed() {
        common[a * width + b] =
          element == new[new.startIndex + b]
          ? common[(a + 1) * width + b + 1] + 1
          : max(common[(a + 1) * width + b], common[a * width + b + 1])
      }
    }
    var steps: [SequenceStep] = []
    var (a, b) = (0, 0)
    while a < old.count || b < new.count {
      let (i, j) = (old.startIndex + a, new.startIndex + b)
      if a < old.count, b < new.count, old[i] == new[j] {
        steps.append(.kept(old: i, new: j))
        (a, b) = (a + 1, b + 1)
      } else if b == new.count
        || a < old.count && common[(a + 1) * width + b] >= common[a * width + b + 1]
      {
        steps.append(.removed(i))
        a += 1
      } else {
        steps.append(.added(j))
        b += 1
      }
    }
    return steps
  }
}
