public import Diagnostics
import JSONText
import Hashing

// The contents of a closed year, so that each record can be compared with what was adopted. Some records
// are shared by all years. What later years add to them is not a change of the closed year: acts after
// its cut-off, names in later editions, items that began later, sources of other facts.

/// A year that is closed, or will be.
public struct SealedYear: Sendable {
  public let year: Int
  /// The last day that the year covers, as a number: `20131231`.
  public let reach: Int

  public init(_ edition: Edition) { (year, reach) = (edition.year, edition.reach) }

  /// The records that the seal covers, in natural order: those in the year's folder, with the edition's
  /// own record, those of the participants and the frameworks, and the sources that all these cite.
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

  /// The digest of the part of a record that belongs to the year: `sha256:…`. If the record is not valid
  /// JSON, the digest of its bytes.
  public func digest(of record: Record) -> String {
    var hash = SHA256()
    if let tree = tree(of: record) {
      hash.update(CanonicalText.write(tree, order: Schemas.memberOrder(record.path.kind)))
    } else {
      hash.update(record.bytes)
    }
    return "sha256:" + hash.finish()
  }

  /// The part of a record that belongs to the year; `nil` if the record is not valid JSON.
  private func tree(of record: Record) -> JSONTree? {
    guard let root = record.root else { return nil }
    let tree = JSONTree(root)
    switch record.path.kind.traits.seal {
    case .edition: return adopted(tree, at: record.path.text)
    case .shared(let parts): return parts.reduce(tree, known)
    case .whole, .never, .whereCited: return tree
    }
  }

  /// A record without those entries of one of its parts that came after the year.
  private func known(_ tree: JSONTree, _ part: Growing) -> JSONTree {
    switch part {
    case .acts(let name):
      return tree.mapping(name) { _, instrument in
        let known = instrument.mapping("acts") { _, act in isKnown(act["date"]) ? act : nil }
        return known["acts"] == nil && instrument["acts"] != nil ? nil : known
      }
    case .periods(let name):
      return tree.mapping(name) { _, entry in isKnown(entry["from"]) ? begun(entry) : nil }
    case .namesByEdition(let name):
      return tree.mapping(name) { edition, text in
        Int(edition).map { $0 <= year } ?? true ? text : nil
      }
    case .items(let name):
      return tree.mapping(name) { _, item in
        let since = item["since"].flatMap(\.wholeNumber) ?? year
        return since <= year ? item.without(unknownOfItem(item)) : nil
      }
    }
  }

  /// The edition's own record without the errata, which may be added later, and without its own digest.
  private func adopted(_ edition: JSONTree, at path: String) -> JSONTree {
    edition.without(["errata"]).changing("seal") { seal in
      seal.changing("records") { $0.without([path]) }
    }
  }

  /// The members of an item that are about later years, or that say how far its lists reach, which
  /// changes each year.
  private func unknownOfItem(_ item: JSONTree) -> Set<String> {
    let until = item["until"].flatMap(\.wholeNumber) ?? year
    return Set(["coveredTo", "coverageNote"] + (until >= year ? ["until"] : []))
  }

  /// An entry that began by the end of the year. Its end is left out if it came later.
  private func begun(_ entry: JSONTree) -> JSONTree {
    isKnown(entry["to"]) ? entry : entry.without(["to"])
  }

  private func isKnown(_ date: JSONTree?) -> Bool {
    guard case .string(let text)? = date, let date = RecordDate(text) else { return true }
    return date.first <= reach
  }
}

extension Edition {
  /// The digests of the adopted editions, by visibility; empty if the year is not sealed.
  public var sealedDigests: [ExactText: String] { digests("digests") }

  /// The digests of the adopted records, by path; empty if the year is not sealed.
  public var sealedRecords: [ExactText: String] { digests("records") }

  /// The digests of what an edition for one audience showed of each record, by path. `nil` if the year
  /// was closed before these digests were kept.
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

  /// The last erratum that names a record.
  public func erratum(on record: String) -> Erratum? {
    errata.last { $0.records.contains(record) }
  }
}

extension JSONTree {
  /// The value with each member of one of its objects changed, or removed if `change` returns `nil`.
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

  /// The value with one of its members changed, if it has that member.
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
