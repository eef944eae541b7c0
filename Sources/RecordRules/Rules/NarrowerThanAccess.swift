import JSONText
import Records

extension Rule {
  /// No text is marked for fewer readers than can read the repository.
  static let narrowerThanAccess = Rule("narrower-than-access", members: ["visibility"]) {
    places, record, context in
    guard let (access, audience) = context.access else { return [] }
    return places.violations(of: "narrower-than-access", context) { place in
      // The schema reports a word that is not a visibility.
      guard let circle = place.value.string.flatMap({ Visibility(rawValue: $0) }), circle > audience
      else { return nil }
      return Violation(
        record: record, range: place.value.range, steps: place.steps, found: place.value.text,
        expected: "a visibility not narrower than \(quoted(access)), the readers of this store",
        advice:
          "If only that circle can read the repository, state it in store.json: \"access\": {\"audience\": "
          + "\"\(circle.rawValue)\", \"statement\": \"…\"}. If more can, remove the text here and from git's history."
      )
    }
  }
}
