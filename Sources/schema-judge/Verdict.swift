import JSONSchema
import JSONText

/// The result of checking one value against one schema.
enum Verdict: CustomStringConvertible {
  case valid
  case invalid
  /// The schema has a mistake, or a text is not JSON.
  case refused(String)
  /// The quick check and the search for violations differ. This must never happen.
  case torn(String)

  init(of schema: Schema, on value: JSONValue) {
    let isAllowed = schema.allows(value)
    let violations = schema.everyViolation(of: value)
    if violations.isEmpty == isAllowed {
      self = isAllowed ? .valid : .invalid
    } else if isAllowed, violations.contains(where: Self.isAbandonment) {
      // The quick check may have decided before it met a reference that leads back to itself, at which the search for
      // violations was abandoned.
      self = .valid
    } else {
      self = .torn(
        isAllowed
          ? "the quick check allows it, but \(violations[0].keyword) is violated"
          : "the quick check refuses it, but there is no violation")
    }
  }

  /// Whether the violation says that the evaluation was abandoned.
  private static func isAbandonment(_ violation: Violation) -> Bool {
    violation.detail == .givenUp(.endlessReference) || violation.detail == .givenUp(.depth)
  }

  /// One line. Control characters in the reasons are replaced by spaces.
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
