import Diagnostics
public import JSONText

/// The places where changes that `other` made are lost if `kept` is taken as the whole record. A member of an object in
/// the record, such as one answer, counts as one place, however much of it changed.
///
///     changesLost(base: base, taking: ours, over: theirs)   // [/answers/R2, /answers/R5]
///
/// A change that both versions made is not lost. `base` is the merge base; `nil` if both sides added the record.
public func changesLost(
  base: JSONTree?, taking kept: JSONTree, over other: JSONTree
) -> [[JSONStep]] {
  lost(base?.inOneOrder, kept.inOneOrder, other.inOneOrder, [])
}

private func lost(
  _ base: JSONTree?, _ kept: JSONTree?, _ other: JSONTree?, _ steps: [JSONStep]
) -> [[JSONStep]] {
  if kept == other || other == base { return [] }
  guard steps.count < 2, case .object? = kept, case .object? = other else { return [steps] }
  let versions = [base, kept, other].map {
    Dictionary(firstOf: ($0?.members ?? []).map { ($0.key, $0.value) })
  }
  return Set(versions.flatMap(\.keys)).sorted().flatMap { name in
    lost(
      versions[0][name], versions[1][name], versions[2][name], steps + [.member(name.text)])
  }
}
