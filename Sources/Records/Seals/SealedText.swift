public import Diagnostics
import Hashing
import JSONText

// What a closed year covers of each record, so that the record can be compared with the one that was adopted. All years
// share some records, such as a participant's treaty acts. What later years add to these is not a change of the closed
// year: acts after its cut-off date, names in later editions, items that began later, sources that only later records
// cite.

/// A year that is closed, or will be.
public struct SealedYear: Sendable {
  public let year: Int
  /// The last day that the year covers, as a number: `20131231`.
  public let reach: Int

  public init(_ edition: Edition) { (year, reach) = (edition.year, edition.reach) }

  /// The records that the seal covers: those in the year's folder, also its `edition.json`; those of the participants
  /// and the frameworks; and the sources that all these cite. They are in the natural order of their paths.
  public func records(in store: Store) -> [Record] {
    let own = store.records.filter { record in
      switch record.path.kind.traits.seal {
      case .whole, .edition: record.path.year == year
      case .shared: true
      case .never, .whereCited: false
      }
    }
    let ids = own.flatMap { record in tree(of: record).map(Source.cited) ?? [] }
    let cited = Set(ids.map { ExactText($0) })
    let sources = store.records(.source).filter { cited.contains($0.path.id ?? "") }
    return (own + sources).sorted { naturallyPrecedes($0.path.text, $1.path.text) }
  }

  /// The digest of the part of a record that the seal of the year covers: `sha256:…`. If the record is not valid JSON,
  /// the digest of its bytes.
  public func digest(of record: Record) -> String {
    var hash = SHA256()
    if let tree = tree(of: record) {
      hash.update(CanonicalText.write(tree, order: Schemas.memberOrder(record.path.kind)))
    } else {
      hash.update(record.bytes)
    }
    return "sha256:" + hash.finish()
  }

  /// The part of a record that the seal of the year covers; `nil` if the record is not valid JSON.
  private func tree(of record: Record) -> JSONTree? {
    guard let root = record.root else { return nil }
    let tree = JSONTree(root)
    switch record.path.kind.traits.seal {
    case .edition: return adopted(tree, at: record.path.text)
    case .shared(let parts): return parts.reduce(tree, untilReach)
    case .whole, .never, .whereCited: return tree
    }
  }

  /// The record `tree` without what later years added to `part`.
  private func untilReach(_ tree: JSONTree, _ part: Growing) -> JSONTree {
    switch part {
    case .acts(let name):
      return tree.mapping(name) { _, instrument in
        let until = instrument.mapping("acts") { _, act in isInReach(act["date"]) ? act : nil }
        return until["acts"] == nil && instrument["acts"] != nil ? nil : until
      }
    case .periods(let name):
      return tree.mapping(name) { _, entry in isInReach(entry["from"]) ? begun(entry) : nil }
    case .namesByEdition(let name):
      return tree.mapping(name) { edition, text in
        Int(edition).map { $0 <= year } ?? true ? text : nil
      }
    case .items(let name):
      return tree.mapping(name) { _, item in
        let since = item["since"].flatMap(\.wholeNumber) ?? year
        return since <= year ? item.without(laterMembers(ofItem: item)) : nil
      }
    }
  }

  /// The year's `edition.json` without its errata, which may be added later, and without the digest of this record
  /// itself.
  private func adopted(_ edition: JSONTree, at path: String) -> JSONTree {
    edition.without(["errata"]).changing("seal") { seal in
      seal.changing("records") { $0.without([path]) }
    }
  }

  /// The members of an item that later years change: `until`, if the item ended in a later year or in this one, and the
  /// members that say up to which day its acts are recorded.
  private func laterMembers(ofItem item: JSONTree) -> Set<String> {
    let until = item["until"].flatMap(\.wholeNumber) ?? year
    return Set(["coveredTo", "coverageNote"] + (until >= year ? ["until"] : []))
  }

  /// An entry, such as a membership, that began by the end of the year. Its end date (`to`) is left out if it is later.
  private func begun(_ entry: JSONTree) -> JSONTree {
    isInReach(entry["to"]) ? entry : entry.without(["to"])
  }

  /// Whether a date is not after the last day of the year. A missing or invalid date counts as not after it.
  private func isInReach(_ date: JSONTree?) -> Bool {
    guard case .string(let text)? = date, let date = RecordDate(text) else { return true }
    return date.first <= reach
  }
}

extension Edition {
  /// The digests of the adopted editions, by audience (`public`, `participants`, …); empty if the year is not sealed.
  public var sealedDigests: [ExactText: String] { digests("digests") }

  /// The digests of the adopted records, by path; empty if the year is not sealed.
  public var sealedRecords: [ExactText: String] { digests("records") }

  /// The digests of what an edition for one audience showed of each record, by path. `nil` if an older version of the
  /// tool, which did not write these digests, closed the year.
  public func sealedRecords(shownIn edition: String) -> [ExactText: String]? {
    value["seal"]?["editions"]?[edition].map(digests)
  }

  private func digests(_ name: String) -> [ExactText: String] {
    value["seal"]?[name].map(digests) ?? [:]
  }

  private func digests(_ object: JSONValue) -> [ExactText: String] {
    let members = object.members.compactMap { member in
      member.value.string.map { (member.key, $0) }
    }
    return Dictionary(firstOf: members)
  }

  /// The latest erratum that names a record; `nil` if none does.
  public func erratum(on record: String) -> Erratum? {
    errata.last { $0.records.contains(record) }
  }
}

extension JSONTree {
  /// The value in which each member of the object `name` is replaced by the result of `change`, or removed if that is
  /// `nil`.
  fileprivate func mapping(
    _ name: String, _ change: (String, JSONTree) -> JSONTree?
  ) -> JSONTree {
    guard case .object(let members) = self else { return self }
    return .object(
      members.compactMap { member in
        guard member.key == name, case .object(let inner) = member.value else { return member }
        let kept = inner.compactMap { entry in
          change(entry.key, entry.value).map { Member(key: entry.key, value: $0) }
        }
        return kept.isEmpty && !inner.isEmpty ? nil : Member(key: name, value: .object(kept))
      })
  }

  /// The value in which the member `name` is replaced by the result of `change`, if there is such a member.
  fileprivate func changing(_ name: String, _ change: (JSONTree) -> JSONTree) -> JSONTree {
    self[name].map { setting([name], to: change($0)) } ?? self
  }

  fileprivate func without(_ names: Set<String>) -> JSONTree {
    guard case .object(let members) = self else { return self }
    return .object(members.filter { !names.contains($0.key) })
  }

  fileprivate var wholeNumber: Int? {
    if case .number(let text) = self { Int(text) } else { nil }
  }
}
