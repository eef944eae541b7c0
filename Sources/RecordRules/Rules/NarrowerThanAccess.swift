import JSONText
import Records

extension Rule {
  /// Text is not narrower than the circle of those who can read the repository anyway.
  static let narrowerThanAccess = Rule("narrower-than-access", members: ["visibility"]) {
    places, record, surroundings in
    guard let (access, audience) = surroundings.access else { return [] }
    return places.violations(of: "narrower-than-access", surroundings) { place in
      guard Visibility(reading: place.value.string ?? "") > audience else { return nil }
      return Violation(
        record: record, range: place.value.range, steps: place.steps, found: place.value.text,
        expected: "nothing narrower than \(quoted(access)), who can all read this store",
        advice:
          "Keep such text in a store that only its circle can clone, and take it out of this one's history."
      )
    }
  }
}
