import Diagnostics
import JSONText
import Records

extension Rule {
  /// Only states vote in the General Assembly, and no total is lower than the number of listed votes.
  static let impossibleVote = Rule("impossible-vote", of: .vote) { record, context in
    guard let root = record.root, let votes = root["votes"] else { return [] }
    return voters(votes, record, context) + totals(root, votes, record)
  }

  private static func voters(
    _ votes: JSONValue, _ record: Record, _ context: StoreContext
  ) -> [Violation] {
    if context.nonStates.count(in: votes) == 0 { return [] }
    return votes.members.violations(of: "impossible-vote", context) { member in
      guard let stay = context.stay(of: member.key), !stay.isState,
        member.value["vote"] != nil
      else { return nil }
      return Violation(
        record: record, range: member.keyRange, steps: [.member("votes"), .member(member.key)],
        found: "a vote of \(quoted(member.key)), which is not a state",
        expected: "the code of a state: only states vote in the General Assembly",
        advice:
          "Look in the source who voted, and write that state’s code. If the source has no such vote, "
          + "remove the entry.")
    }
  }

  private static func totals(
    _ root: JSONValue, _ votes: JSONValue, _ record: Record
  ) -> [Violation] {
    guard let totals = root["totals"], totals.kind == .object else { return [] }
    let kinds = NameTable(totals.members.map(\.key))
    var listed = Array(repeating: 0, count: totals.count)
    for member in votes.members {
      if let kind = member.value["vote"].flatMap(kinds.number) { listed[kind] += 1 }
    }
    return zip(totals.members, listed).compactMap { total, count in
      guard count > 0, let number = total.value.int, number < count else { return nil }
      return Violation(
        record: record, range: total.value.range, steps: [.member("totals"), .member(total.key)],
        found: "\(number), but \(count) such votes are listed",
        expected: "the total of all members of the United Nations, \(count) or more",
        advice:
          "Look in the source which is wrong: the total, or one of the listed votes.")
    }
  }
}
