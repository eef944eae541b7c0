// What the rest of the code must know of a kind of record. Every field is given for every kind, in the table
// in `RecordKind.swift`: a new kind does not compile until somebody has decided each of them.
//
// What a schema says is not said here again: `NamedPlaces.swift` has the members that name items and participants,
// `KindIdentity.swift` those that repeat the path.

/// What is known of a kind of record.
///
/// ```swift
/// record.path.kind.traits.owner       // who may change such a record
/// record.path.kind.traits.whenBroken  // what an edition says of one that cannot be read
/// ```
public struct KindTraits: Sendable {
  /// The parts of its path, the last without `.json`. Paths are read with them, and made from them.
  public let path: [RecordPath.Piece]
  /// What people call one such record, with its article: `an activity`.
  public let name: String
  /// One record in words, from its path: `vote A-RES-68-31`.
  let words: @Sendable (RecordPath) -> String
  /// The framework whose items it answers, and how that is printed; `nil` for a kind that holds no answers.
  public let answers: AnswerWords?
  /// The object that holds its entries; `nil` where its members are the record.
  let container: String?
  /// Who may change it in a contribution.
  public let owner: Owner
  /// Whether other records are held against it, so that it is read before them.
  let isContext: Bool
  /// What an edition says of one that cannot be read.
  public let whenBroken: WhenBroken
  /// What an edition shows where two versions of one are in conflict.
  public let inConflict: InConflict
  /// Whether it says nothing without its entries. Then, if an edition shows none of them, that the record
  /// exists is not for the edition either.
  public let isOnlyItsEntries: Bool
  /// Whose consent an edition needs to show it.
  public let consent: Consent
  /// The part of it that an edition leaves out because it is later than the edition's last day; `nil` where
  /// nothing is left out for its date.
  public let later: LaterFacts?
  /// What the seal of a closed year holds of it.
  let seal: Sealing
  /// What its dates are held against.
  public let dates: DateBinding
  /// Whether it is what participants are asked for in a year of which annexes are compiled.
  public let isAskedFor: AskedFor
  /// The objects whose keys are items and whose schema does not say so.
  let keyedByItems: [String]
  /// Where a participant's year tells of it, in `show`, in the comparison of years and in the annexes.
  public let section: YearSection?
  /// Its words and parts, where a participant gives such a record of its own will; `nil` for other kinds.
  public let given: GivenWords?
}

/// Who may change a record in a contribution. The secretariat may change every record.
public enum Owner: Sendable {
  case secretariat
  /// The participant in whose folder it stands.
  case participant
  /// The participant that reviews the one in whose folder it stands.
  case reviewer
  /// Every participant: sources are shared.
  case everybody
}

/// What an edition says of a record that cannot be read.
public enum WhenBroken: Sendable {
  /// That there is such a record is public: it is named, and missing.
  case named
  /// It may have been for a narrower circle: it is left out as if it were hidden.
  case hidden
}

/// What an edition shows of a record where two versions of it are in conflict.
public enum InConflict: Sendable {
  /// What both versions say alike.
  case commonPart
  /// Nothing: it states facts of one matter, which are told whole or not at all.
  case nothing
}

/// Whose consent an edition needs before it shows something to a wider circle than the parties.
public enum Consent: Sendable {
  case nobody
  /// The participant's own, to the whole record: `consent` at its top.
  case participant
  /// That of each person it names: `person/consent` in an entry.
  case persons
  /// The reviewed participant's, to each entry: `consent` in the entry of the same key in `answered.json`.
  case reviewed
}

/// Entries that an edition leaves out where they are later than its last day.
public struct LaterFacts: Sendable {
  /// How many names lead to the entry: 4 for `instruments/<id>/acts/<key>`.
  public let depth: Int
  /// The entry's member that holds its date.
  public let date: String
}

/// What the seal of a closed year holds of a record.
enum Sealing: Sendable {
  /// No seal holds it.
  case never
  /// It is of one year, whose seal holds the whole of it.
  case whole
  /// It is the year's own record. Its errata come after the seal.
  case edition
  /// All years share it. The seal holds what was known when the year ended.
  case shared([Growing])
  /// A seal holds the whole of it, where a record that the seal holds cites it.
  case whereCited
}

/// A part of a record that later years add to.
enum Growing: Sendable {
  /// An object of entries with `from` and `to`.
  case periods(String)
  /// An object whose keys are the years of editions.
  case namesByEdition(String)
  /// An object of instruments, each with dated acts.
  case acts(String)
  /// An object of items with `since` and `until`.
  case items(String)
}

/// What the dates in a record are held against.
public enum DateBinding: Sendable {
  /// The days of its year.
  case withinYear
  /// The last day of its year: it may tell of earlier days.
  case untilYearEnd
  /// The last edition's last day and five years more.
  case untilHorizon
  /// Rules of their own.
  case ownRules
}

/// Whether a record is what participants are asked for in a year.
public enum AskedFor: Sendable {
  case no, yes
  /// Where one of its answers is said to be confirmed or carried forward.
  case ifConfirmed
}

/// The parts of a participant's year in the order in which they are told.
public enum YearSection: Sendable, CaseIterable {
  case answers, acts, votes, activities
  /// What a participant gives of its own will: see ``RecordKind/given``.
  case given
  case registers, reviews
}

/// Which items a kind of record answers.
public struct AnswerWords: Sendable {
  /// The id of their framework: `salw`.
  public let framework: String
  /// What the items are called in a heading: `Small arms measures`.
  public let heading: String
  /// What tells the record from others of the same participant and year: ` on small arms`; may be empty.
  public let note: String
}

/// How a kind of record that participants give of their own will is printed.
public struct GivenWords: Sendable {
  /// As one is called in a sentence: `voluntary briefing`.
  public let name: String
  /// As one is called before its title: `Briefing`.
  public let label: String
  /// As several are called in a heading: `Voluntary briefings`.
  public let heading: String
  /// The members that are narratives, in the order of the record, each with the title it is printed under; an
  /// empty title prints none.
  let parts: [(member: String, title: String)]
}
