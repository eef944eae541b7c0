import CommonSubsequence
import JSONText

/// Merges arrays whose order means nothing, such as `sources`: an element that one side added is in the result, an
/// element that one side removed is not.
///
/// Elements of the merge base keep their order, or get the order that one side gave them. Added elements follow,
/// sorted, so that the result does not depend on which side added them.
func mergedSet(_ base: [JSONTree], _ ours: [JSONTree], _ theirs: [JSONTree]) -> [JSONTree] {
  let (old, our, their) = (Set(base), Set(ours), Set(theirs))
  let kept = old.intersection(our).intersection(their)
  func inOrder(_ side: [JSONTree]) -> [JSONTree] { side.filter { kept.contains($0) } }
  let order = inOrder(ours) == inOrder(base) ? inOrder(theirs) : inOrder(ours)
  let isAgreed =
    inOrder(ours) == inOrder(base) || inOrder(theirs) == inOrder(base)
    || inOrder(ours) == inOrder(theirs)
  let added = our.union(their).subtracting(old)
  return (isAgreed ? order : inOrder(base)) + added.sorted { written($0, before: $1) }
}

private func written(_ a: JSONTree, before b: JSONTree) -> Bool {
  if case .string(let a) = a, case .string(let b) = b { return naturallyPrecedes(a, b) }
  return CanonicalText.write(a, order: .natural)
    .lexicographicallyPrecedes(CanonicalText.write(b, order: .natural))
}

/// Merges sequences, such as the paragraphs of a text. `nil` if both sides changed the same elements differently, or if
/// one side moved an element that the other side removed, edited or moved elsewhere.
func mergedSequence(
  _ base: [JSONTree], _ ours: [JSONTree], _ theirs: [JSONTree]
) -> [JSONTree]? {
  guard let merged = mergedRuns(base, ours, theirs) else { return nil }
  return isAgreed(merged, base, ours, theirs) ? merged : nil
}

/// Elements that all three sequences have in common divide them into runs. Each run is taken from the side that changed
/// it; `nil` if both sides changed the same run differently.
private func mergedRuns(
  _ base: [JSONTree], _ ours: [JSONTree], _ theirs: [JSONTree]
) -> [JSONTree]? {
  let (inOurs, inTheirs) = (partners(of: base, in: ours), partners(of: base, in: theirs))
  var merged: [JSONTree] = []
  var (from, our, their) = (0, 0, 0)
  for index in 0...base.count {
    // The end counts as an element that all three have in common.
    let ends = index == base.count ? (ours.count, theirs.count) : nil
    let meeting = ends ?? inOurs[index].flatMap { mine in inTheirs[index].map { (mine, $0) } }
    guard let (ourEnd, theirEnd) = meeting else { continue }
    let runs = (base[from..<index], ours[our..<ourEnd], theirs[their..<theirEnd])
    if runs.1 == runs.2 || runs.2 == runs.0 {
      merged += runs.1
    } else if runs.1 == runs.0 {
      merged += runs.2
    } else {
      return nil
    }
    if index < base.count { merged.append(base[index]) }
    (from, our, their) = (index + 1, ourEnd + 1, theirEnd + 1)
  }
  return merged
}

/// Whether each element occurs in `merged` as often as the changes of both sides require. An element that one side
/// added once and the other side left alone must occur once more than in the merge base.
///
/// ``mergedRuns`` treats a move as a removal in one place and an addition in another. So an element that one side moved
/// and the other removed would come back, and one that both moved to different places would occur twice.
private func isAgreed(
  _ merged: [JSONTree], _ base: [JSONTree], _ ours: [JSONTree], _ theirs: [JSONTree]
) -> Bool {
  let (old, our, their) = (counts(base), counts(ours), counts(theirs))
  let now = counts(merged)
  return Set(old.keys).union(now.keys).allSatisfy { element in
    func count(_ counts: [JSONTree: Int]) -> Int { counts[element] ?? 0 }
    let (before, mine, yours) = (count(old), count(our), count(their))
    let both = mine + yours - before
    // Both sides may have made the same change.
    return count(now) == both || (mine == yours && mine != before && count(now) == mine)
  }
}

private func counts(_ elements: [JSONTree]) -> [JSONTree: Int] {
  elements.reduce(into: [:]) { $0[$1, default: 0] += 1 }
}

/// For each element of `list`, the index of the same element in `other`; `nil` if `other` does not have it.
private func partners(of list: [JSONTree], in other: [JSONTree]) -> [Int?] {
  var found = [Int?](repeating: nil, count: list.count)
  for case .kept(let old, let new) in steps(from: list, to: other) { found[old] = new }
  return found
}
