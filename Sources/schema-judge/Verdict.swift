import JSONSchema
import JSONText

/// What is said of one value.
enum Verdict: CustomStringConvertible {
  case valid
  case invalid
  /// The schema has a mistake, or a text is not JSON.
  case refused(String)
  /// The quick answer and the search for violations differ, which they never should.
  case torn(String)

  init(of schema: Schema, on value: JSONValue) {
    let isAllowed = schema.allows(value)
    let violations = schema.everyViolation(of: value)
    if violations.isEmpty == isAllowed {
      self = isAllowed ? .valid : .invalid
    } else if isAllowed, violations.contains(where: Self.isSurrender) {
      // The quick way may have come to its answer before it met a reference without end.
      self = .valid
    } else {
      self = .torn(
        isAllowed ? "allowed, and yet \(violations[0].keyword)" : "forbidden, nobody says why")
    }
  }

  /// Whether a run was given up rather than finished.
  private static func isSurrender(_ violation: Violation) -> Bool {
    violation.detail == .givenUp(.endlessReference) || violation.detail == .givenUp(.depth)
  }

  /// One line, whatever the reasons hold.
  var description: String {
    switch self {
    case .valid: "valid"
    case .invalid: "invalid"
    case .refused(let reason): "refused " + reason.oneLine
    case .torn(let reason): "torn " + reason.oneLine
    }
  }
}

extension String {
  fileprivate var oneLine: String {
    String(String.UnicodeScalarView(unicodeScalars.map { $0.value < 0x20 ? " " : $0 }))
  }
}
