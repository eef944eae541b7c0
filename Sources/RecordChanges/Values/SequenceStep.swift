/// One step from a sequence to another: what both have in common, in its order, and what stands
/// between.
enum SequenceStep: Equatable {
  case kept(old: Int, new: Int)
  case removed(Int)
  case added(Int)
}

/// The longest that two sequences may be together, ends in common not counted, to be compared element
/// by element: the time and room that needs grow with its square.
let longestCompared = 4000

/// The fewest steps that lead from one sequence to the other; of what stands between two kept
/// elements what was removed comes first.
///
/// Longer ones than ``longestCompared`` have only their ends in common.
func steps<Element: Hashable>(
  from old: some RandomAccessCollection<Element>, to new: some RandomAccessCollection<Element>
) -> [SequenceStep] {
  let (old, new) = (Array(old), Array(new))
  let head = zip(old, new).prefix { $0 == $1 }.count
  let tail = min(
    zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.count, min(old.count, new.count) - head)
  let (oldMiddle, newMiddle) = (old[head..<old.count - tail], new[head..<new.count - tail])
  return (0..<head).map { .kept(old: $0, new: $0) }
    + between(oldMiddle, newMiddle)
    + (0..<tail).map { .kept(old: old.count - tail + $0, new: new.count - tail + $0) }
}

/// The most pairs of elements that are held against each other one by one, which is quick for few.
private let smallTable = 1 << 14

/// The same by the lengths of what the rests have in common.
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

private func between<Element: Hashable>(
  _ old: ArraySlice<Element>, _ new: ArraySlice<Element>
) -> [SequenceStep] {
  guard !old.isEmpty, !new.isEmpty, old.count + new.count <= longestCompared else {
    return old.indices.map { .removed($0) } + new.indices.map { .added($0) }
  }
  if old.count * new.count <= smallTable { return throughTable(old, new) }
  let difference = new.difference(from: old)
  var removed = Set<Int>()
  var added = Set<Int>()
  for change in difference {
    switch change {
    case .remove(let offset, _, _): removed.insert(old.startIndex + offset)
    case .insert(let offset, _, _): added.insert(new.startIndex + offset)
    }
  }
  var steps: [SequenceStep] = []
  var (a, b) = (old.startIndex, new.startIndex)
  while a < old.endIndex || b < new.endIndex {
    if a < old.endIndex, removed.contains(a) {
      steps.append(.removed(a))
      a += 1
    } else if b < new.endIndex, added.contains(b) {
      steps.append(.added(b))
      b += 1
    } else {
      steps.append(.kept(old: a, new: b))
      (a, b) = (a + 1, b + 1)
    }
  }
  return steps
}
