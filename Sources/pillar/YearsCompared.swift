import Commands
import Diagnostics
import Editions
import RecordChanges
import Records
import Resolving
import Terminal

/// Two years of a store as one audience may see them.
struct YearsCompared {
  let old: YearState
  let new: YearState
  /// The records of both that cannot be read whole, as far as the audience may know of them.
  let unread: [RecordPath]
  /// The stores themselves, whose files a secretariat's patch is made of.
  private let whole: (old: Store, new: Store)
  let audience: Audience

  /// Reads both; one that is earlier than the other comes first.
  init(
    _ from: YearAt, _ to: YearAt, _ shared: StoreOption, for edition: Visibility,
    _ audience: (Store) throws -> Audience
  ) throws {
    guard from.year <= to.year else {
      throw UsageError(
        "\(from.year) is later than \(to.year)",
        advice:
          "Name the earlier year first: 'pillar diff \(to.spelling ?? "") \(from.spelling ?? "")'.",
        showsUsage: false)
    }
    let stores = try shared.read([from, to], judging: false)
    for (store, year) in zip(stores, [from, to]) {
      try store.unsettled(for: Audience(edition)).refuseUnsettled(asOf: year.revision)
      try store.refuseMisplaced(asOf: year.revision)
    }
    let known = stores.map { $0.foundation(for: Audience(edition)) }
    for (store, year) in zip(known, [from, to]) { _ = try store.typedEdition(year.year) }
    whole = (stores[0], stores[1])
    self.audience = try audience(known[1])
    let before = Self.seen(stores[0], from.year, self.audience, since: from.year)
    let now = Self.seen(stores[1], to.year, self.audience, since: min(from.year + 1, to.year))
    (old, new) = (YearState(before.store, from.year), YearState(now.store, to.year))
    unread =
      before.unread + now.unread
      + before.store.missingRecords.compactMap { RecordPath($0) }
  }

  /// What the audience may see; the secretariat sees everything that can be read and is settled.
  private static func seen(
    _ store: Store, _ year: Int, _ audience: Audience, since first: Int
  ) -> (store: Store, unread: [RecordPath]) {
    let isPlain =
      audience.visibility == .secretariat
      && store.records.allSatisfy { !$0.isBroken && $0.root?.holdsConflict == false }
    guard !isPlain else { return (store, store.broken(upTo: year)) }
    let edition = Projection(of: store, year: year, for: audience, since: first)
    return (edition.store, edition.unread + edition.misread)
  }

  /// What turns the first year's folder into the second's; of the store's own files for the
  /// secretariat, of those of the edition for anybody else.
  ///
  /// Nobody sees in a patch what is hidden in a file. So a record in which something is hidden is there
  /// as canonical text, in which it is written out: see ``respelled(of:)``.
  ///
  /// - Throws: A `Failure` where something is hidden in a file that is no JSON.
  func patch(of participants: [String]) throws(Failure) -> [UInt8] {
    let (before, now) = patched
    return folderPatch(
      from: try shown(records(of: before.store, before.year, participants)),
      to: try shown(records(of: now.store, now.year, participants)))
  }

  /// The names of the records that stand in the patch as canonical text, because something is hidden in
  /// their own.
  func respelled(of participants: [String]) -> [String] {
    let (before, now) = patched
    let all =
      records(of: before.store, before.year, participants)
      + records(of: now.store, now.year, participants)
    return all.filter(\.hidesSomething).map(\.name)
  }

  /// The two years that a patch is between.
  private var patched: (YearState, YearState) {
    audience.visibility == .secretariat
      ? (YearState(whole.old, old.year), YearState(whole.new, new.year)) : (old, new)
  }

  private func shown(_ records: [Record]) throws(Failure) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for record in records {
      guard record.hidesSomething else {
        files[String(record.path.text.dropFirst(5))] = record.bytes
        continue
      }
      guard let text = record.canonicalText else {
        throw Failure(
          "\(record.name.printable) is no JSON, and characters stand in it that cannot be seen",
          advice:
            "A patch would carry them unseen. 'pillar check' says what is wrong with the file.")
      }
      files[String(record.path.text.dropFirst(5))] = text
    }
    return files
  }

  private func records(of store: Store, _ year: Int, _ participants: [String]) -> [Record] {
    store.records.filter { record in
      record.path.year == year
        && (participants.isEmpty || record.path.participant.map(participants.contains) == true)
    }
  }
}

extension Record {
  /// Whether its text holds characters that act or are there without being seen; canonical text holds
  /// none that act. A line end as Windows writes it hides nothing.
  fileprivate var hidesSomething: Bool {
    guard isCanonical(by: .all) != true else { return false }
    let text = String(decoding: bytes.filter { $0 != UInt8(ascii: "\r") }, as: UTF8.self)
    return text.harmless(isColored: false) != text
  }
}
