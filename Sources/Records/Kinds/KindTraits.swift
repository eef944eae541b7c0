// What the rest of the code must know about a kind of record. The table in `RecordKind.swift` gives every
// field for every kind: a new kind does not compile until somebody has decided each of them.
//
// What the schemas say is not repeated here. `NamedPlaces.swift` finds the members that name items and
// participants, `KindIdentity.swift` those that repeat the path.

/// What is known about a kind of record.
///
/// ```swift
/// record.path.kind.traits.owner       // who may change such a record
/// record.path.kind.traits.whenBroken  // what an edition says about such a record that cannot be read
/// ```
public struct KindTraits: Sendable {
  /// The parts of its path, the last without `.json`. Paths are read and made with them.
  public let path: [RecordPath.Piece]
  /// The name of one such record, with its article: `an activity`.
  public let name: String
  /// One record in words, from its path: `vote A-RES-68-31`.
  let words: @Sendable (RecordPath) -> String
  /// The framework whose items it answers, and how that is printed; `nil` for a kind without answers.
  public let answers: AnswerWords?
  /// The name of the object that holds its entries, such as `answers`; `nil` if its entries are the members of the
  /// record itself.
  let container: String?
  /// Who may change it in a contribution.
  public let owner: Owner
  /// Whether other records are checked against it, so that it is read before them.
  let isContext: Bool
  /// What an edition says about such a record that cannot be read.
  public let whenBroken: WhenBroken
  /// What an edition shows of such a record that has an open conflict.
  public let inConflict: InConflict
  /// Whether it says nothing without its entries. If an edition may show none of the entries of such a record, it does
  /// not show that the record exists.
  public let isOnlyItsEntries: Bool
  /// Who must agree before an edition shows it to a wider audience than the parties.
  public let consent: Consent
  /// The entries that an edition leaves out if they are later than the edition's last day; `nil` if none
  /// are left out for their date.
  public let later: LaterFacts?
  /// Which part of it the seal of a closed year (the digests of the year's records) covers.
  let seal: Sealing
  /// Which days the dates in it may be.
  public let dates: DateBinding
  /// Whether participants are asked to submit such a record in a year for which annexes are compiled.
  public let isAskedFor: AskedFor
  /// The objects whose keys are ids of items though the schema does not say so.
  let keyedByItems: [String]
  /// The section of a participant's year that prints it: in `show`, in the comparison of years and in the
  /// annexes. `nil` if none does.
  public let section: YearSection?
  /// How it is printed, if participants give such records voluntarily; `nil` for other kinds.
  public let given: GivenWords?
}

/// Who may change a record in a contribution. The secretariat may change every record.
public enum Owner: Sendable {
  case secretariat
  /// The participant whose folder it is in.
  case participant
  /// The reviewer of the participant whose folder it is in.
  case reviewer
  /// Every participant: sources are shared.
  case everybody
}

/// What an edition says about a record that cannot be read.
public enum WhenBroken: Sendable {
  /// Everybody may know that there is such a record, so the edition does not hide that.
  case named
  /// The record may be for a narrower audience. So the edition does not mention it, unless the broken text still shows
  /// that it is public.
  case hidden
}

/// What an edition shows of a record with an open conflict.
public enum InConflict: Sendable {
  /// What both versions have in common.
  case commonPart
  /// Nothing. Its facts belong together, so a part of them would mislead.
  case nothing
}

/// Whose consent is needed before an edition shows a record to a wider circle than the parties.
public enum Consent: Sendable {
  case nobody
  /// The consent of the participant, to the whole record: `consent` at its top.
  case participant
  /// The consent of each person that it names: `person/consent` in an entry.
  case persons
  /// The consent of the reviewed participant, to each entry: `consent` in the entry of the same key in
  /// `answered.json`.
  case reviewed
}

/// Which entries an edition leaves out if they are later than its last day.
public struct LaterFacts: Sendable {
  /// How many names the path to the entry has: 4 for `instruments/<id>/acts/<key>`.
  public let depth: Int
  /// The name of the entry's member that holds its date: `date` or `from`.
  public let date: String
}

/// Which part of a record the seal of a closed year covers.
enum Sealing: Sendable {
  /// No seal covers it.
  case never
  /// It belongs to one year, whose seal covers all of it.
  case whole
  /// It is the year's own record (`edition.json`). The seal covers it without its errata, which are added later.
  case edition
  /// All years share it. The seal covers what the record held for the year: what later years add to these parts is left
  /// out.
  case shared([Growing])
  /// A seal covers all of it if a record that the seal covers cites it.
  case whereCited
}

/// A part of a record that later years add to.
enum Growing: Sendable {
  /// An object of entries with `from` and `to`, such as `memberships`. Entries that began later, and later end dates,
  /// are left out.
  case periods(String)
  /// An object whose keys are the years of editions. Later years are left out.
  case namesByEdition(String)
  /// An object of instruments (treaties), each with dated acts. Later acts are left out.
  case acts(String)
  /// An object of items with `since` and `until`. Items that began later are left out.
  case items(String)
}

/// Which days the dates in a record may be.
public enum DateBinding: Sendable {
  /// The days of its year.
  case withinYear
  /// All days up to the last day of its year.
  case untilYearEnd
  /// All days up to five years after the last day of the latest edition.
  case untilHorizon
  /// Any day. Other rules check these dates.
  case ownRules
}

/// Whether participants are asked for a record in a year.
public enum AskedFor: Sendable {
  case no, yes
  /// Only if one of its answers is marked as confirmed or carried forward.
  case ifConfirmed
}

/// The sections in which what one participant reported for a year is printed, in this order.
public enum YearSection: Sendable, CaseIterable {
  case answers, acts, votes, activities
  /// What a participant gives voluntarily: see ``RecordKind/given``.
  case given
  case registers, reviews
}

/// Which items a kind of record answers.
public struct AnswerWords: Sendable {
  /// The id of their framework: `salw`.
  public let framework: String
  /// What the items are called in a heading: `Small arms measures`.
  public let heading: String
  /// What distinguishes the record from others of the same participant and year: ` on small arms`; may be
  /// empty.
  public let note: String
}

/// How a kind of record is printed that participants give voluntarily.
public struct GivenWords: Sendable {
  /// The name of one in a sentence: `voluntary briefing`.
  public let name: String
  /// The word before the title of one: `Briefing`.
  public let label: String
  /// The name of several in a heading: `Voluntary briefings`.
  public let heading: String
  /// The members that are narratives, in the order of the record, each with the title above it. An empty
  /// title is not printed.
  let parts: [(member: String, title: String)]
}
