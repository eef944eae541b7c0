/// One step from an old sequence to a new one: an element of both is kept, an old one is removed, or a new one is
/// added. The numbers are the positions of the element in the old or new sequence.
public enum SequenceStep: Equatable, Sendable {
  case kept(old: Int, new: Int)
  case removed(Int)
  case added(Int)
}

/// Two sequences that have at most this many elements together, without their common beginning and end, are compared
/// element by element. The time and the memory for that grow with the square of the number.
let longestCompared = 4000

/// The steps that lead from one sequence to the other. Between two kept elements, the removed ones come before the
/// added ones.
///
/// The kept elements are a longest common subsequence, so the steps are as few as possible. Sequences longer than
/// ``longestCompared`` may need more: they are first cut at elements that occur once in each of them, so that the
/// time does not grow with the square of their length.
///
/// ```swift
/// steps(from: ["a", "b"], to: ["b", "c"])   // removed 0, kept 1 and 0, added 1
/// ```
public func steps<Element: Hashable>(from old: [Element], to new: [Element]) -> [SequenceStep] {
  var numbers: [Element: Int] = [:]
  func numbered(_ elements: [Element]) -> [Int] {
    elements.map { element in
      if let known = numbers[element] { return known }
      numbers[element] = numbers.count
      return numbers.count - 1
    }
  }
  return steps(from: numbered(old), to: numbered(new))
}

/// The steps from one sequence of numbers to another, where equal elements have equal numbers already.
public func steps(from old: [Int], to new: [Int]) -> [SequenceStep] {
  trimmed(old[...], new[...])
}

/// Keeps the common beginning and end, and finds the steps between them.
private func trimmed(_ old: ArraySlice<Int>, _ new: ArraySlice<Int>) -> [SequenceStep] {
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

private func between(_ old: ArraySlice<Int>, _ new: ArraySlice<Int>) -> [SequenceStep] {
  guard !old.isEmpty, !new.isEmpty else {
    return old.indices.map { .removed($0) } + new.indices.map { .added($0) }
  }
  guard old.count + new.count <= longestCompared else { return cut(old, new) }
  return old.count * new.count <= smallTable
    ? inOrder(stepsThroughTable(old, new)) : inOrder(fewest(from: old, to: new))
}

/// The steps for long sequences, which are cut at elements that occur once in each of them. If there is no such
/// element, all old elements are removed and all new ones added.
private func cut(_ old: ArraySlice<Int>, _ new: ArraySlice<Int>) -> [SequenceStep] {
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

/// The steps in another order: between two kept elements, removed elements before added ones.
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
