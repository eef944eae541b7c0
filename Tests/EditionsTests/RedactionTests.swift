// For every record and every audience, the edition's bytes are those of the simplest implementation.

@testable import Editions
import Diagnostics
import Goldens
import JSONText
import NewStores
import Records
import SampleStore
import SeededNumbers
import SeededStores
import Testing

private let records: [Record] =
  exampleStore(withConflict: true).store.records
  + {
    var files: [StoreFile] = []
    let shape = try? StoreShape(seed: 5, participants: 3, years: 2, fullness: 10)
    if let shape { SeededStore(shape).forEachFile { files.append($0) } }
    return Store(name: "records", files: files, judging: false).records
  }()

private let audiences: [Audience] = [
  .public, Audience(.participants), Audience(.parties), Audience(.parties, party: "XAB"),
  .secretariat,
]

private let foundation = exampleStore(withConflict: false).store

private let sources = Set(records.filter { $0.path.kind == .source }.compactMap(\.path.id))

extension JSONTree {
  private static let visibilities: [JSONTree] = [
    "public", "participants", "parties", "secretariat", "nonsense", 7, ["edition": "public"],
  ]

  private static let insertions: [(String, [JSONTree])] = [
    ("visibility", visibilities), ("Visiblity", visibilities), ("votes", visibilities),
    ("consent", visibilities.map { ["edition": $0] }), ("pin", ["sha256:0", 7]),
    ("sources", [["nobody"], [], [7, "nobody"], "nobody", ["deep": ["nobody"]]]),
    ("answers", [["R1": ["status": "planned"]], [:], "none"]), ("from", ["2013", "2030"]),
    ("empty", [[:], [], ["in": [:]], [[], [[]]]]),
    ("office", ["An office"]), ("date", ["2030-01-01", "2011"]),
  ]

  /// The value with a random edit somewhere that may matter to an audience.
  fileprivate func disturbed(_ random: inout SeededGenerator) -> JSONTree {
    switch self {
    case .object(var members):
      let index = random.below(members.count)
      switch random.below(8) {
      case 0 where !members.isEmpty: members.remove(at: index)
      case 1: members.shuffle(using: &random)
      case 5 where !members.isEmpty:
        members[index].value = random.one(of: [
          "secretariat", 7, .null, ["secretariat"], [["a": "b"]],
        ])
      case 6 where !members.isEmpty: members[index].key = random.one(of: ["A b", "visiblity"])
      case 2, 3, 4:
        let (name, values) = random.one(of: Self.insertions)
        members.removeAll { $0.key == name }
        members.insert(
          .init(key: name, value: random.one(of: values)), at: random.below(members.count + 1))
      default:
        guard !members.isEmpty else { break }
        members[index].value = members[index].value.disturbed(&random)
      }
      return .object(members)
    case .array(var elements):
      guard !elements.isEmpty, random.chance(80) else { return [] }
      let index = random.below(elements.count)
      elements[index] = elements[index].disturbed(&random)
      return .array(elements)
    default: return random.chance(20) ? [:] : self
    }
  }
}

@Test func `an edition of a record equals that of a simple implementation`() {
  var random = SeededGenerator(seed: 18)
  var (whole, less, nothing) = (0, 0, 0)
  let rounds = isThorough ? 4000 : 200
  for round in 0..<rounds {
    var record = random.one(of: records)
    guard let begun = record.root else { continue }
    var tree = JSONTree(begun)
    for _ in 0..<random.below(4) { tree = tree.disturbed(&random) }
    record = record.saying(tree)
    guard let root = record.root, !root.holdsConflict else { continue }
    let named = sources.filter { _ in random.chance(80) }.sorted()
    let keys = root["entries"]?.members.map(\.key) ?? []
    let answered = Dictionary(
      keys.map { (ExactText($0), random.one(of: Visibility.allCases)) },
      uniquingKeysWith: { a, _ in a })
    for audience in audiences {
      let table = NameTable(named)
      let withholding = Withholding(
        path: record.path, audience: audience, reach: 20_211_231,
        isKnown: audience.knowsAll(of: record), agreed: answered, foundation: foundation)
      var sieve = Redactor(root, withholding, sources: table, readable: .max)
      let isKept = sieve.keepsRecord()
      let slow = TreeSieve(withholding: withholding, sources: Set(named))
      let expected = slow.record(root)
      let place = "round \(round), \(record.path.text), \(audience.words)"
      #expect(isKept == (expected != nil), "\(place)")
      guard isKept, let expected else {
        nothing += 1
        continue
      }
      let text = record.redacted(sieve.redaction).bytes
      #expect(text == record.saying(expected).bytes, "\(place)")
      let cited = Set(sieve.cited.map { table.rows.name($0) })
      #expect(cited == Set(Source.cited(in: expected)), "\(place)")
      if text == record.bytes { whole += 1 } else { less += 1 }
    }
  }
  // Otherwise the test would prove little.
  #expect(
    whole > rounds / 4 && less > rounds / 4 && nothing > rounds / 14,
    "\(whole) whole, \(less) less, \(nothing)")
}
