/// A pair of positions of an element that occurs exactly once in each of two sequences.
struct Anchor {
  let old: Int
  let new: Int
}

/// As many anchors as possible that are in the same order in both sequences.
///
/// They are a longest increasing subsequence. Patience sorting finds it in O(n log n).
func anchors(_ old: ArraySlice<Int>, _ new: ArraySlice<Int>) -> [Anchor] {
  let (before, now) = (singles(old), singles(new))
  let pairs = old.indices.compactMap { index -> Anchor? in
    guard before[old[index]] == .some(index), let other = now[old[index]] ?? nil else { return nil }
    return Anchor(old: index, new: other)
  }
  return longestRising(pairs)
}

/// The position of each element; `nil` for an element that occurs several times.
private func singles(_ elements: ArraySlice<Int>) -> [Int: Int?] {
  var places: [Int: Int?] = [:]
  for index in elements.indices {
    let element = elements[index]
    places[element] = places.keys.contains(element) ? .some(nil) : .some(index)
  }
  return places
}

/// As many of the pairs as possible that are in the same order in both sequences. `pairs` is in the order of the old
/// sequence.
private func longestRising(_ pairs: [Anchor]) -> [Anchor] {
  // `ends` has, for each length, the last pair of the best run of this length: the one that ends first in the new
  // sequence. `before` has, for each pair, the pair before it in its run.
  var ends: [Int] = []
  var before = [Int](repeating: -1, count: pairs.count)
  for index in pairs.indices {
    var (low, high) = (0, ends.count)
    while low < high {
      let middle = (low + high) / 2
      if pairs[ends[middle]].new < pairs[index].new { low = middle + 1 } else { high = middle }
    }
    if low > 0 { before[index] = ends[low - 1] }
    if low == ends.count { ends.append(index) } else { ends[low] = index }
  }
  var run: [Anchor] = []
  var index = ends.last ?? -1
  while index >= 0 {
    run.append(pairs[index])
    index = before[index]
  }
  return run.reversed()
}
