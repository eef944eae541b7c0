import Diagnostics

// How a record is relevant to ("bears on") a point of the Secretary-General's report:
//
//   record ── bearsOn ──────────────▶ P1.3                        .record
//   record ── bearsOn ──▶ R2 ── crosswalk ──▶ P1.5                .item("R2")
//   record of a kind ──── crosswalk ─▶ P2.2                       .kind("dialogue")
//
// The crosswalk says to which points an item is relevant, or the item itself does. Only one such step is
// followed: if R2 is relevant to another item, that item's points do not count.

/// Why something is relevant to a point of the report.
public enum BearingReason: Hashable, Sendable {
  /// It names the point itself.
  case record
  /// It is this item, or names it, and the crosswalk or the item names the point.
  case item(String)
  /// The crosswalk names the point for all records of this kind.
  case kind(String)
}

/// Something that is relevant to a point of the report, with the reasons why, the most direct first. No reason occurs
/// twice.
public struct BearingSubject<Subject: Sendable>: Sendable {
  public let subject: Subject
  public let grounds: [BearingReason]
}

/// Everything of a year that is relevant to one point of the Secretary-General's report.
///
/// ```swift
/// for point in store.bearings(in: 2013) where !point.votes.isEmpty {
///   console.output("\(point.point.id): \(point.votes.map(\.subject.resolution))\n")
/// }
/// ```
public struct BearingRecords: Sendable {
  public let point: Item
  /// Recommendations, lettered items and measures that are listed in the year, in the order of the
  /// frameworks.
  public let items: [BearingSubject<Item>]
  public let instruments: [BearingSubject<Item>]
  public let votes: [BearingSubject<Vote>]
  public let activities: [BearingSubject<Activity>]
  /// What participants gave voluntarily, kind by kind.
  public let given: [BearingSubject<GivenRecord>]
  public let reviews: [BearingSubject<Review>]
}

extension Store {
  /// The points of the report in their order, each with everything of a year that is relevant to it.
  public func bearings(in year: Int) -> [BearingRecords] {
    let index = BearingIndex(of: self)
    let points = framework(index.target)?.items.filter { $0.isListed(in: year) } ?? []
    let items = frameworks.filter { $0.id != index.target }.flatMap(\.items)
      .filter { $0.isListed(in: year) }.map { ($0, index.reasons(of: $0)) }
    let treaties = instruments.map { ($0, index.reasons(of: $0)) }
    let votes = votes(year).map { ($0, index.reasons(stated: $0.bearsOn)) }
    let activities = activities(year).map { ($0, index.reasons(stated: $0.bearsOn, $0.kind)) }
    let givers = (participants + bodies).map(\.id)
    let given = RecordKind.given.flatMap { kind in
      givers.flatMap { self.given(kind, by: $0, year) }
    }.map { ($0, index.reasons(stated: $0.bearsOn, $0.kind.rawValue)) }
    let reviews = reviews(year).map { ($0, index.reasons(stated: [], "review")) }
    return points.map { point in
      BearingRecords(
        point: point, items: subjects(items, point), instruments: subjects(treaties, point),
        votes: subjects(votes, point), activities: subjects(activities, point),
        given: subjects(given, point), reviews: subjects(reviews, point))
    }
  }

  /// Everything of a year that is relevant to one point; `nil` if the report has no such point.
  public func bearings(on point: String, in year: Int) -> BearingRecords? {
    bearings(in: year).first { $0.point.id == point }
  }

  private func subjects<Subject>(
    _ candidates: [(Subject, [ExactText: [BearingReason]])], _ point: Item
  ) -> [BearingSubject<Subject>] {
    candidates.compactMap { subject, reasons in
      reasons[point.id].map { BearingSubject(subject: subject, grounds: $0) }
    }
  }
}

/// The statements of the crosswalk and of the items, for lookup by item or kind.
private struct BearingIndex {
  let target: String
  /// The ids of the report's points.
  private let points: Set<ExactText>
  /// For each item id, the points to which the item is relevant according to the crosswalk or to the item's own record.
  private var read: [ExactText: [String]] = [:]
  private var kinds: [ExactText: [String]] = [:]

  init(of store: Store) {
    let crosswalk = store.crosswalk
    target = crosswalk?.target ?? "sg-2009"
    points = Set(store.framework(target)?.items.map { ExactText($0.id) } ?? [])
    for entry in crosswalk?.items ?? [] { read[entry.subject] = entry.bearsOn }
    for entry in crosswalk?.records ?? [] { kinds[entry.subject] = entry.bearsOn }
    for id in store.itemIDs {
      let own = store.item(id)?.bearsOn.filter { points.contains($0) } ?? []
      if !own.isEmpty { read[id, default: []] += own }
    }
  }

  /// The reasons for each point to which an item is relevant.
  func reasons(of item: Item) -> [ExactText: [BearingReason]] {
    var found = reasons(stated: item.bearsOn)
    for point in read[item.id] ?? [] where !item.bearsOn.contains(point) {
      add(.item(item.id), to: point, in: &found)
    }
    return found
  }

  /// The reasons for each point to which a record is relevant. The record names the items `stated` and is
  /// of the kind `kind`.
  func reasons(stated: [String], _ kind: String = "") -> [ExactText: [BearingReason]] {
    var found: [ExactText: [BearingReason]] = [:]
    for id in stated where points.contains(id) { add(.record, to: id, in: &found) }
    for id in stated where !points.contains(id) {
      for point in read[id] ?? [] { add(.item(id), to: point, in: &found) }
    }
    for point in kinds[kind] ?? [] { add(.kind(kind), to: point, in: &found) }
    return found
  }

  private func add(
    _ reason: BearingReason, to point: String, in found: inout [ExactText: [BearingReason]]
  ) {
    if found[point]?.contains(reason) != true { found[point, default: []].append(reason) }
  }
}
