/// One step from a sequence to another: what both have in common, in its order, and what stands
/// between.
package enum SequenceStep: Equatable {
  case kept(old: Int, new: Int)
  case removed(Int)
  case added(Int)
}

/// The longest that two sequences may be together, ends in common not counted, to be compared element
/// by element: the time and room that needs grow with its square.
let longestCompared = 4000

/// Steps that lead from one sequence to the other; of what stands between two kept elements what was
/// removed comes first.
///
/// They are the fewest there are. Of sequences longer than ``longestCompared`` they may be more: these are
/// first cut where an element stands that is once in each, so that the time grows with their length and
/// not with its square.
package func steps<Element: Hashable>(
  from old: some RandomAccessCollection<Element>, to new: some RandomAccessCollection<Element>
) -> [SequenceStep] {
  let (old, new) = (Array(old), Array(new))
  return trimmed(old[...], new[...])
}

/// The ends in common, and the steps between them.
private func trimmed<Element: Hashable>(
  _ old: ArraySlice<Element>, _ new: ArraySlice<Element>
) -> [SequenceStep] {
  let head = zip(old, new).prefix { $0 == $1 }.count
  let tail = min(
    zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.count, min(old.count, new.count) - head)
  func kept(_ count: Int, _ first: Int, _ second: Int) -> [SequenceStep] {
    (0..<count).map { .kept(old: first + $0, new: second + $0) }
  }
  return kept(head, old.startIndex, new.startIndex)
    + between(old.dropFirst(head).dropLast(tail), new.dropFirst(head).dropLast(tail))
    + kept(tail, old.endIndex - tail, new.endIndex - tail)
}

/// The most pairs of elements that are held against each other one by one, which is quick for few.
private let smallTable = 1 << 14

/// The fewest steps, by the lengths of what the rests have in common.
private func throughTable<Element: Equatable>(
  _ old: ArraySlice<Element>, _ new: ArraySlice<Element>
) -> [SequenceStep] {
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
    return inOrder(steps)
  }
}

private func between<Element: Hashable>(
  _ old: ArraySlice<Element>, _ new: ArraySlice<Element>
) -> [SequenceStep] {
  guard !old.isEmpty, !new.isEmpty else {
    return old.indices.map { .removed($0) } + new.indices.map { .added($0) }
  }
  guard old.count + new.count <= longestCompared else { return cut(old, new) }
  return old.count * new.count <= smallTable
    ? throughTable(old, new) : inOrder(fewest(from: old, to: new))
}

/// Long sequences, cut at elements that are once in each; without any they have nothing in common.
private func cut<Element: Hashable>(
  _ old: ArraySlice<Element>, _ new: ArraySlice<Element>
) -> [SequenceStep] {
  var steps: [SequenceStep] = []
  var (oldStart, newStart) = (old.startIndex, new.startIndex)
  for anchor in anchors(old, new) {
    steps += trimmed(old[oldStart..<anchor.old], new[newStart..<anchor.new])
    steps.append(.kept(old: anchor.old, new: anchor.new))
    (oldStart, newStart) = (anchor.old + 1, anchor.new + 1)
  }
  guard !steps.isEmpty else {
    return old.indices.map { .removed($0) } + new.indices.map { .added($0) }
  }
  return inOrder(steps + trimmed(old[oldStart...], new[newStart...]))
}

/// The fewest steps, by E. W. Myers, "An O(ND) Difference Algorithm and Its Variations" (1986).
///
/// With ever more steps, it goes as far as they lead on each diagonal of the table of all pairs, where an
/// equal pair is a step for nothing; then it goes back the way that came to the end.
private func fewest<Element: Equatable>(
  from old: ArraySlice<Element>, to new: ArraySlice<Element>
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

/// How far so many steps lead on each diagonal: its number is how many elements more of the old sequence
/// than of the new are behind.
private struct Trail {
  /// Of no step, of one, of two, …: how many old elements are behind on the diagonals from `-count` to
  /// `count`, every other one.
  private var reaches: [Int32] = []
  /// How many steps lead to the end of both.
  private(set) var count = 0

  init<Element: Equatable>(from old: ArraySlice<Element>, to new: ArraySlice<Element>) {
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

  /// Whether the last of some steps to a diagonal adds an element rather than removing one.
  func addsLast(to diagonal: Int, after count: Int) -> Bool {
    guard diagonal > -count else { return true }
    guard diagonal < count else { return false }
    return reach(diagonal - 1, after: count - 1) < reach(diagonal + 1, after: count - 1)
  }
}

/// Between two kept elements, what was removed before what was added.
private func inOrder(_ steps: [SequenceStep]) -> [SequenceStep] {
  var ordered: [SequenceStep] = []
  var added: [SequenceStep] = []
  for step in steps {
    if case .added = step {
      added.append(step)
    } else {
      if case .kept = step {
        ordered += added
        added = []
      }
      ordered.append(step)
    }
  }
  return ordered + added
}
