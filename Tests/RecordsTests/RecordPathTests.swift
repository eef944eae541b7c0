import JSONSchema
import JSONText
import Records
import Testing

@Test(
  arguments: [
    ("store.json", .store, "the store"), ("frameworks/cscap-18.json", .framework, "cscap-18"),
    ("frameworks/instruments.json", .instruments, "the list of instruments"),
    ("frameworks/aso-format.json", .outline, "the Outlook's outline"),
    ("sources/unvotes.json", .source, "source unvotes"),
    ("participants/AUS/participant.json", .participant, "AUS"),
    ("participants/AUS/instruments.json", .acts, "AUS acts"),
    ("participants/AUS/registers.json", .registers, "AUS registers"),
    ("2013/edition.json", .edition, "edition 2013"),
    ("2013/AUS/implementation.json", .implementation, "AUS 2013"),
    ("2013/UN/salw.json", .salw, "UN 2013"),
    ("2013/AUS/briefings/laws.json", .briefing, "AUS 2013 › briefing laws"),
    ("2013/AUS/reviews/NZL/asked.json", .reviewAsked, "AUS 2013 › review by NZL"),
    ("2013/AUS/reviews/NZL/answered.json", .reviewAnswered, "AUS 2013 › answers to NZL"),
    ("2013/activities/a-b.json", .activity, "activity a-b 2013"),
    ("2013/votes/A-RES-68-31.json", .vote, "vote A-RES-68-31"),
  ] as [(String, RecordKind, String)])
func `a path says which record it is`(path: String, kind: RecordKind, words: String) throws {
  let read = try #require(RecordPath(path))
  #expect(read.kind == kind)
  #expect(read.words == words)
}

@Test(arguments: [
  "", "store.txt", "sources/.json", "2013/implementation.json", "13/AUS/salw.json",
  "2013/aus/salw.json", "2013/AUS/votes/x.json", "participants/AUS/acts.json", "a/store.json",
  "2013/AUS/implementation.json/", "/store.json", "2013/AUS/reviews/NZL/asked/asked.json",
])
func `no other path is that of a record`(path: String) {
  #expect(RecordPath(path) == nil)
}

@Test func `a place in a record is named in the domain's words`() throws {
  let path = try #require(RecordPath("2013/AUS/implementation.json"))
  let words = placeWords(
    of: path, [.member("answers"), .member("R4"), .member("sources"), .element(1)])
  #expect(words == "AUS 2013 › R4 › sources › 2")
}

@Test func `every kind of record has a schema that compiles`() {
  #expect(Schemas.library.problems.isEmpty)
  for kind in RecordKind.allCases {
    #expect(Schemas.library[kind.schemaID] != nil, "\(kind.rawValue)")
  }
}

@Test func `values that are kept by kind are found by kind`() {
  let names = ByKind(\.rawValue)
  for kind in RecordKind.allCases { #expect(names[kind] == kind.rawValue) }
}
