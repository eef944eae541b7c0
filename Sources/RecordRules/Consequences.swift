import Diagnostics
import Records

// One mistake is told once. Where a member is of a wrong type, such as a text where a list belongs, the schema
// says so, and what to write. That the list is then missing, or empty, only follows from it.

/// The members of a wrong type in what reading found, by their records.
struct WrongTypes {
  private var byRecord: [ExactText: [String]] = [:]

  /// Rules that find something missing in an object, or unexplained. They stand on its members, and on those of
  /// what is in it.
  private static let ofMembers = Set(
    [
      Rule.answerWithoutSource, .implementedWithoutSource, .unexplainedChange, .unexplainedSilence,
      .unconfirmedTooLong, .briefingWithoutConsent, .statusForgotten,
    ].map(\.name))

  /// Rules about a text or a name as it is written, whatever its type.
  private static let ofNames = Set(
    [
      Rule.strayCharacters, .notCanonical, .openConflict, .unknownItem, .unknownParticipant,
    ].map(\.name))

  init(_ read: [Finding]) {
    for finding in read where finding.rule == Rule.schema.name && finding.subject.aspect == "type" {
      byRecord[finding.subject.record, default: []].append(finding.subject.pointer)
    }
  }

  /// Whether a rule's finding follows from a wrong type.
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
