import JSONText
import Records

extension Rule {
  /// An answer with the status `implemented` cites a source of its own.
  static let implementedWithoutSource = Rule(
    "implemented-without-source", members: ["status"]
  ) { places, record, context in
    guard record.path.kind.holdsAnswers else { return [] }
    let implemented = implemented.rows
    let doubtful = places.unless { _, value, bytes in
      !value.isString || implemented.number(ofString: value, in: bytes) == nil
    }
    return doubtful.violations(of: "implemented-without-source", context) { place in
      let holder = place.object
      guard (holder["sources"]?.count ?? 0) == 0 else { return nil }
      let steps = place.steps
      guard steps.count == 3, steps[0] == .member("answers"), case .member(let item) = steps[1]
      else { return nil }
      let answer = Answer(value: holder, item: item)
      guard answer.status == .implemented, answer.sources.isEmpty else { return nil }
      return Violation(
        record: record, range: place.value.range, steps: steps,
        found: "\"implemented\" without a source",
        expected: "at least one source id in its \"sources\"",
        advice: "Record the law, report or page that shows it in sources/, and cite its id.")
    }
  }

  private static let implemented = NameTable([Status.implemented.rawValue])
}
