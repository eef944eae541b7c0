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

/// A sequence, such as the paragraphs of a narrative; `nil` where both sides changed the same run.
func mergedSequence(
  _ base: [JSONTree], _ ours: [JSONTree], _ theirs: [JSONTree]
) -> [JSONTree]? {
  guard base.count * max(ours.count, theirs.count) < 4_000_000 else { return nil }
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

/// For each element, the one in the other list that it became: a longest common subsequence.
private func partners(of list: [JSONTree], in other: [JSONTree]) -> [Int?] {
  let width = other.count + 1
  var lengths = [Int](repeating: 0, count: (list.count + 1) * width)
  for a in list.indices.reversed() {
    for b in other.indices.reversed() {
      lengths[a * width + b] =
        list[a] == other[b]
        ? lengths[(a + 1) * width + b + 1] + 1
        : max(lengths[(a + 1) * width + b], lengths[a * width + b + 1])
    }
  }
  var found = [Int?](repeating: nil, count: list.count)
  var (a, b) = (0, 0)
  while a < list.count, b < other.count {
    if list[a] == other[b] {
      found[a] = b
      (a, b) = (a + 1, b + 1)
    } else if lengths[(a + 1) * width + b] >= lengths[a * width + b + 1] {
      a += 1
    } else {
      b += 1
    }
  }
  return found
}
