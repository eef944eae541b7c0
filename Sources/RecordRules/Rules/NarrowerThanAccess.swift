import JSONText
import Records

extension Rule {
  /// Text is not narrower than the circle of those who can read the repository anyway.
  static let narrowerThanAccess = Rule("narrower-than-access") { store in
    guard let access = store.record("store.json")?.root?["access"]?["audience"]?.string else {
      return []
    }
    let audience = Visibility(reading: access)
    return store.records.flatMap { record -> [Violation] in
      guard let root = record.root else { return [] }
      return visibilities(in: root, []).compactMap { steps, value -> Violation? in
        guard Visibility(reading: value.string ?? "") > audience else { return nil }
        return Violation(
          record: record, range: value.range, steps: steps, found: value.text,
          expected: "nothing narrower than \(quoted(access)), who can all read this store",
          advice:
            "Keep such text in a store that only its circle can clone, and take it out of this one's history."
        )
      }
    }
  }

  private static func visibilities(
    in value: JSONValue, _ steps: [JSONStep]
  ) -> [([JSONStep], JSONValue)] {
    value.members.flatMap { member -> [([JSONStep], JSONValue)] in
      let steps = steps + [.member(member.key)]
      return member.key == "visibility"
        ? [(steps, member.value)] : visibilities(in: member.value, steps)
    }
  }
}
