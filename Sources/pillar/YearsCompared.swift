import Commands
import Editions
import RecordChanges
import Records

/// Two years of a store as one audience may see them.
struct YearsCompared {
  let old: YearState
  let new: YearState
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
    for store in stores { try store.refuseUnsettled() }
    let known = stores.map { $0.foundation(for: Audience(edition)) }
    for (store, year) in zip(known, [from, to]) { _ = try store.typedEdition(year.year) }
    whole = (stores[0], stores[1])
    self.audience = try audience(known[1])
    old = YearState(
      Self.seen(stores[0], from.year, self.audience, since: from.year), from.year)
    new = YearState(
      Self.seen(stores[1], to.year, self.audience, since: min(from.year + 1, to.year)), to.year)
  }

  /// What the audience may see; the secretariat sees everything that can be read and is settled.
  private static func seen(
    _ store: Store, _ year: Int, _ audience: Audience, since first: Int
  ) -> Store {
    let isPlain =
      audience.visibility == .secretariat
      && store.records.allSatisfy { $0.root.map { !$0.holdsConflict } ?? false }
    return isPlain ? store : Projection(of: store, year: year, for: audience, since: first).store
  }

  /// What turns the first year's folder into the second's; of the store's own files for the
  /// secretariat, of those of the edition for anybody else.
  func patch(of participants: [String]) -> [UInt8] {
    let isWhole = audience.visibility == .secretariat
    return folderPatch(
      from: files(of: isWhole ? whole.old : old.store, old.year, participants),
      to: files(of: isWhole ? whole.new : new.store, new.year, participants))
  }

  private func files(
    of store: Store, _ year: Int, _ participants: [String]
  ) -> [String: [UInt8]] {
    let own = store.records.filter { record in
      record.path.year == year
        && (participants.isEmpty || record.path.participant.map(participants.contains) == true)
    }
    return Dictionary(
      own.map { (String($0.path.text.dropFirst(5)), $0.bytes) }, uniquingKeysWith: { a, _ in a })
  }
}
