import JSONText
public import Records

/// What one audience may see of one year: the only thing an annex is made from.
///
/// What is not for the audience is not in its store at all, so no text, total, digest or difference
/// computed from it can hold it. An answer that may not be seen reads `withheld`; that an item was
/// answered is not the secret.
public struct Projection: Sendable {
  public let audience: Audience
  public let year: Int
  /// The records of the year and of the year before it, the answers of earlier years, the
  /// frameworks, the participants with their acts up to the edition's reach, and the sources that
  /// these cite.
  public let store: Store
  /// The byte ranges hidden of each file of the full store; a file that is missing here belongs to
  /// another year, or nothing of it is shown, and is hidden as a whole.
  private let hidden: [String: [Range<Int>]]
  /// What could not be read of the records of the edition, in words; of those whose very name might
  /// be hidden only how many.
  public let unreadable: [String]

  /// What an audience may see of a year; for a comparison, `since` is the first year whose records are
  /// wanted, beside the answers of earlier ones.
  public init(of store: Store, year: Int, for audience: Audience, since: Int? = nil) {
    let first = min(since ?? year - 1, year)
    self.audience = audience
    self.year = year
    var hidden: [String: [Range<Int>]] = [:]
    let reach = store.edition(year)?.reach ?? Period(year: year).last
    let sources = NameTable(Self.sources(in: store, for: audience))
    var cited: Set<Int> = []
    var kept: [Record] = []
    for record in store.records where Self.belongs(record.path, to: year, since: first) {
      if let root = record.root, !Self.isUnsettled(root, record.path.kind) {
        let withholding = Withholding(
          path: record.path, audience: audience, reach: reach,
          answered: Self.consentedEntries(beside: record, in: store))
        var sieve = Sieve(root, withholding, sources: sources)
        guard sieve.keepsRecord() else { continue }
        kept.append(record.redacted(sieve.redaction))
        cited.formUnion(sieve.cited)
        hidden[record.path.text] = sieve.hidden
      } else if let tree = Self.standIn(for: record.path, in: store) {
        // Of a text that is no JSON, or on which two versions disagree, nobody knows what it would
        // hide: it is hidden whole.
        kept.append(record.saying(tree))
        hidden[record.path.text] = [0..<Int.max]
      }
    }
    let named = Set(cited.map { sources.rows.name($0) })
    kept.removeAll { $0.path.kind == .source && !named.contains($0.path.id ?? "") }
    let shown = Set(kept.map(\.path.text))
    kept = kept.map { record in
      guard record.path.kind == .edition, let root = record.root else { return record }
      return record.saying(Self.withoutSeal(JSONTree(root), shown))
    }
    hidden = hidden.filter { shown.contains($0.key) }
    self.store = Store(name: store.name, records: kept)
    self.hidden = hidden
    unreadable = Self.unreadable(in: store, year, since: first)
  }

  /// The ids of the sources that an audience may know of.
  private static func sources(in store: Store, for audience: Audience) -> [String] {
    store.records(.source).filter { record in
      record.root.map { audience.sees($0, in: record.path) } ?? false
    }.compactMap(\.path.id)
  }

  private static func unreadable(in store: Store, _ year: Int, since first: Int) -> [String] {
    let broken = store.records.filter { record in
      belongs(record.path, to: year, since: first)
        && (record.root.map { isPartlyUnread($0, record) } ?? true)
    }.map(\.path)
    let open: Set<RecordKind> = [
      .store, .instruments, .outline, .framework, .participant, .acts, .registers, .edition,
      .implementation, .salw, .vote,
    ]
    let others = broken.count { !open.contains($0.kind) }
    return broken.filter { open.contains($0.kind) }.map { path in
      path.kind == .salw ? "\(path.words) on small arms" : path.words
    } + (others == 0 ? [] : ["\(others) other record\(others == 1 ? "" : "s")"])
  }

  /// Whether a record as a whole waits for a conflict to be settled: one of facts with any conflict in
  /// it, and one of answers whose answers are the conflict. Of others only the value is missing.
  private static func isUnsettled(_ root: JSONValue, _ kind: RecordKind) -> Bool {
    if kind.holdsAnswers { return root.isConflict || root["answers"]?.isConflict ?? false }
    return facts.contains(kind) ? root.holdsConflict : root.isConflict
  }

  private static let facts: Set<RecordKind> = [
    .acts, .registers, .briefing, .reviewAsked, .reviewAnswered, .activity, .vote,
  ]

  /// Whether a conflict keeps anything of a record from an edition beside single answers, which say
  /// themselves that they could not be read.
  private static func isPartlyUnread(_ root: JSONValue, _ record: Record) -> Bool {
    record.conflicts.contains { conflict in
      !(record.path.kind.holdsAnswers && conflict.steps.first == .member("answers")
        && conflict.steps.count > 1)
    }
  }

  /// Whether something at a place of the full store may be spoken of in this edition.
  public func shows(_ path: String, at offset: Int) -> Bool {
    guard let ranges = hidden[path] else { return false }
    return !ranges.contains { $0.contains(offset) }
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

  /// An edition's own record without its seal, whose digests are of more than one audience may see, and
  /// with those errata of which a record is shown.
  private static func withoutSeal(_ tree: JSONTree, _ shown: Set<String>) -> JSONTree {
    guard case .object(let members) = tree else { return tree }
    return .object(
      members.compactMap { member in
        guard member.key != "seal" else { return nil }
        guard member.key == "errata", case .object(let errata) = member.value else { return member }
        let told = errata.compactMap { erratum -> JSONTree.Member? in
          let records = erratum.value["records"]?.elements ?? []
          let known = records.filter { record in
            if case .string(let path) = record { shown.contains(path) } else { false }
          }
          guard !known.isEmpty else { return nil }
          return .init(
            key: erratum.key, value: erratum.value.setting(["records"], to: .array(known)))
        }
        return told.isEmpty ? nil : .init(key: "errata", value: .object(told))
      })
  }

  /// What stands in an edition for a file of answers that cannot be read: every item `unreadable`, so
  /// that a broken file is never printed as silence; and nothing of the file's own text.
  private static func standIn(for path: RecordPath, in store: Store) -> JSONTree? {
    guard let framework = path.kind.framework, let year = path.year,
      let participant = path.participant.flatMap({ store.participant($0) })
    else { return nil }
    let answer = JSONTree.object([.init(key: "status", value: .string(Status.unreadable.rawValue))])
    let items = store.framework(framework)?.items(answeredBy: participant, in: year) ?? []
    return .object([
      .init(key: "participant", value: .string(participant.id)),
      .init(key: "year", value: .number("\(year)")),
      .init(key: "framework", value: .string(framework)),
      .init(key: "answers", value: .object(items.map { .init(key: $0.id, value: answer) })),
    ])
  }

  /// Of years further back only the answers matter: whether an item was ever answered before.
  private static func belongs(_ path: RecordPath, to year: Int, since first: Int) -> Bool {
    guard let own = path.year else { return true }
    return (first...year).contains(own) || (own < year && path.kind.holdsAnswers)
  }

  /// For a file of a review: the keys whose answer the reviewed state agreed to have published, and
  /// in which edition.
  private static func consentedEntries(
    beside record: Record, in store: Store
  ) -> [String: Visibility] {
    guard record.path.kind == .reviewAsked || record.path.kind == .reviewAnswered,
      let folder = record.path.text.lastIndex(of: "/"),
      let answers = store.record(record.path.text[...folder] + "answered.json")?.root?["entries"]
    else { return [:] }
    var consents: [String: Visibility] = [:]
    for member in answers.members {
      if let edition = member.value["consent"]?["edition"]?.string {
        consents[member.key] = Visibility(reading: edition)
      }
    }
    return consents
  }
}

extension Audience {
  /// Whether a value's own word lets this audience see it; `public` where it says nothing.
  ///
  /// A word under a misspelt name, `visiblity`, was meant to narrow: it reads as the narrowest.
  func sees(_ value: JSONValue, in path: RecordPath) -> Bool {
    guard let word = value["visibility"] else {
      let isMeant = value.members.contains {
        $0.value.kind == .string && $0.key.utf8.first.map { $0 | 0x20 == UInt8(ascii: "v") } == true
          && $0.key.lowercased().hasPrefix("vis")
      }
      return !isMeant || .secretariat <= level(of: path)
    }
    return Visibility(reading: word.string ?? "") <= level(of: path)
  }
}
