// Merges three versions of a value into one. If both sides changed the same thing differently, the result
// holds both in its place: `{"$conflict": {"base": …, "ours": …, "theirs": …}}`.

import Diagnostics
public import JSONText
public import Records

/// The result of merging two people's changes to one value.
public struct ThreeWayMerge: Sendable {
  /// The merged value; `nil` if both sides removed it.
  public private(set) var value: JSONTree?
  /// The places where both sides changed the same thing differently.
  public private(set) var conflicts: [[JSONStep]] = []
  /// Whether some place would have more than two versions, because it was a conflict before this merge. A `$conflict`
  /// cannot hold them, so the caller must merge the texts line by line instead.
  public private(set) var isBeyondRecords = false
  /// Whether the versions are of different records, or of another record than the one at `path`. They were not merged
  /// then: the result is one conflict that holds both sides.
  public private(set) var areOfSeveralRecords = false
  /// Whether both sides added a record under a file name that people choose, such as that of a source. These may be two
  /// different records, so they were not merged: the result is one conflict that holds both sides.
  public private(set) var wasAddedTwice = false
  private let isRecord: Bool
  private let path: RecordPath?
  /// The places where the two sides become a conflict even if only one of them changed the value: parts of a statement
  /// or of its grounds that cannot be combined with what the other side changed elsewhere.
  private var disputed: Set<[JSONStep]> = []
  /// The places of the objects around the disputed places.
  private var aroundDisputed: Set<[JSONStep]> = []

  /// Merges `ours` with `theirs`. `base` is the merge base; `nil` if both sides added the value. `isRecord` says
  /// whether the rules for records apply, for example which lists are sets. `path` is the path of the record; `nil` if
  /// it is unknown.
  public init(
    base: JSONTree?, ours: JSONTree, theirs: JSONTree, isRecord: Bool = true,
    path: RecordPath? = nil
  ) {
    (self.isRecord, self.path) = (isRecord, path)
    value = merge(base?.inOneOrder, ours.inOneOrder, theirs.inOneOrder, [])
  }

  private mutating func merge(
    _ base: JSONTree?, _ ours: JSONTree?, _ theirs: JSONTree?, _ steps: [JSONStep]
  ) -> JSONTree? {
    if ours == theirs { return ours }
    if !aroundDisputed.contains(steps) {
      if theirs == base { return ours }
      if ours == base { return theirs }
    }
    guard let ours, let theirs else { return conflict(base, ours, theirs, steps) }
    if ours.isConflict || theirs.isConflict { return stillOpen(base, ours, theirs, steps) }
    if steps.isEmpty, !isOneRecord(base, ours, theirs) {
      areOfSeveralRecords = true
      return conflict(base, ours, theirs, steps)
    }
    if isRecord, base == nil, hasChosenName(steps, in: path) {
      if steps.isEmpty { wasAddedTwice = true }
      return conflict(base, ours, theirs, steps)
    }
    switch (ours, theirs) {
    case (.object, .object) where !isUnit(steps):
      if isRecord, isDecidedWhole(base, ours, theirs, steps) {
        return conflict(base, ours, theirs, steps)
      }
      return members(base, ours, theirs, steps)
    case (.array(let ourElements), .array(let theirElements)):
      let baseElements = base?.elements
      if isSet(steps) {
        let merged = mergedSet(baseElements ?? [], ourElements, theirElements)
        return merged.isEmpty ? nil : .array(merged)
      }
      if let baseElements,
        let merged = mergedSequence(baseElements, ourElements, theirElements)
      {
        return merged.isEmpty && isRecord ? nil : .array(merged)
      }
      return conflict(base, ours, theirs, steps)
    default: return conflict(base, ours, theirs, steps)
    }
  }

  /// Merges a value that is a conflict on at least one side. If the other side has one of the two versions that this
  /// conflict holds, the conflict stays as it is. Otherwise there would be a third version.
  private mutating func stillOpen(
    _ base: JSONTree?, _ ours: JSONTree, _ theirs: JSONTree, _ steps: [JSONStep]
  ) -> JSONTree? {
    for (open, other) in [(ours, theirs), (theirs, ours)] where open.isConflict && !other.isConflict
    {
      if open.side("ours") == other || open.side("theirs") == other {
        conflicts.append(steps)
        return open
      }
    }
    return conflict(base, ours, theirs, steps)
  }

  private mutating func conflict(
    _ base: JSONTree?, _ ours: JSONTree?, _ theirs: JSONTree?, _ steps: [JSONStep]
  ) -> JSONTree {
    conflicts.append(steps)
    if ours?.holdsConflict == true || theirs?.holdsConflict == true { isBeyondRecords = true }
    let sides = [("base", base?.settledToBase), ("ours", ours), ("theirs", theirs)]
    let members = sides.compactMap { name, value in
      value.map { JSONTree.Member(key: name, value: $0) }
    }
    return .object([.init(key: "$conflict", value: .object(members))])
  }

  /// Whether all versions are of the same record, and that record may be at `path`.
  private func isOneRecord(_ base: JSONTree?, _ ours: JSONTree, _ theirs: JSONTree) -> Bool {
    let identities = [base?.settledToBase, ours, theirs].compactMap { $0.map(RecordIdentity.init) }
    return Set(identities).count == 1
      && identities.allSatisfy { identity in path.map(identity.isOf) ?? true }
  }

  /// Whether an object is not merged member by member but becomes a conflict as a whole: because a merge would show it
  /// to a wider audience, or because one side withdrew its statement.
  private func isDecidedWhole(
    _ base: JSONTree?, _ ours: JSONTree, _ theirs: JSONTree, _ steps: [JSONStep]
  ) -> Bool {
    widensWhatOthersWrote(base, ours, theirs, shape(at: steps))
      || Versions(base, ours, theirs).isTakenBack(in: MergeTable.statements(at: steps))
  }

  /// The shape of the object at a place; `nil` if the schema knows no object there, for example inside an
  /// unknown member.
  private func shape(at steps: [JSONStep]) -> RecordShape? {
    guard let path else { return nil }
    let shape = steps.reduce(RecordShape.of(path.kind)) { shape, step in
      if case .member(let name) = step { shape.member(name) } else { shape.elements }
    }
    return shape.isObject ? shape : nil
  }

  private func isUnit(_ steps: [JSONStep]) -> Bool { isRecord && MergeTable.isUnit(steps) }

  private func isSet(_ steps: [JSONStep]) -> Bool {
    guard isRecord, case .member(let name)? = steps.last else { return false }
    return setMembers.contains(name)
  }
}

// MARK: - Objects

extension ThreeWayMerge {
  private mutating func members(
    _ base: JSONTree?, _ ours: JSONTree, _ theirs: JSONTree, _ steps: [JSONStep]
  ) -> JSONTree? {
    let versions = Versions(base, ours, theirs)
    if isRecord {
      let names = versions.disputed(in: MergeTable.statements(at: steps))
      disputed.formUnion(names.map { steps + [.member($0)] })
      let mixed = placesOfMixedGrounds(base, ours, theirs, at: steps)
      disputed.formUnion(mixed)
      for place in mixed {
        aroundDisputed.formUnion((steps.count..<place.count).map { Array(place.prefix($0)) })
      }
    }
    var members: [JSONTree.Member] = []
    for name in versions.names {
      let (old, our, their) = (versions.base[name], versions.ours[name], versions.theirs[name])
      let place = steps + [.member(name)]
      let isDisputed = disputed.contains(place) && our != their
      let merged = isDisputed ? disagree(old, our, their, place) : merge(old, our, their, place)
      if let merged { members.append(.init(key: name, value: merged)) }
    }
    return members.isEmpty && isRecord && !steps.isEmpty ? nil : .object(members)
  }

  /// Merges a member of a statement, or of its grounds, whose changes cannot be combined: the member becomes a conflict,
  /// or stays one if it already was.
  private mutating func disagree(
    _ base: JSONTree?, _ ours: JSONTree?, _ theirs: JSONTree?, _ steps: [JSONStep]
  ) -> JSONTree? {
    if let ours, let theirs, ours.isConflict || theirs.isConflict {
      return stillOpen(base, ours, theirs, steps)
    }
    return conflict(base, ours, theirs, steps)
  }
}
