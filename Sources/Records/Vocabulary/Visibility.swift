/// The audience of an edition, from the widest to the narrowest. `parties` are the participant whose record it is, for
/// a peer review also the reviewer, and the secretariat.
///
/// It decides what an edition prints. Who can read the repository is a different matter: `access` in
/// `store.json` says that.
public enum Visibility: String, Sendable, CaseIterable, Comparable {
  case `public`
  case participants
  case parties
  case secretariat

  private typealias Row = (breadth: Int, edition: String, meaning: String)

  /// The table of the audiences. The schema has the meanings too; a test compares the two.
  private var row: Row {
    switch self {
    case .public: (3, "public edition", "everybody")
    case .participants:
      (2, "participants' edition", "the participants of the forum and the secretariat")
    case .parties:
      (
        1, "edition for the parties",
        "the participant whose record it is, in a peer review both participants, and the secretariat"
      )
    case .secretariat: (0, "secretariat's edition", "the secretariat alone")
    }
  }

  /// Reads the visibility in a record. An unknown word counts as `secretariat`, so that nothing is shown by mistake.
  public init(reading word: String) {
    self = Visibility(rawValue: word) ?? .secretariat
  }

  /// A wider audience comes before a narrower one: `public < secretariat`.
  public static func < (a: Visibility, b: Visibility) -> Bool { a.row.breadth > b.row.breadth }

  /// The name of the edition for this audience: `public edition`.
  public var edition: String { row.edition }

  /// Who belongs to the audience, for a sentence.
  public var meaning: String { row.meaning }
}
