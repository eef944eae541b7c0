// Three versions of one value become one. Where both sides changed the same thing differently, the
// place holds both, as `{"$conflict": {"base": …, "ours": …, "theirs": …}}`.

import Diagnostics
public import JSONText
public import Records

/// What became of two people's changes to one value.
public struct ThreeWayMerge: Sendable {
  /// What the merge says now; `nil` where both sides removed it.
  public private(set) var value: JSONTree?
  /// The places at which both sides changed the same thing differently.
  public private(set) var conflicts: [[JSONStep]] = []
  /// A place has more than two versions, because it was in conflict before: no record can hold
  /// that, and the merge must be left to a text merge.
  public private(set) var isBeyondRecords = false
  /// The versions do not say that they are one record, or not the record whose path this is. They were not
  /// brought together: both stand as one conflict.
  public private(set) var areOfSeveralRecords = false
  /// Both sides added a record under a name that somebody chose. They may be two, and were not brought together:
  /// both stand as one conflict.
  public private(set) var wasAddedTwice = false
  private let isRecord: Bool
  private let path: RecordPath?

  /// Merges; `base` is what both sides began with, `nil` where both added it, and `isRecord` says
  /// whether lists are the sets that the schemas make of them. `path` is where the record stands.
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
    if ours == theirs || theirs == base { return ours }
    if ours == base { return theirs }
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

  /// One side left a conflict open, or settled it otherwise than the other.
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

  /// Whether all versions say that they are the same record, and the one that stands at the path.
  private func isOneRecord(_ base: JSONTree?, _ ours: JSONTree, _ theirs: JSONTree) -> Bool {
    let identities = [base?.settledToBase, ours, theirs].compactMap { $0.map(RecordIdentity.init) }
    return Set(identities).count == 1
      && identities.allSatisfy { identity in path.map(identity.isOf) ?? true }
  }

  /// Whether an object is taken from one side or the other, as what each says holds for all of it.
  private func isDecidedWhole(
    _ base: JSONTree?, _ ours: JSONTree, _ theirs: JSONTree, _ steps: [JSONStep]
  ) -> Bool {
    widensWhatOthersWrote(base, ours, theirs, shape(at: steps))
      || Versions(base, ours, theirs).isTakenBack(in: MergeTable.statements(at: steps))
  }

  /// What the schema knows of an object at a place; `nil` where it knows of no object there, as inside a member
  /// that is itself unknown.
  private func shape(at steps: [JSONStep]) -> RecordShape? {
    guard let path else { return nil }
    let shape = steps.reduce(RecordShape.of(path.kind)) { shape, step in
      if case .member(let name) = step { shape.member(name) } else { shape.elements }
    }
    return shape.isObject ? shape : nil
  }

  private func isUnit(_ steps: [JSONStep]) -> Bool {
    guard isRecord, case .member(let name)? = steps.last else { return false }
    return MergeTable.units.contains(name)
  }

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
    let disputed = isRecord ? versions.disputed(in: MergeTable.statements(at: steps)) : []
    var members: [JSONTree.Member] = []
    for name in versions.names {
      let (old, our, their) = (versions.base[name], versions.ours[name], versions.theirs[name])
      let place = steps + [.member(name)]
      let isDisputed = disputed.contains(name) && our != their
      let merged = isDisputed ? disagree(old, our, their, place) : merge(old, our, their, place)
      if let merged { members.append(.init(key: name, value: merged)) }
    }
    return members.isEmpty && isRecord && !steps.isEmpty ? nil : .object(members)
  }

  /// A part of a statement that both sides made anew; a conflict from before stays as it is.
  private mutating func disagree(
    _ base: JSONTree?, _ ours: JSONTree?, _ theirs: JSONTree?, _ steps: [JSONStep]
  ) -> JSONTree? {
    if let ours, let theirs, ours.isConflict || theirs.isConflict {
      return stillOpen(base, ours, theirs, steps)
    }
    return conflict(base, ours, theirs, steps)
  }
}
