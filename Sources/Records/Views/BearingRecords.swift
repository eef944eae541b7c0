import Diagnostics

// How a record comes to bear on a point of the report:
//
//   record ── bearsOn ──────────────▶ P1.3                        .record
//   record ── bearsOn ──▶ R2 ── read ──▶ P1.5                     .item("R2")
//   record of a kind ──── read ─────▶ P2.2                        .kind("dialogue")
//
// What an item is read to bear on is said by the crosswalk, or by the item itself. It goes one step:
// what R2 bears on by way of another item is not passed on.

/// Why something bears on a point of the report.
public enum BearingReason: Hashable, Sendable {
  /// It says so itself.
  case record
  /// It is, or bears on, an item that is read to bear on the point.
  case item(String)
  /// Every record of its kind is read to.
  case kind(String)
}

/// Something that bears on a point, and why: each reason once, the most direct first.
public struct BearingSubject<Subject: Sendable>: Sendable {
  public let subject: Subject
  public let grounds: [BearingReason]
}

/// What of a year bears on one point of the Secretary-General's report.
///
/// ```swift
/// for point in store.bearings(in: 2013) where !point.votes.isEmpty {
///   console.output("\(point.point.id): \(point.votes.map(\.subject.resolution))\n")
/// }
/// ```
public struct BearingRecords: Sendable {
  public let point: Item
  /// Recommendations, lettered items and measures that are listed in the year, framework by framework.
  public let items: [BearingSubject<Item>]
  public let instruments: [BearingSubject<Item>]
  public let votes: [BearingSubject<Vote>]
  public let activities: [BearingSubject<Activity>]
  /// What participants gave of their own will, kind by kind.
  public let given: [BearingSubject<GivenRecord>]
  public let reviews: [BearingSubject<Review>]
}

extension Store {
  /// The points of the report in their order, each with what of a year bears on it.
  public func bearings(in year: Int) -> [BearingRecords] {
    let reading = Reading(of: self)
    let points = framework(reading.target)?.items.filter { $0.isListed(in: year) } ?? []
    let items = frameworks.filter { $0.id != reading.target }.flatMap(\.items)
      .filter { $0.isListed(in: year) }.map { ($0, reading.grounds(of: $0)) }
    let treaties = instruments.map { ($0, reading.grounds(of: $0)) }
    let votes = votes(year).map { ($0, reading.grounds(stated: $0.bearsOn)) }
    let activities = activities(year).map { ($0, reading.grounds(stated: $0.bearsOn, $0.kind)) }
    let givers = (participants + bodies).map(\.id)
    let given = RecordKind.given.flatMap { kind in
      givers.flatMap { self.given(kind, by: $0, year) }
    }.map { ($0, reading.grounds(stated: $0.bearsOn, $0.kind.rawValue)) }
    let reviews = reviews(year).map { ($0, reading.grounds(stated: [], "review")) }
    return points.map { point in
      BearingRecords(
        point: point, items: bearers(items, point), instruments: bearers(treaties, point),
        votes: bearers(votes, point), activities: bearers(activities, point),
        given: bearers(given, point), reviews: bearers(reviews, point))
    }
  }

  /// What of a year bears on one point; `nil` where it is none of the report.
  public func bearings(on point: String, in year: Int) -> BearingRecords? {
    bearings(in: year).first { $0.point.id == point }
  }

  private func bearers<Subject>(
    _ subjects: [(Subject, [ExactText: [BearingReason]])], _ point: Item
  ) -> [BearingSubject<Subject>] {
    subjects.compactMap { subject, grounds in
      grounds[point.id].map { BearingSubject(subject: subject, grounds: $0) }
    }
  }
}

/// The crosswalk and the items' own statements, turned round for looking up.
private struct Reading {
  let target: String
  /// The ids of the report's points.
  private let points: Set<ExactText>
  /// What each item is read to bear on, by its id.
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

  /// The grounds by point of an item: what it states, and what it is read to bear on.
  func grounds(of item: Item) -> [ExactText: [BearingReason]] {
    var found = grounds(stated: item.bearsOn)
    for point in read[item.id] ?? [] where !item.bearsOn.contains(point) {
      add(.item(item.id), to: point, in: &found)
    }
    return found
  }

  /// The grounds by point of a record that names these items itself and is of this kind.
  func grounds(stated: [String], _ kind: String = "") -> [ExactText: [BearingReason]] {
    var found: [ExactText: [BearingReason]] = [:]
    for id in stated where points.contains(id) { add(.record, to: id, in: &found) }
    for id in stated where !points.contains(id) {
      for point in read[id] ?? [] { add(.item(id), to: point, in: &found) }
    }
    for point in kinds[kind] ?? [] { add(.kind(kind), to: point, in: &found) }
    return found
  }

  private func add(
    _ ground: BearingReason, to point: String, in found: inout [ExactText: [BearingReason]]
  ) {
    if found[point]?.contains(ground) != true { found[point, default: []].append(ground) }
  }
}
