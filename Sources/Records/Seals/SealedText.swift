public import Diagnostics
import JSONText

// What a closed year was made of, so that every record of it can be held against what was adopted. What
// later years add to records that all years share is no change of the year: acts after its cut-off, names
// of later editions, items that began later, sources of other facts.

/// A year that is to be closed, or was.
public struct SealedYear: Sendable {
  public let year: Int
  /// The last day of which the year knows, as a number: `20131231`.
  public let reach: Int

  public init(_ edition: Edition) { (year, reach) = (edition.year, edition.reach) }

  /// The records that its seal holds: those of its folder, the edition's own among them, the participants'
  /// and the frameworks', and the sources that these cite; in natural order.
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

  /// The digest of what the year knows of a record: `sha256:…`; of one that is no JSON, of its bytes.
  public func digest(of record: Record) -> String {
    var hash = SHA256()
    if let tree = tree(of: record) {
      hash.update(CanonicalText.write(tree, order: Schemas.memberOrder(record.path.kind)))
    } else {
      hash.update(record.bytes)
    }
    return "sha256:" + hash.finish()
  }

  /// What the year knows of a record.
  private func tree(of record: Record) -> JSONTree? {
    guard let root = record.root else { return nil }
    let tree = JSONTree(root)
    switch record.path.kind.traits.seal {
    case .edition: return adopted(tree, at: record.path.text)
    case .shared(let parts): return parts.reduce(tree, known)
    case .whole, .never, .whereCited: return tree
    }
  }

  /// A record without what the year does not know of one of its parts.
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

  /// An edition without its errata, which come later, and without the digest of what is left.
  private func adopted(_ edition: JSONTree, at path: String) -> JSONTree {
    edition.without(["errata"]).changing("seal") { seal in
      seal.changing("records") { $0.without([path]) }
    }
  }

  /// An item's members that tell of later years, or of how far lists reach that grow every year.
  private func unknownOfItem(_ item: JSONTree) -> Set<String> {
    let until = item["until"].flatMap(\.wholeNumber) ?? year
    return Set(["coveredTo", "coverageNote"] + (until >= year ? ["until"] : []))
  }

  /// An entry that had begun, without its end where that came later.
  private func begun(_ entry: JSONTree) -> JSONTree {
    isKnown(entry["to"]) ? entry : entry.without(["to"])
  }

  private func isKnown(_ date: JSONTree?) -> Bool {
    guard case .string(let text)? = date, let date = RecordDate(text) else { return true }
    return date.first <= reach
  }
}

extension Edition {
  /// The digests of the editions as they were adopted, by visibility; empty where it is not sealed.
  public var sealedDigests: [ExactText: String] { digests("digests") }

  /// The digests of the records as they were adopted, by path; empty where it is not sealed.
  public var sealedRecords: [ExactText: String] { digests("records") }

  /// The digests of what an edition that may not print everything showed of each record; `nil` where the
  /// year was closed before that was kept.
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

  /// The erratum that names a record.
  public func erratum(on record: String) -> Erratum? {
    errata.last { $0.records.contains(record) }
  }
}

extension JSONTree {
  /// The value with each member of one of its objects made anew, or taken out.
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

  /// The value with one member of an object made anew, where it has it.
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
