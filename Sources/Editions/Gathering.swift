import Diagnostics
import JSONText
public import Records

/// Gathers what an audience sees of the records of some years.
///
/// In this order, because what is seen of the later rests on what is seen of the earlier: the sources,
/// what all records stand on, and the others. Nothing is looked up in what the audience does not see.
struct Gathering {
  private let records: [Record]
  private let audience: Audience
  private let year: Int
  private var shown: [ExactText: Sight.Shown] = [:]
  private(set) var unread: [RecordPath] = []
  /// The records of the edition, in their order.
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

  /// The records that are shown so far, in their order.
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
        // A broken file of answers is never printed as silence.
        let frame = looking.frame(of: record.path) { _ in .unreadable }
        if let frame { shown[record.path.text] = .init(record: record.saying(frame)) }
      }
    }
  }

  /// A source that nothing in the edition cites is not in it, and that it cannot be read is not told.
  private mutating func leaveOutUncited() {
    let cited = shown.values.reduce(into: Set<ExactText>()) { $0.formUnion($1.cited) }
    func isUncited(_ path: RecordPath) -> Bool {
      path.kind == .source && !cited.contains(path.id ?? "")
    }
    shown = shown.filter { !isUncited($0.value.record.path) }
    if audience != .secretariat { unread.removeAll(where: isUncited) }
  }

  private mutating func leaveOutSeals() {
    // Of a file of answers that is withheld as a whole the edition shows nothing that could be corrected.
    let told = kept.filter { !(AnswerSheet($0)?.isWithheld ?? false) }
    let paths = Set(told.map { ExactText($0.path.text) })
    kept = kept.map { record in
      guard record.path.kind == .edition, let root = record.root else { return record }
      return record.saying(JSONTree(root).withoutSeal(paths))
    }
  }
}

extension Store {
  /// The frameworks, participants and years as an audience sees them: what its words on a command line
  /// are looked up in, and all that an error may list.
  public func foundation(for audience: Audience) -> Store {
    guard audience != .secretariat else { return self }
    let records = records.filter { $0.path.kind.isWhollyPublic }
    var gathering = Gathering(records, for: audience, year: 0)
    gathering.gather()
    return Store(name: name, records: gathering.kept)
  }
}

extension JSONTree {
  /// A year's edition without its seal, whose digests are of more than one audience may see, and with
  /// those errata of which a record is shown.
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
  /// An erratum that names no records but those that are shown; `nil` where it would name none.
  fileprivate func naming(_ shown: Set<ExactText>) -> Self? {
    let known = (value["records"]?.elements ?? []).filter { record in
      if case .string(let path) = record { shown.contains(path) } else { false }
    }
    return known.isEmpty
      ? nil : .init(key: key, value: value.setting(["records"], to: .array(known)))
  }
}
