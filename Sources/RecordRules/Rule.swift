public import Diagnostics
import JSONText
import Records

/// Something that must hold between records, with the name under which it is explained.
///
/// Each rule is a file in `Rules/`, with a page of the same name in `Pages/` that holds an example
/// that fails and one that passes; the tests run every page.
public struct Rule: Sendable {
  public let name: String
  public let severity: Finding.Severity
  let looks: Looks
  /// What a rule about members also looks at: the records of some kinds, each as a whole.
  private var besides: Looks?

  /// What a rule has against a record. It is told whether that is a sheet of answers of which
  /// ``StoreContext/holdsItsItems(_:)`` is true.
  typealias Judge =
    @Sendable (Record, StoreContext, _ holdsItsItems: Bool) -> [Violation]

  /// What a rule looks at. Each looks at one record at a time and at its context, so that a store
  /// of any size can be checked in little memory.
  enum Looks: Sendable {
    /// Every record of some kinds; of all where none is named.
    case records([RecordKind], Judge)
    /// The members of some names, all of a record at once, in the order of its text.
    case members([String], @Sendable (MemberPlaces, Record, StoreContext) -> [Violation])
    /// Sheets of answers beside those of the years before.
    case years(@Sendable (AnswerSheet, YearsBefore, StoreContext) -> [Violation])
    /// It is found where records are read, or by `Examination` once all were seen.
    case elsewhere
  }

  init(_ name: String, _ severity: Finding.Severity = .error, _ looks: Looks) {
    (self.name, self.severity, self.looks) = (name, severity, looks)
  }

  /// A rule whose findings come from reading the store.
  init(readingFinds name: String) {
    self.init(name, .error, .elsewhere)
  }

  /// A rule about every record of some kinds; of all where none is named.
  init(
    _ name: String, _ severity: Finding.Severity = .error, of kinds: RecordKind...,
    find: @escaping @Sendable (Record, StoreContext) -> [Violation]
  ) {
    self.init(
      name, severity, .records(kinds) { record, context, _ in find(record, context) })
  }

  /// The same where it makes a difference whether a sheet's answers are just those on its items.
  init(
    _ name: String, _ severity: Finding.Severity = .error, of kinds: RecordKind...,
    judge: @escaping Judge
  ) {
    self.init(name, severity, .records(kinds, judge))
  }

  /// A rule about the members of some names.
  init(
    _ name: String, _ severity: Finding.Severity = .error, members: [String],
    find: @escaping @Sendable (MemberPlaces, Record, StoreContext) -> [Violation]
  ) {
    self.init(name, severity, .members(members, find))
  }

  /// The same, about every record of the kinds in a list.
  init(
    _ name: String, _ severity: Finding.Severity = .error, ofEach kinds: [RecordKind],
    judge: @escaping Judge
  ) {
    self.init(name, severity, .records(kinds, judge))
  }

  /// The same rule, which also looks at every record of some kinds.
  func also(
    of kinds: RecordKind..., find: @escaping @Sendable (Record, StoreContext) -> [Violation]
  ) -> Rule {
    var rule = self
    rule.besides = .records(kinds) { record, context, _ in find(record, context) }
    return rule
  }

  /// A rule about a participant's answers beside those of the years before.
  ///
  /// It is asked only where ``AnswerFlags`` finds that it may have something to say: whatever it looks
  /// at has its mark there.
  init(
    betweenYears name: String, _ severity: Finding.Severity,
    find: @escaping @Sendable (AnswerSheet, YearsBefore, StoreContext) -> [Violation]
  ) {
    self.init(name, severity, .years(find))
  }

  /// How the rule looks at records of a kind, where it does.
  func look(atRecordsOf kind: RecordKind) -> Judge? {
    guard case .records(let kinds, let find) = besides ?? looks else { return nil }
    return kinds.isEmpty || kinds.contains(kind) ? find : nil
  }

  public static let all: [Rule] = [
    .unread, .json, .openConflict, .schema, .misplacedFile, .notCanonical, .pathAndContent,
    .missingEdition, .answersInBackground,
    .missingItem,
    .unknownItem, .unknownParticipant, .unknownSource, .uncitedSource, .implementedWithoutSource,
    .answerWithoutSource, .statusForgotten, .strayCharacters, .meetingTwice, .voteTwice,
    .impossibleVote,
    .actTwice, .copiedAnswers,
    .briefingWithoutConsent,
    .reviewOfOneself, .replyWithoutQuestion, .followUpOfNothing, .stalePin,
    .dateOutOfPlace, .notAMember, .narrowerThanAccess, .brokenSuccession,
    .unexplainedChange, .unexplainedSilence, .unconfirmedTooLong, .carriedOtherwise, .vanishedAct,
    .vanishedAnswers,
    .editedAfterClosing,
    .unmerged, .unstagedDeletion, .foreignRepository, .unfinishedWrite,
    .notYours,
  ]

  /// The page that explains it, in Markdown.
  public var page: String { rulePages[name] ?? "" }

  /// The page's first sentence.
  public var summary: String {
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
    let paragraph = lines.drop { $0.isEmpty }.prefix { !$0.isEmpty }.joined(separator: " ")
    return paragraph.split(separator: ". ", maxSplits: 1).first.map { first in
      first.hasSuffix(".") ? String(first) : first + "."
    } ?? ""
  }
}
