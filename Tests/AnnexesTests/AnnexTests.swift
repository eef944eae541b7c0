import Annexes
import Documents
import Editions
import Goldens
import Records
import SampleStore
import Testing

/// A store with every status, mark and kind of record.
func fullSample() -> SampleStore {
  var sample = SampleStore()
  let items = ["R1", "R2", "R3", "R4", "R5", "R5.b", "R6", "R7", "R8", "R9", "R10"]
  for (item, status) in zip(items, Status.recordable.filter { $0 != .notReported }) {
    let sources = status == .implemented ? #", "sources": ["sample-note"]"# : ""
    sample.set(
      "2013/XAA/implementation.json", at: "answers/\(item)",
      to:
        #"{"status": "\#(status.rawValue)", "asOf": "2013-03", "statedBy": "participant", "summary": ["What \#(item) says."]\#(sources)}"#
    )
  }
  sample.set(
    "2013/XBB/implementation.json", at: "answers/R1",
    to:
      #"{"status": "planned", "asOf": "2012", "statedBy": "public-source", "confirmation": "carried-forward", "sources": ["sample-note"]}"#
  )
  sample.set(
    "2012/XBB/implementation.json", at: "answers/R1",
    to:
      #"{"status": "planned", "asOf": "2012", "statedBy": "public-source", "sources": ["sample-note"]}"#
  )
  sample.set(
    "2013/XBB/salw.json", at: "answers/SALW-05",
    to:
      #"{"status": "in-progress", "asOf": "2013", "statedBy": "participant", "actions": {"law": {"title": "A law on marking", "date": "2013-02-01", "sources": ["sample-note"]}}, "assistance": {"sought": {"machines": {"title": "Marking machines"}}}}"#
  )
  sample.set(
    "participants/XAA/instruments.json",
    to:
      #"{"participant": "XAA", "instruments": {"arms-trade-treaty": {"acts": {"2013-06-03-signature": {"act": "signature", "date": "2013-06-03", "sources": ["sample-note"]}}}}}"#
  )
  sample.set(
    "participants/XCC/registers.json",
    to:
      #"{"participant": "XCC", "experts": {"office": {"office": "Office of mediation", "expertise": ["mediation"], "mediation": true, "from": "2012", "sources": ["sample-note"]}}}"#
  )
  sample.set(
    "2013/votes/A-RES-68-31.json",
    to:
      #"{"id": "A-RES-68-31", "year": 2013, "resolution": "A/RES/68/31", "session": 68, "date": "2013-12-05", "title": "Arms Trade Treaty", "topic": "att", "bearsOn": ["arms-trade-treaty"], "totals": {"yes": 152, "no": 0, "abstain": 29}, "totalsSources": ["sample-note"], "sources": ["sample-note"], "votes": {"XAA": {"vote": "yes"}, "XBB": {"vote": "absent", "inferred": true}}}"#
  )
  sample.set(
    "2013/XBB/briefings/laws.json",
    to:
      #"{"id": "laws", "participant": "XBB", "year": 2013, "title": "Laws and schools", "date": "2013-09-01", "policies": ["One paragraph.", "Another."], "consent": {"by": "Foreign ministry", "date": "2013-09-02", "edition": "public"}, "sources": ["sample-note"]}"#
  )
  sample.set("frameworks/crosswalk.json", to: crosswalk)
  return sample
}

/// A crosswalk to the report's points, by items and by kinds of record.
let crosswalk = """
  {"id": "crosswalk", "title": "What bears on what", "to": "sg-2009",
  "description": ["This is an invented store’s own reading.", "Nobody was asked to agree with it."],
  "items": {"R1": {"bearsOn": ["P1.5"], "why": "It is read so."},
  "R2": {"bearsOn": ["P1.4", "P1.5"], "why": "It is read so."},
  "R4.a": {"bearsOn": ["P2.2"], "why": "It is read so."},
  "R12": {"bearsOn": ["P1.5", "P2.7"], "why": "It is read so."},
  "SALW-05": {"bearsOn": ["P2.8"], "why": "It is read so."},
  "SALW-09": {"bearsOn": ["P2.8"], "why": "It is read so."},
  "arms-trade-treaty": {"bearsOn": ["P3.5"], "why": "It is read so."}},
  "records": {"briefing": {"bearsOn": ["P1.5"], "why": "It is read so."},
  "review": {"bearsOn": ["P1.5"], "why": "It is read so."},
  "seminar": {"bearsOn": ["P2.1"], "why": "It is read so."}}}
  """

func compiled(
  _ sample: SampleStore, _ audience: Audience = .public,
  _ request: AnnexRequest = .init(version: "0")
) -> Document {
  annexes(of: Projection(of: sample.store, year: 2013, for: audience), request)
}

@Test func `the annexes of the sample are as recorded`() {
  let document = compiled(fullSample())
  expect("Tests/AnnexesTests/Golden/sample.md", holds: document.markdown())
  expect("Tests/AnnexesTests/Golden/sample.html", holds: document.html())
}

@Test func `the same records give the same bytes, in whatever order they are read`() {
  let sample = fullSample()
  let first = compiled(sample).html()
  for _ in 0..<3 {
    let shuffled = sample.files.shuffled().map { StoreFile(path: $0, bytes: Array($1.utf8)) }
    let store = Store(name: "elsewhere", files: shuffled)
    let document = annexes(of: Projection(of: store, year: 2013, for: .public), .init(version: "0"))
    #expect(document.html() == first)
  }
}

@Test func `every annex of the outline is there, with its letter`() {
  let sample = fullSample()
  let outline = sample.store.outlookFormat?.annexes ?? []
  #expect(outline.count > 10)
  // The list of sources comes last, whatever its letter.
  let letters = outline.filter { $0.part != "sources" } + outline.filter { $0.part == "sources" }
  let document = compiled(sample)
  #expect(document.sections.map(\.number) == letters.map { "Annex \($0.letter)" })
}

@Test func `a part keeps the numbers of its sources`() throws {
  let whole = compiled(fullSample()).markdown()
  let part = compiled(fullSample(), .public, .init(letters: ["E"], version: "0"))
  #expect(part.sections.map(\.number) == ["Annex E", "Annex L"])
  let text = part.markdown()
  let cited = try #require(text.firstMatch(of: #/A/RES/68/31.*?\[\\?\[?(\d+)/#)?.1)
  #expect(whole.contains("[\(cited)"))
}

@Test func `a participant alone has its rows and its section alone`() {
  let text = compiled(fullSample(), .public, .init(participants: ["XAA"], version: "0")).markdown()
  #expect(text.contains("Aurelia"))
  #expect(!text.contains("Celestine"))
}

@Test(
  arguments: [(0, nil), (1, "Draft: 1 finding"), (3, "Draft: 3 findings")] as [(Int, String?)])
func `the first page of an edition with findings says that it is a draft`(
  count: Int, title: String?
) {
  let notices = compiled(fullSample(), .public, .init(findings: count, version: "0")).notices
  #expect(notices.first { $0.kind == .draft }?.title == title)
}

@Test func `whose statements these are is computed from the records`() {
  func says(_ sample: SampleStore, _ words: String) -> Bool {
    compiled(sample).html().replacing("\n", with: " ").contains(words)
  }
  let words = "not submissions by governments"
  let (plain, answered) = (says(SampleStore(), words), says(fullSample(), words))
  #expect(plain)
  #expect(!answered)
}

@Test func `a secret is in no format of a public annex`() {
  var sample = fullSample()
  sample.set("2013/XAA/implementation.json", at: "answers/R4/summary", to: #"["SECRETWORD"]"#)
  sample.set("2013/XAA/implementation.json", at: "answers/R4/visibility", to: "\"secretariat\"")
  let document = compiled(sample)
  #expect(!document.markdown().contains("SECRETWORD"))
  #expect(!document.html().contains("SECRETWORD"))
  #expect(document.markdown().contains("withheld"))
  #expect(compiled(sample, .secretariat).markdown().contains("SECRETWORD"))
}

@Test(arguments: [
  "<script>alert(1)</script>", "a | b", "`code`", "*bold* _it_ [x](javascript:alert(1))",
  "\u{202E}desrever", "&amp; &lt;", "# heading", "1. one", "\u{7}bell", "<!-- -->",
])
func `a title arrives as text`(title: String) {
  var sample = SampleStore()
  let escaped = title.unicodeScalars.map {
    "\\u" + String(String($0.value, radix: 16).reversed()).padding()
  }.joined()
  sample.set("2013/activities/sample-seminar.json", at: "title", to: "\"\(escaped)\"")
  let document = compiled(sample)
  let html = document.html()
  #expect(!html.contains("<script>alert"))
  #expect(!html.contains("\u{202E}"))
  #expect(!html.contains("\u{7}"))
  #expect(!html.contains("href=\"javascript"))
  #expect(!document.markdown().contains("\u{202E}"))
  #expect(!document.markdown().replacing("\\<script>", with: "").contains("<script>"))
}

extension String {
  /// Four hexadecimal digits from digits written backwards.
  fileprivate func padding() -> String {
    String((self + "0000").prefix(4).reversed())
  }
}

@Test func `names in every script arrive as they are`() {
  let html = compiled(fullSample()).html()
  for word in ["ອາວີເລຍ", "보레알라", "أوريليا"] { #expect(html.contains(word), "\(word)") }
}

@Test func `silence is never printed as a no`() {
  let text = compiled(SampleStore()).markdown().lowercased()
  for word in ["not a party", "non-party", "failed", "did not report", "failure"] {
    let allowed = word == "not a party" ? text.ranges(of: word).count <= 1 : !text.contains(word)
    #expect(allowed, "\(word)")
  }
}

@Test func `an unreadable answer is printed as such, and not counted as silence`() {
  var sample = fullSample()
  sample.put("2013/XCC/implementation.json", #"{"participant": "XCC" "answers": {}}"#)
  sample.set("2013/XBB/implementation.json", at: "answers/R2/status", to: "\"planed\"")
  let document = compiled(sample, .public, .init(findings: 2, version: "0"))
  let text = document.markdown()
  #expect(text.contains("! could not be read"))
  #expect(text.contains("XCC 2013"))
  let row = text.split(separator: "\n").first { $0.hasPrefix("| – not reported") }
  // Of three participants, XCC cannot be read. On R12, which nobody answers, the two others are silent.
  #expect(row?.split(separator: "|").last?.contains("2") == true)
}

@Test func `whose answers these are is counted`() {
  let html = compiled(fullSample()).html()
  #expect(html.contains("by the participants themselves"))
  #expect(html.contains("by public sources and not the governments concerned"))
}

@Test func `a single participant has no totals under it`() {
  func totals(_ participants: [String]) -> Int {
    let document = compiled(
      fullSample(), .public, .init(letters: ["B", "C"], participants: participants, version: "0"))
    return document.sections.flatMap(\.blocks).reduce(0) { count, block in
      if case .table(let table) = block { count + table.totals.count } else { count }
    }
  }
  #expect(totals(["XAA"]) == 0)
  #expect(totals(["XAA", "XBB"]) > 0)
}
