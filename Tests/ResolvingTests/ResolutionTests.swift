import Records
import Resolving
import SampleStore
import Testing

/// The sample store, with names that differ from edition to edition and have accents.
private let store: Store = {
  var sample = SampleStore()
  let participant = "participants/XAA/participant.json"
  sample.set(participant, at: "name", to: "\"Aurélia–Côte d’Or\"")
  sample.set(
    participant, at: "namesByEdition", to: #"{"2012": "Old Aurelia", "2011": "Śląsk Øst"}"#)
  sample.set("participants/XCC/participant.json", at: "sortKey", to: "\"Celestine Union, The\"")
  sample.set("participants/UN/participant.json", at: "namesByEdition", to: #"{"2012": "Twins"}"#)
  sample.set("participants/ARF/participant.json", at: "namesByEdition", to: #"{"2012": "twins"}"#)
  return sample.store
}()

private func several<Thing>(_ resolution: Resolution<Thing>) -> [String]? {
  guard case .failure(.several(_, let names)) = resolution else { return nil }
  return names.map(\.id)
}

private func suggestion<Thing>(_ resolution: Resolution<Thing>) -> Suggestion? {
  guard case .failure(.unknown(_, let suggestion)) = resolution else { return nil }
  return suggestion
}

private func typed<Thing>(_ resolution: Resolution<Thing>) -> TypedName? {
  switch resolution {
  case .failure(.several(let name, _)), .failure(.unknown(let name, _)): name
  case .success: nil
  }
}

@Test(arguments: [
  ("XAA", "XAA"), ("xaa", "XAA"), ("Xaa", "XAA"), ("un", "UN"),
  ("Aurélia–Côte d’Or", "XAA"), ("aurelia-cote d'or", "XAA"), ("AURELIA-COTE  D'OR ", "XAA"),
  ("Aure\u{301}lia-Cote d'Or", "XAA"), ("Aurelia-\u{200B}Cote d'Or", "XAA"),
  ("old aurelia", "XAA"), ("slask ost", "XAA"),
  ("The Celestine Union", "XCC"), ("celestine union, the", "XCC"), ("the forum", "ARF"),
])
func `a participant is found by its code and by every name it has or had`(
  typed: String, code: String
) throws {
  #expect(try store.resolveParticipant(typed).get().id == code)
}

@Test(arguments: ["XQQ", "XA", "", " ", "Aureli", "XAA XBB", "XAA/"])
func `another word is no participant, and no code is suggested for a code`(word: String) throws {
  let resolution = store.resolveParticipant(word)
  let name = try #require(typed(resolution))
  #expect(suggestion(resolution) == nil)
  #expect(name.text == word)
  #expect(name.expected == .participant)
  #expect(name.known.map(\.id) == ["XAA", "XBB", "XCC", "ARF", "UN"])
  #expect(name.known[2] == KnownName("XCC", title: "The Celestine Union"))
}

@Test func `a code with a letter of another script is recognised by its look`() {
  #expect(suggestion(store.resolveParticipant("XA\u{410}")) == .looksLike("XAA"))
}

@Test func `a name that two participants had finds neither`() {
  #expect(several(store.resolveParticipant("Twins")) == ["ARF", "UN"])
}

@Test func `a code finds its participant, even if another one was called by it`() throws {
  var sample = SampleStore()
  sample.set("participants/XBB/participant.json", at: "namesByEdition", to: #"{"2012": "Xcc"}"#)
  #expect(try sample.store.resolveParticipant("xcc").get().id == "XCC")
}

@Test(arguments: [
  ("R1", "R1"), ("r1", "R1"), ("R4.A", "R4.a"), ("salw-05", "SALW-05"), ("p1.1", "P1.1"),
  ("Arms-Trade-Treaty", "arms-trade-treaty"), ("ATT", "arms-trade-treaty"),
  ("arms trade treaty", "arms-trade-treaty"),
])
func `an item is found by its id, its abbreviation and its title`(typed: String, id: String) throws
{
  #expect(try store.resolveItem(typed, in: 2013).get().id == id)
}

@Test
func `every item of every framework is found by its id, and by its title or named with others`() {
  for id in store.itemIDs {
    #expect((try? store.resolveItem(id.lowercased(), in: 2013).get().id) == id, "\(id)")
    guard let title = store.item(id)?.title else { continue }
    let byTitle = store.resolveItem(title, in: 2013)
    #expect((try? byTitle.get().id) == id || several(byTitle)?.contains(id) == true, "\(title)")
  }
}

@Test(arguments: [
  ("R13", Suggestion.numbered((1...12).map { "R\($0)" } + ["R5.b"])),
  ("arms-trade-treety", .nearest(KnownName("arms-trade-treaty", title: "Arms Trade Treaty"))),
  ("\u{FF32}1", .looksLike("R1")),
])
func `for an unknown item the ones that were probably meant are suggested`(
  typed: String, meant: Suggestion
) throws {
  let found = suggestion(store.resolveItem(typed, in: 2013))
  switch (found, meant) {
  case (.numbered(let ids), .numbered(let others)): #expect(Set(ids) == Set(others))
  case (.nearest(let name), .nearest(let other)): #expect(name.id == other.id)
  default: #expect(found == meant)
  }
}

@Test func `the items of a body are suggested if a body was asked about`() throws {
  let forum = try #require(store.participant("ARF"))
  let own = try #require(typed(store.resolveItem("whatever-it-is", in: 2013, of: forum)))
  let others = try #require(typed(store.resolveItem("whatever-it-is", in: 2013)))
  guard case .item(let forums) = own.expected, case .item(let participants) = others.expected else {
    Issue.record("an item was expected")
    return
  }
  #expect(forums.contains("R4.a") && !forums.contains("SALW-01"))
  #expect(participants.contains("SALW-01") && !participants.contains("R4.a"))
  #expect(own.known.map(\.id) == store.itemIDs)
}

/// Two items with one title. One of them replaces the other in 2013.
@Test(arguments: [(2012, "SALW-01"), (2013, "SALW-02")])
func `of two items with the same title, the one of the year is found`(year: Int, id: String) throws
{
  var sample = SampleStore()
  let path = "frameworks/salw.json"
  for (item, member, bound) in [("SALW-01", "until", 2012), ("SALW-02", "since", 2013)] {
    sample.set(path, at: "items/\(item)/title", to: "\"One title\"")
    sample.set(path, at: "items/\(item)/\(member)", to: "\(bound)")
  }
  #expect(try sample.store.resolveItem("one title", in: year).get().id == id)
  sample.set(path, at: "items/SALW-02/since", to: "2010")
  let both = sample.store.resolveItem("one title", in: 2012)
  #expect(several(both) == ["SALW-01", "SALW-02"])
}

@Test func `for a year without an edition, the years with one are suggested`() throws {
  #expect(try store.resolveEdition(2013).get().year == 2013)
  let name = try #require(typed(store.resolveEdition(1999)))
  #expect(
    name
      == TypedName(
        "1999", as: .year(hasRecords: false), among: ["2012", "2013"].map { KnownName($0) }))
}

@Test func `a year with records and without an edition is named as such`() throws {
  var sample = SampleStore()
  sample.files["2013/edition.json"] = nil
  #expect(sample.store.yearsWithoutEdition == [2013])
  let name = try #require(typed(sample.store.resolveEdition(2013)))
  #expect(name.expected == .year(hasRecords: true))
}

@Test(arguments: [
  ("sample-note", "sample-note"), ("Sample-Note", "sample-note"), ("Sample note", "sample-note"),
  ("sources/sample-note.json", "sample-note"), ("records/sources/sample_note.JSON", "sample-note"),
  ("invented source sample-note", "sample-note"),
])
func `a source is found by its id, its file and its title`(typed: String, id: String) throws {
  #expect(try store.resolveSource(typed).get().id == id)
}

@Test func `for an unknown source the nearest one is suggested`() {
  let found = suggestion(store.resolveSource("sample-notr"))
  #expect(
    found == .nearest(KnownName("sample-note", title: "Invented source sample-note")))
  #expect(suggestion(store.resolveSource("something else")) == nil)
}

@Test func `an activity is found in its year only`() throws {
  for word in ["sample-seminar", "SAMPLE-SEMINAR", "a seminar"] {
    #expect(try store.resolveActivity(word, in: 2013).get().id == "sample-seminar")
  }
  let name = try #require(typed(store.resolveActivity("sample-seminar", in: 2012)))
  #expect(name == TypedName("sample-seminar", as: .activity(year: 2012), among: []))
}

@Test func `an annex is found by its letter and its title, and no letter is guessed`() throws {
  let first = try #require(store.outlookFormat?.annexes.first)
  for word in [first.letter, first.letter.lowercased(), first.title] {
    #expect(try store.resolveAnnex(word).get().letter == first.letter)
  }
  let unknown = store.resolveAnnex("Z")
  #expect(suggestion(unknown) == nil)
  #expect(typed(unknown)?.known.count == store.outlookFormat?.annexes.count)
}

private let digits = String(repeating: "0a", count: 32)

@Test(arguments: [
  digits, digits.uppercased(), "sha256:" + digits, "SHA256: " + digits,
  digits.prefix(30) + "\n  " + digits.dropFirst(30),
])
func `a digest is read as it is printed on paper`(typed: String) throws {
  #expect(try resolveDigest(typed).get() == "sha256:" + digits)
}

@Test(arguments: ["", "sha256:", String(digits.dropLast()), digits + "0", "g" + digits.dropFirst()])
func `a text that is not a digest finds nothing`(word: String) {
  #expect(typed(resolveDigest(word))?.expected == .digest)
}

@Test(arguments: [
  ("My talk (2)", "my-talk-2"), ("note_2023", "note-2023"), ("é", "<id>"), ("R4.a", "r4-a"),
])
func `a name is turned into an id`(name: String, id: String) { #expect(slug(name) == id) }
