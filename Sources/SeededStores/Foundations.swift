import JSONText
import NewStores
import Records

/// The records that are the same in every seeded store: the frameworks, the bodies, and the sources that these cite.
/// The states of the real forum are left out, because their answers would be invented.
struct Foundations: Sendable {
  static let shared = Foundations()

  /// The source of the invented forum's members and of their acts.
  static let roll = "invented-forum-roll"

  /// Every fixed record, `store.json` included, with its path.
  let files: [(path: String, tree: JSONTree)]
  let bodies: [String]
  let instruments: [String]
  /// The first year in which a store may have an act on an instrument, the year after its adoption. An instrument is
  /// missing if the date of its adoption is not known.
  let firstYears: [String: Int]
  private let trees: [String: JSONTree]
  /// The items that the participants, or a body of that name, answer, by kind of record, then by year.
  private let items: [RecordKind: [String: [[String]]]]

  private init() {
    let draft = StoreDraft.withFrameworks()
    let frameworks = draft.paths.filter { $0.hasPrefix("frameworks/") }
    let people = draft.paths.filter { draft[$0]?["kind"] == "body" }
    var files = (frameworks + people).compactMap { path in draft[path].map { (path, $0) } }
    let cited = Set(files.flatMap { Self.cited(in: $1) })
    files += cited.sorted().compactMap { id in
      draft[RecordPath(.source, id: id)].map { (RecordPath(.source, id: id).text, $0) }
    }
    files.append((RecordPath(.source, id: Self.roll).text, Self.rollTree))
    files.append(("store.json", Self.storeTree(frameworks)))
    self.files = files.map { (path: $0.0, tree: Self.markedInvented($0.1)) }
    bodies = people.compactMap { RecordPath($0)?.participant }
    let known = draft["frameworks/instruments.json"]?["items"]?.members ?? []
    instruments = known.map(\.key)
    let years = known.compactMap { item -> (String, Int)? in
      guard case .string(let day)? = item.value["adopted"], let year = Int(day.prefix(4)) else {
        return nil
      }
      return (item.key, year + 1)
    }
    firstYears = Dictionary(years) { first, _ in first }
    trees = Dictionary(uniqueKeysWithValues: self.files.map { ($0.path, $0.tree) })
    let answerers = ["participants"] + bodies
    items = Dictionary(
      uniqueKeysWithValues: RecordKind.answering.map { kind in
        let list = draft[RecordPath.framework(kind.framework ?? "")]?["items"]?.members ?? []
        return (
          kind, Dictionary(uniqueKeysWithValues: answerers.map { ($0, Self.byYear(list, $0)) })
        )
      })
  }

  private static func byYear(_ items: [JSONTree.Member], _ answerer: String) -> [[String]] {
    let own = items.filter {
      $0.value["answeredBy"]?.elements.contains(.string(answerer)) == true
    }
    return (StoreShape.firstYear..<StoreShape.firstYear + StoreShape.mostYears).map { year in
      own.filter { StoreDraft.isListed($0.value, in: year) }.map(\.key)
    }
  }

  /// The items that participants, or a body of that name, answer in a year. The background year has the items of the
  /// first edition.
  func items(_ kind: RecordKind, body: String?, _ year: Int) -> [String] {
    let years = items[kind]?[body ?? "participants"] ?? []
    let index = max(year - StoreShape.firstYear, 0)
    return years.indices.contains(index) ? years[index] : []
  }

  /// The content of a fixed record; `nil` if there is none at that path.
  func tree(_ path: String) -> JSONTree? { trees[path] }

  // MARK: Records that are not in the shipped texts

  private static let rollTree: JSONTree = [
    "id": .string(roll), "title": "Roll of the invented forum: its members and their treaty acts",
    "publisher": "Nobody: made from a seed", "language": "en", "held": "Nowhere: it is invented",
    "note": ["Nothing in a store made from a seed is true of any state."],
  ]

  private static func storeTree(_ frameworks: [String]) -> JSONTree {
    let apart: Set<String> = ["instruments", "aso-format", "crosswalk"]
    let ids = frameworks.compactMap { RecordPath($0)?.id ?? nil }.filter { !apart.contains($0) }
    return [
      "format": 1, "title": "Invented records, made from a seed",
      "description": ["Everything here is invented, for measuring and testing."],
      "frameworks": .array(ids.map { .string($0) }),
      "access": [
        "audience": "secretariat", "statement": "Whoever made it; there is nothing to protect.",
      ],
    ]
  }

  /// The bodies are real, but their answers are not, so their names say that.
  private static func markedInvented(_ tree: JSONTree) -> JSONTree {
    guard tree["kind"] == "body", case .string(let name) = tree["name"] else { return tree }
    return tree.setting(["name"], to: .string("\(name) (invented answers)"))
  }

  private static func cited(in tree: JSONTree) -> [String] {
    tree.members.flatMap { member -> [String] in
      guard Source.citingMembers.contains(member.key) else { return cited(in: member.value) }
      return member.value.elements.compactMap { if case .string(let id) = $0 { id } else { nil } }
    } + tree.elements.flatMap(cited)
  }
}
