import JSONText
import Records

extension Rule {
  /// What is said to be in place can be looked up.
  static let implementedWithoutSource = Rule(
    "implemented-without-source", members: ["status"]
  ) { places, record, _ in
    guard record.path.kind.holdsAnswers else { return [] }
    var violations: [Violation] = []
    let doubtful = places.unless { _, value, bytes in
      !value.isString || implemented.rows.number(ofString: value, in: bytes) == nil
    }
    for place in doubtful {
      let holder = place.object
      guard (holder["sources"]?.count ?? 0) == 0 else { continue }
      let steps = place.steps
      guard steps.count == 3, steps[0] == .member("answers"), case .member(let item) = steps[1]
      else { continue }
      let answer = Answer(value: holder, item: item)
      guard answer.status == .implemented, answer.sources.isEmpty else { continue }
      violations.append(
        Violation(
          record: record, range: place.value.range, steps: steps,
          found: "\"implemented\" without a source", expected: "at least one id in its \"sources\"",
          advice: "Record the act, report or page that shows it under sources/ and cite it."))
    }
    return violations
  }

  private static let implemented = NameTable([Status.implemented.rawValue])
}
