import JSONText
import Records

extension Rule {
  /// Text is not narrower than the circle of those who can read the repository anyway.
  static let narrowerThanAccess = Rule("narrower-than-access", members: ["visibility"]) {
    places, record, context in
    guard let (access, audience) = context.access else { return [] }
    return places.violations(of: "narrower-than-access", context) { place in
      // A word that is none is the schema's finding: nobody knows what it was meant to say.
      guard let circle = place.value.string.flatMap({ Visibility(rawValue: $0) }), circle > audience
      else { return nil }
      return Violation(
        record: record, range: place.value.range, steps: place.steps, found: place.value.text,
        expected: "nothing narrower than \(quoted(access)), who can all read this store",
        advice:
          "Can only that circle read this repository? Then state it in store.json: \"access\": {\"audience\": \"\(circle.rawValue)\", \"statement\": \"…\"}. If more can, such text belongs in a store that only its circle can clone; here take it out, of the history as well where it was committed."
      )
    }
  }
}
