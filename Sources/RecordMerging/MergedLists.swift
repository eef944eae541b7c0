import CommonSubsequence
import JSONText

/// A set: what one side added is in it, what one side removed is not.
///
/// What was there before keeps its order, or the one order that a side gave it; what is new follows
/// in an order that does not depend on whose it is.
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

/// A sequence, such as the paragraphs of a narrative; `nil` where both sides changed the same run, or one
/// side moved an element that the other removed, edited, or moved elsewhere.
func mergedSequence(
  _ base: [JSONTree], _ ours: [JSONTree], _ theirs: [JSONTree]
) -> [JSONTree]? {
  guard let merged = mergedRuns(base, ours, theirs) else { return nil }
  return isAgreed(merged, base, ours, theirs) ? merged : nil
}

/// Where all three have an element in common they meet; of the run before it one side's version is taken.
private func mergedRuns(
  _ base: [JSONTree], _ ours: [JSONTree], _ theirs: [JSONTree]
) -> [JSONTree]? {
  let (inOurs, inTheirs) = (partners(of: base, in: ours), partners(of: base, in: theirs))
  var merged: [JSONTree] = []
  var (from, our, their) = (0, 0, 0)
  for index in 0...base.count {
    // The end is where all three meet again.
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

/// Whether each element is in the merge as often as both sides agree that it should be.
///
/// Run by run, a move is nothing but an element that goes here and comes there. So what one side moved
/// and the other removed would come back, and what both moved apart would be there twice.
private func isAgreed(
  _ merged: [JSONTree], _ base: [JSONTree], _ ours: [JSONTree], _ theirs: [JSONTree]
) -> Bool {
  let (old, our, their) = (counts(base), counts(ours), counts(theirs))
  let now = counts(merged)
  return Set(old.keys).union(now.keys).allSatisfy { element in
    func count(_ counts: [JSONTree: Int]) -> Int { counts[element] ?? 0 }
    let (before, mine, yours) = (count(old), count(our), count(their))
    let both = mine + yours - before
    // Both may have made the same change.
    return count(now) == both || (mine == yours && mine != before && count(now) == mine)
  }
}

private func counts(_ elements: [JSONTree]) -> [JSONTree: Int] {
  elements.reduce(into: [:]) { $0[$1, default: 0] += 1 }
}

/// For each element, the one in the other list that it became.
private func partners(of list: [JSONTree], in other: [JSONTree]) -> [Int?] {
  var found = [Int?](repeating: nil, count: list.count)
  for case .kept(let old, let new) in steps(from: list, to: other) { found[old] = new }
  return found
}
