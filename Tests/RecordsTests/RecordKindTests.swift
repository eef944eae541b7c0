import Diagnostics
import JSONText
import Records
import Testing

private let paths: [RecordPath] = RecordKind.allCases.map { kind in
  let pieces = kind.traits.path
  return RecordPath(
    kind, of: pieces.contains(.participant) ? "XAA" : nil,
    by: pieces.contains(.reviewer) ? "XBB" : nil, in: pieces.contains(.year) ? 2013 : nil,
    id: pieces.contains(.id) ? "some-id" : nil)
}

@Test(arguments: paths)
func `a path that is made is read as the same`(path: RecordPath) {
  #expect(path.checked == path)
  #expect(path.kind.pathWords.split(separator: "/").count == path.kind.traits.path.count)
}

@Test func `a path is made with four digits, and is none with a slash in a name`() {
  #expect(RecordPath(.edition, in: 13).text == "0013/edition.json")
  #expect(RecordPath(.source, id: "a/b").checked == nil)
  #expect(RecordPath(.acts, of: "XAA").inYear(2013) == nil)
  #expect(RecordPath(.salw, of: "XAA", in: 2013).inYear(2012)?.text == "2012/XAA/salw.json")
}

@Test func `a framework's path is that of its own kind`() {
  #expect(RecordPath.framework("instruments").kind == .instruments)
  #expect(RecordPath.framework("cscap-18") == RecordPath("frameworks/cscap-18.json"))
}

/// Each place at which a record of a kind names an item, from the schemas.
@Test(
  arguments: [
    (.activity, ["bearsOn/-"]), (.vote, ["bearsOn/-"]), (.acts, ["instruments/=key"]),
    (.implementation, ["pathway/=key"]), (.salw, []), (.reviewAsked, ["entries/*/item"]),
    (.framework, ["items/*/parent", "items/*/replaces/-"]), (.instruments, ["items/*/bearsOn/-"]),
    (.crosswalk, ["items/*/bearsOn/-", "items/=key", "records/*/bearsOn/-"]), (.briefing, []),
    (.source, []), (.edition, []),
  ] as [(RecordKind, [String])])
func `the schemas say where items are named`(kind: RecordKind, places: [String]) {
  #expect(kind.namedItems.places.map(text).sorted() == places)
}

@Test(
  arguments: [
    (.activity, ["participants/=key"]), (.vote, ["votes/=key"]),
    (.edition, ["chair/participant"]), (.participant, []), (.reviewAsked, []), (.briefing, []),
  ] as [(RecordKind, [String])])
func `the schemas say where participants are named`(kind: RecordKind, places: [String]) {
  #expect(kind.namedParticipants.places.map(text).sorted() == places)
}

@Test func `names are found with the steps to them`() throws {
  let record = try #require(
    JSONDocument.read(
      .init(name: "", #"{"items": {"R1": {"bearsOn": ["P1.1", "P1.2"]}}}"#)
    ).document)
  var found: [String] = []
  RecordKind.crosswalk.namedItems.forEach(in: record.root) { name, steps in
    switch name {
    case .key(let member): found.append("\(member.key) at \(steps.pointer)")
    case .value(let value): found.append("\(value.string ?? "") at \(steps.pointer)")
    }
  }
  #expect(
    found.sorted() == [
      "P1.1 at /items/R1/bearsOn/0", "P1.2 at /items/R1/bearsOn/1", "R1 at /items/R1",
    ])
}

/// Every member that a schema calls the id of a source is one of those by which citations are found.
@Test func `sources are cited under names that are known`() {
  for kind in RecordKind.allCases {
    for place in kind.places(of: "sourceIds").places {
      guard case .member(let name)? = place.last else { continue }
      #expect(Source.citingMembers.contains(name), "\(kind) \(text(place))")
    }
  }
}

@Test(
  arguments: [
    (.store, []), (.instruments, ["id"]), (.framework, ["id"]), (.source, ["id"]),
    (.participant, ["id"]), (.acts, ["participant"]), (.edition, ["year"]),
    (.salw, ["framework", "participant", "year"]), (.briefing, ["id", "participant", "year"]),
    (.reviewAsked, ["participant", "reviewer", "year"]), (.vote, ["id", "year"]),
  ] as [(RecordKind, [String])])
func `members that repeat the path are those that the schema has`(
  kind: RecordKind, members: [String]
) {
  #expect(kind.identity.map(\.member).sorted() == members)
}

private func text(_ place: [NamedPlaces.Step]) -> String {
  place.map { step in
    switch step {
    case .member(let name): name
    case .eachMember: "*"
    case .eachElement: "-"
    case .eachKey: "=key"
    }
  }.joined(separator: "/")
}
