import Diagnostics
import Records

// One mistake is reported once. If a value has the wrong type, such as a text instead of a list, the schema reports it
// and says what to write. A finding that the list is missing or empty only follows from this, and is left out.

/// The values of a wrong type that reading found, by record.
struct WrongTypes {
  private var byRecord: [ExactText: [String]] = [:]

  /// The rules that report something missing in an object. A wrong type anywhere in that object may be the cause.
  private static let ofMembers = Set(
    [
      Rule.answerWithoutSource, .implementedWithoutSource, .unexplainedChange, .unexplainedSilence,
      .unconfirmedTooLong, .briefingWithoutConsent, .statusForgotten,
    ].map(\.name))

  /// The rules about how a text or a name is written. A wrong type is never the cause.
  private static let ofNames = Set(
    [
      Rule.strayCharacters, .notCanonical, .openConflict, .unknownItem, .unknownParticipant,
    ].map(\.name))

  init(_ read: [Finding]) {
    for finding in read where finding.rule == Rule.schema.name && finding.subject.aspect == "type" {
      byRecord[finding.subject.record, default: []].append(finding.subject.pointer)
    }
  }

  /// Whether a rule's finding only follows from a value of a wrong type.
  func bringAbout(_ finding: Finding) -> Bool {
    guard !byRecord.isEmpty, let wrong = byRecord[finding.subject.record],
      !Self.ofNames.contains(finding.rule)
    else { return false }
    let pointer = finding.subject.pointer
    let holder = pointer.lastIndex(of: "/").map { pointer[..<$0] } ?? ""
    let standsOnMembers = Self.ofMembers.contains(finding.rule)
    return wrong.contains { place in
      ExactText.areSame(pointer, place) || pointer.utf8.starts(with: (place + "/").utf8)
        || standsOnMembers && place.utf8.starts(with: (holder + "/").utf8)
    }
  }
}
