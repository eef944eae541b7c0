import Diagnostics
import JSONText
import Records

// If a record has an open conflict, the edition shows what its two versions have in common. Each version is first
// reduced to what the audience may see. So a conflict in hidden text leaves no trace.

extension Looking {
  func meeting(_ ours: Sight.Shown, _ theirs: Sight.Shown) -> Sight {
    let kind = ours.record.path.kind
    guard kind.traits.inConflict == .commonPart, let first = ours.record.root,
      let second = theirs.record.root
    else {
      return .unreadable
    }
    var meeting = Meeting(holdsAnswers: kind.holdsAnswers)
    let tree = meeting.common(JSONTree(first), JSONTree(second), at: MemberNames())
    guard let tree else { return .unreadable }
    return .shown(
      .init(
        record: ours.record.saying(tree), cited: Set(Source.cited(in: tree).map { ExactText($0) }),
        openAnswers: meeting.openAnswers,
        isPartlyUnread: meeting.missesSomething || ours.isPartlyUnread || theirs.isPartlyUnread))
  }
}

/// Finds what the two versions of a record have in common.
private struct Meeting {
  let holdsAnswers: Bool
  var openAnswers = 0
  /// Whether something other than an answer differs, and is therefore missing.
  var missesSomething = false

  init(holdsAnswers: Bool) { self.holdsAnswers = holdsAnswers }

  /// What both versions have in common; `nil` if nothing.
  mutating func common(
    _ ours: JSONTree?, _ theirs: JSONTree?, at names: MemberNames
  ) -> JSONTree? {
    if ours == theirs { return ours }
    if holdsAnswers, names.count == 2, names.first == "answers" {
      return answer(ours, theirs)
    }
    guard case .object(let first)? = ours, case .object(let second)? = theirs else {
      if holdsAnswers, names.count == 1, names.first == "answers" {
        return object(ours?.members ?? [], theirs?.members ?? [], at: names)
      }
      missesSomething = true
      return nil
    }
    return object(first, second, at: names)
  }

  private mutating func object(
    _ first: [JSONTree.Member], _ second: [JSONTree.Member], at names: MemberNames
  ) -> JSONTree {
    let (ours, theirs) = (JSONTree.object(first), JSONTree.object(second))
    let added = second.filter { ours[$0.key] == nil }
    return .object(
      (first + added).compactMap { member in
        common(ours[member.key], theirs[member.key], at: names.followed(by: member.key)).map {
          .init(key: member.key, value: $0)
        }
      })
  }

  /// An answer that differs between the versions is replaced by one with the status `unreadable`.
  ///
  /// If one version withholds the answer, and the other has none or `not-reported`, the status is `withheld`, as it
  /// would be without a conflict.
  private mutating func answer(_ ours: JSONTree?, _ theirs: JSONTree?) -> JSONTree {
    let withheld: JSONTree = ["status": .string(Status.withheld.rawValue)]
    let silence: JSONTree = ["status": .string(Status.notReported.rawValue)]
    if ours == withheld, theirs == nil || theirs == silence { return withheld }
    if theirs == withheld, ours == nil || ours == silence { return withheld }
    openAnswers += 1
    return ["status": .string(Status.unreadable.rawValue)]
  }
}
