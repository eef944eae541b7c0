// A statement rests on its grounds: its sources, who says it, how sure it is. A merge must never give the statement of
// one side to the grounds of the other: then a source would be cited for something that it never said.

import Diagnostics
import JSONText

/// A place in a record that the two sides have differently.
private struct Difference {
  let place: [JSONStep]
  let base: JSONTree?
  let ours: JSONTree?
  let theirs: JSONTree?
}

/// The places in the object at `steps` that must become conflicts together, because a merge would combine a statement of
/// one side with grounds of the other.
///
/// If one side changed a role of a participant, and the other side replaced the sources beside it, these are the places
/// of the role and of the sources. The places of statements may be deep in the object.
func placesOfMixedGrounds(
  _ base: JSONTree?, _ ours: JSONTree, _ theirs: JSONTree, at steps: [JSONStep]
) -> Set<[JSONStep]> {
  let grounds = MergeTable.grounds(at: steps).filter { ours[$0.name] != theirs[$0.name] }
  guard !grounds.isEmpty else { return [] }
  let all = differences(base, ours, theirs, steps)
  return grounds.reduce(into: []) { mixed, ground in
    let place = steps + [.member(ground.name)]
    guard let change = all.first(where: { $0.place == place }) else { return }
    let resting = all.filter { ground.carries($0.place, from: steps.count) }
    if isMixed(change, resting) { mixed.formUnion([place] + resting.map(\.place)) }
  }
}

/// Whether one side changed a statement, and the other side changed the grounds in a way that does not suit this
/// statement. `change` is how the grounds differ, `resting` is how the statements on these grounds differ.
private func isMixed(_ change: Difference, _ resting: [Difference]) -> Bool {
  [(\Difference.ours, \Difference.theirs), (\.theirs, \.ours)].contains { mine, other in
    change[keyPath: other] != change.base
      && !isOnlyMore(change.base, change[keyPath: mine], change[keyPath: other])
      && resting.contains { $0[keyPath: mine] != $0.base && !MergeTable.listsSources($0.place) }
  }
}

/// Whether the grounds are a list of sources from which nobody removed anything. `mine` are the grounds of the side that
/// changed a statement. If it gave no sources, those of the other side would be the only ones, and these never said it.
private func isOnlyMore(_ base: JSONTree?, _ mine: JSONTree?, _ other: JSONTree?) -> Bool {
  guard case .array(let mine)? = mine, case .array(let other)? = other else { return false }
  let old = base?.elements ?? []
  return !mine.isEmpty && [mine, other].allSatisfy { Set($0).isSuperset(of: old) }
}

/// The places in an object that the two sides have differently. An entry that one side added or removed is one place.
/// Entries that rest only on their own sources are left out.
private func differences(
  _ base: JSONTree?, _ ours: JSONTree?, _ theirs: JSONTree?, _ place: [JSONStep]
) -> [Difference] {
  if ours == theirs { return [] }
  guard case .object? = ours, case .object? = theirs, let ours, let theirs
  else { return [Difference(place: place, base: base, ours: ours, theirs: theirs)] }
  let versions = Versions(base, ours, theirs)
  return versions.names.flatMap { name in
    let inner = place + [.member(name)]
    let (old, our, their) = (versions.base[name], versions.ours[name], versions.theirs[name])
    let isAlone =
      MergeTable.mayStandAlone(inner)
      && [our, their].compactMap(\.self).allSatisfy { $0["sources"] != nil }
    return isAlone ? [] : differences(old, our, their, inner)
  }
}
