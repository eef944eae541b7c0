import Diagnostics
import JSONText
public import Records

/// Collects what an audience sees of the records of some years.
///
/// It works in three steps: first the sources, then the records on which all others depend (such as frameworks and
/// participants), then the others. Each step uses only what the audience sees of the steps before.
struct Gathering {
  private let records: [Record]
  private let audience: Audience
  private let year: Int
  private var shown: [ExactText: Sight.Shown] = [:]
  private(set) var unread: [RecordPath] = []
  /// The records of the edition, in the order of the store.
  private(set) var kept: [Record] = []

  var openAnswers: Int { kept.reduce(0) { $0 + (shown[$1.path.text]?.openAnswers ?? 0) } }

  init(_ records: [Record], for audience: Audience, year: Int) {
    (self.records, self.audience, self.year) = (records, audience, year)
  }

  mutating func gather() {
    look(at: { $0.kind == .source }, looking())
    let sources = records.filter { $0.path.kind == .source && shown[$0.path.text] != nil }
    let ids = (readable: sources.compactMap(\.path.id), broken: unread.compactMap(\.id))
    look(at: \.kind.isWhollyPublic, looking(ids))
    let foundation = Store(name: "", records: seen)
    look(
      at: { $0.kind != .source && !$0.kind.isWhollyPublic },
      looking(
        ids, reach: foundation.edition(year)?.reach ?? Period(year: year).last, foundation,
        Agreements(records, for: audience).byReview))
    leaveOutUncited()
    kept = seen
    leaveOutSeals()
  }

  /// The records that are shown so far, in the order of the store.
  private var seen: [Record] { records.compactMap { shown[$0.path.text]?.record } }

  private func looking(
    _ sources: (readable: [String], broken: [String]) = ([], []), reach: Int = .max,
    _ foundation: Store = Store(name: "", records: []),
    _ agreed: [ExactText: [ExactText: Visibility]] = [:]
  ) -> Looking {
    Looking(
      audience: audience, reach: reach, sources: NameTable(sources.readable + sources.broken),
      readableSources: sources.readable.count, foundation: foundation,
      agreed: agreed)
  }

  private mutating func look(at isWanted: (RecordPath) -> Bool, _ looking: Looking) {
    for record in records where isWanted(record.path) {
      switch looking.sight(of: record) {
      case .hidden: break
      case .shown(let seen):
        shown[record.path.text] = seen
        if seen.isPartlyUnread { unread.append(record.path) }
      case .unreadable:
        unread.append(record.path)
        // The answers of a broken file are never printed as `not-reported`.
        let frame = looking.frame(of: record.path) { _ in .unreadable }
        if let frame { shown[record.path.text] = .init(record: record.saying(frame)) }
      }
    }
  }

  /// Removes the sources that nothing in the edition cites. The edition does not say that such a source cannot be read.
  private mutating func leaveOutUncited() {
    let cited = shown.values.reduce(into: Set<ExactText>()) { $0.formUnion($1.cited) }
    func isUncited(_ path: RecordPath) -> Bool {
      path.kind == .source && !cited.contains(path.id ?? "")
    }
    shown = shown.filter { !isUncited($0.value.record.path) }
    if audience != .secretariat { unread.removeAll(where: isUncited) }
  }

  private mutating func leaveOutSeals() {
    // If a whole file of answers is withheld, the edition shows nothing in it that an erratum could correct.
    let told = kept.filter { !(AnswerSheet($0)?.isWithheld ?? false) }
    let paths = Set(told.map { ExactText($0.path.text) })
    kept = kept.map { record in
      guard record.path.kind == .edition, let root = record.root else { return record }
      return record.saying(JSONTree(root).withoutSeal(paths))
    }
  }
}

extension Store {
  /// The frameworks, participants and years as an audience sees them. Use it to find what somebody typed on the command
  /// line; an error message may list only what is in it.
  public func foundation(for audience: Audience) -> Store {
    guard audience != .secretariat else { return self }
    let records = records.filter { $0.path.kind.isWhollyPublic }
    var gathering = Gathering(records, for: audience, year: 0)
    gathering.gather()
    return Store(name: name, records: gathering.kept)
  }
}

extension JSONTree {
  /// A year's edition without its seal, and with only the errata that name a shown record. The seal has digests of texts
  /// that the audience may not see.
  fileprivate func withoutSeal(_ shown: Set<ExactText>) -> JSONTree {
    .object(
      members.compactMap { member in
        guard member.key != "seal" else { return nil }
        guard member.key == "errata", case .object(let errata) = member.value else { return member }
        let told = errata.compactMap { $0.naming(shown) }
        return told.isEmpty ? nil : .init(key: "errata", value: .object(told))
      })
  }
}

extension JSONTree.Member {
  /// The erratum with only those of its records that are shown; `nil` if none of them is.
  fileprivate func naming(_ shown: Set<ExactText>) -> Self? {
    let known = (value["records"]?.elements ?? []).filter { record in
      if case .string(let path) = record { shown.contains(path) } else { false }
    }
    return known.isEmpty
      ? nil : .init(key: key, value: value.setting(["records"], to: .array(known)))
  }
}
