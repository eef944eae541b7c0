public import Diagnostics
import JSONText
import Records

/// A condition that must hold between records, with the name of the page that explains it.
///
/// Each rule is a file in `Rules/`. A page of the same name in `Pages/` has an example that fails and one that passes.
/// The tests run every page.
public struct Rule: Sendable {
  public let name: String
  public let severity: Finding.Severity
  let looks: Looks
  /// For a rule about members: whole records that it also checks, set by ``also(of:find:)``; otherwise `nil`.
  private var besides: Looks?

  /// Finds a rule's violations in a record. `holdsItsItems` says whether an answer sheet holds exactly the items that
  /// its participant is asked for (see ``StoreContext/holdsItsItems(_:)``); for other records it is `false`.
  typealias Judge =
    @Sendable (Record, StoreContext, _ holdsItsItems: Bool) -> [Violation]

  /// What a rule looks at. A rule looks at one record at a time, so that a store of any size is checked in little
  /// memory.
  enum Looks: Sendable {
    /// Every record of some kinds, or of all kinds if the list is empty.
    case records([RecordKind], Judge)
    /// The members with one of these names, such as `date`, in records of all kinds. The function gets all of them in
    /// one record at once, in the order of the text.
    case members([String], @Sendable (MemberPlaces, Record, StoreContext) -> [Violation])
    /// Every answer sheet, together with the same participant's sheets of the two years before.
    case years(@Sendable (AnswerSheet, YearsBefore, StoreContext) -> [Violation])
    /// Nothing: the rule has no function. The reader of records makes its findings, or `Examination` after all records.
    case elsewhere
  }

  init(_ name: String, _ severity: Finding.Severity = .error, _ looks: Looks) {
    (self.name, self.severity, self.looks) = (name, severity, looks)
  }

  /// A rule whose findings are made while the store is read.
  init(readingFinds name: String) {
    self.init(name, .error, .elsewhere)
  }

  /// A rule about every record of some kinds, or of all kinds if none is given.
  init(
    _ name: String, _ severity: Finding.Severity = .error, of kinds: RecordKind...,
    find: @escaping @Sendable (Record, StoreContext) -> [Violation]
  ) {
    self.init(
      name, severity, .records(kinds) { record, context, _ in find(record, context) })
  }

  /// A rule about every record of some kinds that needs to know whether an answer sheet holds exactly its items.
  init(
    _ name: String, _ severity: Finding.Severity = .error, of kinds: RecordKind...,
    judge: @escaping Judge
  ) {
    self.init(name, severity, .records(kinds, judge))
  }

  /// A rule about the members with one of some names, in records of all kinds.
  init(
    _ name: String, _ severity: Finding.Severity = .error, members: [String],
    find: @escaping @Sendable (MemberPlaces, Record, StoreContext) -> [Violation]
  ) {
    self.init(name, severity, .members(members, find))
  }

  /// A rule about every record of the kinds in a list that needs to know whether an answer sheet holds exactly its
  /// items.
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

  /// A rule that compares a participant's answers with those of the years before.
  ///
  /// It runs only for the sheets that ``AnswerFlags`` selects. If a new rule looks at a member that has no flag there,
  /// add a flag for it.
  init(
    betweenYears name: String, _ severity: Finding.Severity,
    find: @escaping @Sendable (AnswerSheet, YearsBefore, StoreContext) -> [Violation]
  ) {
    self.init(name, severity, .years(find))
  }

  /// The function that checks records of a kind; `nil` if the rule does not check them.
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

  /// The page that explains the rule, in Markdown.
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
