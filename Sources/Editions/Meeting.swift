import Diagnostics
import JSONText
import Records

// Two versions of a record, each as the audience would see it alone, become what the edition says: what
// both say alike. Nothing is compared but what the audience may see, so a conflict in what is hidden
// leaves no trace.

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

/// Finds what two versions have in common.
private struct Meeting {
  let holdsAnswers: Bool
  var openAnswers = 0
  /// Whether something other than an answer differs.
  var missesSomething = false

  init(holdsAnswers: Bool) { self.holdsAnswers = holdsAnswers }

  /// What both say; `nil` where they have nothing in common.
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

  /// Of an answer on which two versions disagree an edition says so. One that only one version has, and
  /// that may not be seen, is withheld as it would be without the other, which has none or a silence.
  private mutating func answer(_ ours: JSONTree?, _ theirs: JSONTree?) -> JSONTree {
    let withheld: JSONTree = ["status": .string(Status.withheld.rawValue)]
    let silence: JSONTree = ["status": .string(Status.notReported.rawValue)]
    if ours == withheld, theirs == nil || theirs == silence { return withheld }
    if theirs == withheld, ours == nil || ours == silence { return withheld }
    openAnswers += 1
    return ["status": .string(Status.unreadable.rawValue)]
  }
}
