import Diagnostics
import JSONText
public import Records

/// What one audience may see of one year: the only thing that is printed for it, or counted.
///
/// What is not for the audience is not in its store at all, so no text, total, digest, difference or
/// finding computed from it can hold it. An answer that may not be seen reads `withheld`; that an item
/// was answered is not the secret.
public struct Projection: Sendable {
  public let audience: Audience
  public let year: Int
  /// The records of the year and of the year before it, the answers of earlier years, the
  /// frameworks, the participants with their acts up to the edition's reach, and the sources that
  /// these cite.
  public let store: Store
  /// The records of the edition that cannot be read, wholly or in part, as far as the audience may know
  /// that there are such records.
  public let unread: [RecordPath]
  /// How many answers two versions disagree on, in what the audience may see.
  let openAnswers: Int
  /// How many files of the store stand where no record stands. Nobody knows what they say, so an answer
  /// may be missing from the edition.
  let misplaced: Int
  /// The years whose records are in the edition.
  let years: ClosedRange<Int>
  /// The store that the projection was made of, for the secretariat alone.
  let whole: Store?
  /// Of a closed year, what this edition showed of each record when it was adopted, as digests, and what it
  /// shows now.
  let adopted: (records: [ExactText: String], now: Store)?
  /// Whether the year's own record, which is for everybody, is not what was sealed.
  let isSealBroken: Bool

  /// What an audience may see of a year; for a comparison, `since` is the first year whose records are
  /// wanted, beside the answers of earlier ones.
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
    // Of what only one party sees, nothing is sealed: it is held against what all participants saw.
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

  /// What could not be read of the records of the edition, in words.
  public var unreadable: [String] {
    unread.map { $0.words + ($0.kind.traits.answers?.note ?? "") }
  }

  /// Of years further back only the answers matter: whether an item was ever answered before.
  static func belongs(_ path: RecordPath, to years: ClosedRange<Int>) -> Bool {
    guard let own = path.year else { return true }
    return years.contains(own) || (own < years.lowerBound && path.kind.holdsAnswers)
  }
}

extension Audience {
  /// Whether a value's own word lets this audience see it; `public` where it says nothing.
  func sees(_ value: JSONValue, in path: RecordPath) -> Bool {
    guard let word = value["visibility"] else { return true }
    return Visibility(reading: word.string ?? "") <= level(of: path)
  }
}
