import Diagnostics
import Hashing
import JSONText
public import Records

/// What one audience may see of one year. Everything that is printed or counted for the audience comes from here.
///
/// Its store does not hold what is not for the audience. So no text, total, digest, difference or finding computed from
/// it can reveal that. An answer that the audience may not see has the status `withheld`: that the item was answered is
/// not secret.
public struct Projection: Sendable {
  public let audience: Audience
  public let year: Int
  /// The records of the year and of the year before it (or of all years from `since`), the answers of earlier years,
  /// the frameworks, the participants with their acts up to the last day that the edition covers, and the sources that
  /// these cite.
  public let store: Store
  /// The records of the edition that cannot be read, completely or in part. Only records of which the audience may know
  /// are listed.
  public let unread: [RecordPath]
  /// The number of answers with an open conflict, in what the audience may see.
  let openAnswers: Int
  /// The number of misplaced files in the store. They are not read, so an answer may be missing from the edition.
  let misplaced: Int
  /// The years whose records are in the edition.
  let years: ClosedRange<Int>
  /// The store from which the projection was made; `nil` for every audience except the secretariat.
  let whole: Store?
  /// For a closed year: the digest of what this edition showed of each record when it was adopted, by the record's
  /// path, and the records as it shows them now.
  let adopted: (records: [ExactText: String], now: Store)?
  /// Whether the year's own `edition.json` does not match its seal.
  let isSealBroken: Bool

  /// The projection of a year for an audience.
  ///
  /// For a comparison, `since` is the first year whose records are needed. Answers of still earlier years are always
  /// included.
  public init(of store: Store, year: Int, for audience: Audience, since: Int? = nil) {
    let first = min(since ?? year - 1, year)
    (self.audience, self.year) = (audience, year)
    years = first...year
    whole = audience == .secretariat ? store : nil
    let records = store.records.filter { Self.belongs($0.path, to: first...year) }
    var gathering = Gathering(records, for: audience, year: year)
    gathering.gather()
    unread = gathering.unread.sorted { naturallyPrecedes($0.text, $1.text) }
    openAnswers = gathering.openAnswers
    misplaced = store.misplacedFiles.count
    let seen = Store(name: store.name, records: gathering.kept)
    self.store = seen
    // A seal has no digests for the edition of a single party. In their place those of the participants' edition are
    // used.
    isSealBroken = store.sealFault(of: year) != nil
    let isOfOneParty = audience.visibility == .parties
    let name = (isOfOneParty ? Visibility.participants : audience.visibility).rawValue
    let sealed = store.edition(year).flatMap { $0.isClosed ? $0.sealedRecords(shownIn: name) : nil }
    adopted = sealed.map { digests in
      guard isOfOneParty else { return (digests, seen) }
      var others = Gathering(records, for: Audience(.participants), year: year)
      others.gather()
      return (digests, Store(name: store.name, records: others.kept))
    }
  }

  /// A digest of every record in the edition, to check a paper copy against: `sha256:…`.
  public var digest: String {
    var hash = SHA256()
    for record in store.records {
      hash.update(Array("\(record.path.text) \(record.bytes.count)\n".utf8))
      hash.update(record.bytes)
    }
    return "sha256:" + hash.finish()
  }

  /// The unread records of the edition, in words.
  public var unreadable: [String] {
    unread.map { $0.words + ($0.kind.traits.answers?.note ?? "") }
  }

  /// Whether a record belongs to a projection of these years. Of earlier years only the answers belong to it, to show
  /// whether an item was answered before.
  static func belongs(_ path: RecordPath, to years: ClosedRange<Int>) -> Bool {
    guard let own = path.year else { return true }
    return years.contains(own) || (own < years.lowerBound && path.kind.holdsAnswers)
  }
}

extension Audience {
  /// Whether this audience may see a value, by the value's own `visibility`. Without one, the value is public.
  func sees(_ value: JSONValue, in path: RecordPath) -> Bool {
    guard let word = value["visibility"] else { return true }
    return Visibility(reading: word.string ?? "") <= level(of: path)
  }
}
