import Commands
import Diagnostics
import Editions
import RecordChanges
import Records
import Resolving
import Terminal

/// Two years of a store, as one audience may see them.
struct YearsCompared {
  let old: YearState
  let new: YearState
  /// The records of both years that cannot be read, or cannot be shown completely. Records that the audience may not
  /// know of are not listed.
  let unread: [RecordPath]
  /// The complete stores, with everything that the audience may not see. The secretariat's patch is made from them.
  private let stores: (old: Store, new: Store)
  let audience: Audience

  /// Reads both years.
  ///
  /// - Throws: A `UsageError` if the first year is later than the second.
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
    self.stores = (stores[0], stores[1])
    self.audience = try audience(known[1])
    let before = Self.seen(stores[0], from.year, self.audience, since: from.year)
    let now = Self.seen(stores[1], to.year, self.audience, since: min(from.year + 1, to.year))
    (old, new) = (YearState(before.store, from.year), YearState(now.store, to.year))
    unread =
      before.unread + now.unread
      + before.store.missingRecords.compactMap { RecordPath($0) }
  }

  /// What the audience may see of a year. For the secretariat this is the store itself, unless it has a broken record
  /// or a conflict: a projection marks these.
  private static func seen(
    _ store: Store, _ year: Int, _ audience: Audience, since first: Int
  ) -> (store: Store, unread: [RecordPath]) {
    let isComplete =
      audience.visibility == .secretariat
      && store.records.allSatisfy { !$0.isBroken && $0.root?.holdsConflict == false }
    guard !isComplete else { return (store, store.broken(upTo: year)) }
    let edition = Projection(of: store, year: year, for: audience, since: first)
    return (edition.store, edition.unread + edition.misread)
  }

  /// The patch that turns the first year's folder into the second year's. For the secretariat it is made from the files
  /// of the store, for other audiences from the records of their edition.
  ///
  /// A reader of the patch would not see invisible characters. So a record that holds some is in the patch as canonical
  /// text, which shows them as escapes: see ``rewritten(of:)``.
  ///
  /// - Throws: A `Failure` if a file with invisible characters is not JSON, and so has no canonical text.
  func patch(of participants: [String]) throws(Failure) -> [UInt8] {
    let (before, now) = patched
    return folderPatch(
      from: try shown(records(of: before.store, before.year, participants)),
      to: try shown(records(of: now.store, now.year, participants)))
  }

  /// The names of the records that are in the patch as canonical text, because they hold invisible characters.
  func rewritten(of participants: [String]) -> [String] {
    let (before, now) = patched
    let all =
      records(of: before.store, before.year, participants)
      + records(of: now.store, now.year, participants)
    return all.filter(\.holdsInvisible).map(\.name)
  }

  /// The two years from which the patch is made: for the secretariat the complete stores, else what the audience sees.
  private var patched: (YearState, YearState) {
    audience.visibility == .secretariat
      ? (YearState(stores.old, old.year), YearState(stores.new, new.year)) : (old, new)
  }

  private func shown(_ records: [Record]) throws(Failure) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for record in records {
      guard record.holdsInvisible else {
        files[String(record.path.text.dropFirst(5))] = record.bytes
        continue
      }
      guard let text = record.canonicalText else {
        throw Failure(
          "\(record.name.printable) is not JSON, and it holds characters that cannot be seen",
          advice:
            "A reader of the patch would not see them. 'pillar check' says what is wrong with the file."
        )
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
  /// Whether the text holds characters that cannot be seen, or that change how a terminal shows the text around them.
  ///
  /// Canonical text is free of them, because it writes them as escapes. The line ends of Windows do not count.
  fileprivate var holdsInvisible: Bool {
    guard isCanonical(by: .all) != true else { return false }
    let text = String(decoding: bytes.filter { $0 != UInt8(ascii: "\r") }, as: UTF8.self)
    return text.harmless(isColored: false) != text
  }
}
