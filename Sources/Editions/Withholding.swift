import Diagnostics
import JSONText
import Records

/// What an edition withholds of a record for other reasons than a `visibility`, such as a missing consent.
struct Withholding {
  let path: RecordPath
  let audience: Audience
  /// The last day whose acts (signatures, ratifications) are in the edition, as a number: `20131231`.
  let reach: Int
  /// Whether nothing in the record is withheld because the schema does not know it: see
  /// ``Audience/knowsAll(of:)``.
  let isKnown: Bool
  /// For a review: the entries that may be published, with the widest edition for each.
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

  /// Whether a key of the answers is an item that the framework lists. Such a key is not secret.
  func isItem(_ key: String) -> Bool {
    guard let item = foundation.item(key), item.framework == path.kind.framework else {
      return false
    }
    return path.year.map(item.isListed) ?? true
  }

  /// Whether only members that say what the record is are left of a record that holds nothing but entries, because all
  /// its entries are withheld. The edition then leaves the record out.
  ///
  /// `names` are the members that are left.
  func isBare(_ names: some Sequence<String>) -> Bool {
    path.kind.traits.isOnlyItsEntries
      && names.allSatisfy { ["participant", "reviewer", "year", "visibility"].contains($0) }
  }

  // MARK: What is withheld

  /// Whether the record needs a consent as a whole and has none for this audience.
  func isUnagreed(_ root: JSONValue) -> Bool {
    consent == .participant && !isAgreed(root["consent"])
  }

  /// Whether a member is a pin that must be withheld. A pin is the digest of a whole text, including parts that the
  /// audience may not see.
  func isHiddenPin(_ member: JSONMember) -> Bool {
    member.key == "pin" && consent == .reviewed
      && member.value.kind == .string && audience != .secretariat
  }

  /// The status that is printed for an answer which the audience may not see. That there is an answer is not secret.
  ///
  /// It is `not-reported` for an answer with that status, unless the answer states something all the same. A member that
  /// the schema does not know is not a statement.
  static func standIn(for answer: JSONValue) -> Status {
    guard answer["status"]?.string == Status.notReported.rawValue else { return .withheld }
    return answer.members.contains { statements.contains($0.key) } ? .withheld : .notReported
  }

  /// The members with which an answer states something. `changeNote` is not one of them: with `not-reported` it says why
  /// there is no answer.
  private static let statements = [
    "asOf", "statedBy", "confirmation", "summary", "actions", "assistance", "sources",
  ]

  /// Whether a value is withheld although its visibility allows it: an act later than the last day that the edition
  /// covers, a person without a recorded consent, or an entry of a review without agreement.
  func isHeldBack(_ value: JSONValue, at names: MemberNames) -> Bool {
    if let later, later.depth == names.count, isLater(value[later.date]) { return true }
    switch consent {
    case .nobody, .participant: return false
    case .persons:
      guard names.count == 2 else { return names.last == "person" && !isAgreed(value["consent"]) }
      // An entry without an office is only about the person, and its key may be the person's name.
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

  /// Whether a recorded consent is valid for this audience. The parties and the secretariat need none.
  private func isAgreed(_ consent: JSONValue?) -> Bool {
    guard level < .parties else { return true }
    guard let consent, isKnown || RecordShape.consent.knows(consent),
      let edition = consent["edition"]?.string
    else { return false }
    return Visibility(reading: edition) <= level
  }
}
