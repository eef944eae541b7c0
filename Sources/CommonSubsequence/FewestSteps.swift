/// The fewest steps, by E. W. Myers, "An O(ND) Difference Algorithm and Its Variations" (1986).
///
/// Think of a table of all pairs of elements. For 0, 1, 2, … steps, it computes how far so many steps lead on each
/// diagonal of the table; to pass a pair of equal elements is not counted as a step. When the end of both sequences is
/// reached, the steps are collected on the way back to the beginning.
func fewest(
  from old: ArraySlice<Int>, to new: ArraySlice<Int>
) -> [SequenceStep] {
  let trail = Trail(from: old, to: new)
  var steps: [SequenceStep] = []
  var (a, b) = (old.count, new.count)
  func keep(downTo last: Int) {
    while a > last {
      (a, b) = (a - 1, b - 1)
      steps.append(.kept(old: old.startIndex + a, new: new.startIndex + b))
    }
  }
  for count in stride(from: trail.count, to: 0, by: -1) {
    let diagonal = a - b
    let isAdded = trail.addsLast(to: diagonal, after: count)
    let before = trail.reach(isAdded ? diagonal + 1 : diagonal - 1, after: count - 1)
    keep(downTo: isAdded ? before : before + 1)
    if isAdded {
      b -= 1
      steps.append(.added(new.startIndex + b))
    } else {
      a -= 1
      steps.append(.removed(old.startIndex + a))
    }
  }
  keep(downTo: 0)
  return steps.reversed()
}

/// For each number of steps, how far so many steps lead on each diagonal. The number of a diagonal is the number of old
/// elements that were passed, less the number of new elements.
private struct Trail {
  /// The furthest points, first those after 0 steps, then those after 1 step, 2 steps, and so on. A point is the
  /// number of old elements passed on a diagonal. After `n` steps the diagonals are -n, -n + 2, … n.
  private var reaches: [Int32] = []
  /// The number of steps to the end of both sequences.
  private(set) var count = 0

  init(from old: ArraySlice<Int>, to new: ArraySlice<Int>) {
    while true {
      for diagonal in stride(from: -count, through: count, by: 2) {
        var a = 0
        if count > 0 {
          a =
            addsLast(to: diagonal, after: count)
            ? reach(diagonal + 1, after: count - 1) : reach(diagonal - 1, after: count - 1) + 1
        }
        var b = a - diagonal
        while a < old.count, b < new.count, old[old.startIndex + a] == new[new.startIndex + b] {
          (a, b) = (a + 1, b + 1)
        }
        reaches.append(Int32(a))
        if a == old.count, b == new.count { return }
      }
      count += 1
    }
  }

  func reach(_ diagonal: Int, after count: Int) -> Int {
    Int(reaches[count * (count + 1) / 2 + (diagonal + count) / 2])
  }

  /// Whether the last of `count` steps to a diagonal adds an element; otherwise it removes one.
  func addsLast(to diagonal: Int, after count: Int) -> Bool {
    guard diagonal > -count else { return true }
    guard diagonal < count else { return false }
    return reach(diagonal - 1, after: count - 1) < reach(diagonal + 1, after: count - 1)
  }
}
