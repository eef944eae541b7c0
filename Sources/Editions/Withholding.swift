import Diagnostics
import JSONText
import Records

/// What an edition withholds of a record beside what a value's own word says, and which of its places are
/// what.
struct Withholding {
  let path: RecordPath
  let audience: Audience
  /// The last day whose acts the edition knows, as a number: `20131231`.
  let reach: Int
  /// Whether the record is as its schema says, so that no member in it is unknown.
  let isKnown: Bool
  /// Of a review, the entries whose publication was agreed to, and how widely.
  let agreed: [ExactText: Visibility]
  /// The frameworks and participants as the audience sees them.
  let foundation: Store

  private let consent: Consent
  private let later: LaterFacts?

  init(
    path: RecordPath, audience: Audience, reach: Int, isKnown: Bool,
    agreed: [ExactText: Visibility], foundation: Store
  ) {
    (self.path, self.audience, self.reach, self.isKnown) = (path, audience, reach, isKnown)
    (self.agreed, self.foundation) = (agreed, foundation)
    let traits = path.kind.traits
    (consent, later) = (traits.consent, traits.later)
  }

  private var level: Visibility { audience.level(of: path) }

  // MARK: Places

  func isAnswer(_ names: MemberNames) -> Bool {
    names.count == 2 && path.kind.holdsAnswers && names.first == "answers"
  }

  /// Whether a key of the answers is an item that its framework lists, and so no secret.
  func isItem(_ key: String) -> Bool {
    guard let item = foundation.item(key), item.framework == path.kind.framework else {
      return false
    }
    return path.year.map(item.isListed) ?? true
  }

  /// Whether a record that has no other members holds entries alone, and none of them: then that it
  /// exists is not for the edition either.
  func isBare(_ names: some Sequence<String>) -> Bool {
    path.kind.traits.isOnlyItsEntries
      && names.allSatisfy { ["participant", "reviewer", "year", "visibility"].contains($0) }
  }

  // MARK: What is held back

  /// Whether a record as a whole was not agreed to.
  func isUnagreed(_ root: JSONValue) -> Bool {
    consent == .participant && !isAgreed(root["consent"])
  }

  /// A pin is worked out from a whole answer or entry, what this audience may not see included.
  func isHiddenPin(_ member: JSONMember) -> Bool {
    member.key == "pin" && consent == .reviewed
      && member.value.kind == .string && audience != .secretariat
  }

  /// What stands for an answer that may not be seen: that there is one is not the secret.
  ///
  /// One that says it is silent is silent, unless it makes a statement all the same. A member that no
  /// schema knows is no statement.
  static func standIn(for answer: JSONValue) -> Status {
    guard answer["status"]?.string == Status.notReported.rawValue else { return .withheld }
    return answer.members.contains { statements.contains($0.key) } ? .withheld : .notReported
  }

  /// The members of an answer with which something is stated. A note on the change is none: beside
  /// `not-reported` it tells why there is no answer.
  private static let statements = [
    "asOf", "statedBy", "confirmation", "summary", "actions", "assistance", "sources",
  ]

  /// What its own visibility would let through and something else holds back: an act after the
  /// edition's reach, a person without recorded consent, an entry of a review not agreed to.
  func isHeldBack(_ value: JSONValue, at names: MemberNames) -> Bool {
    if let later, later.depth == names.count, isLater(value[later.date]) { return true }
    switch consent {
    case .nobody, .participant: return false
    case .persons:
      guard names.count == 2 else { return names.last == "person" && !isAgreed(value["consent"]) }
      // An entry without an office is the person, its key included.
      let isPerson = value["office"] == nil && value["title"] == nil
      return isPerson && !isAgreed(value["person"]?["consent"])
    case .reviewed:
      guard names.count == 2, level < .parties else { return false }
      return agreed[names.second].map { $0 > level } ?? true
    }
  }

  private func isLater(_ date: JSONValue?) -> Bool {
    date?.string.flatMap { RecordDate($0) }.map { $0.first > reach } ?? false
  }

  /// Whether a recorded consent reaches this audience; the parties and the secretariat need none.
  private func isAgreed(_ consent: JSONValue?) -> Bool {
    guard level < .parties else { return true }
    guard let consent, isKnown || RecordShape.consent.knows(consent),
      let edition = consent["edition"]?.string
    else { return false }
    return Visibility(reading: edition) <= level
  }
}
