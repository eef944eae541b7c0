// A consent with a pin is a consent to the text that the participant read, and to no other.

import Editions
import JSONText
import Records
import SampleStore
import Testing

private let asked = "2013/XAA/reviews/XBB/asked.json"
private let answered = "2013/XAA/reviews/XBB/answered.json"

private let entry: JSONTree = [
  "kind": "question", "item": "R1", "text": ["ASKED"],
]

/// A store with one entry, and a reply whose consent to the public edition has a pin of another entry; `nil` for no
/// pin.
private func sample(
  _ entry: JSONTree?, agreedTo pinned: JSONTree?, reply: [String: JSONTree] = [:]
) -> SampleStore {
  var sample = SampleStore()
  let frame: JSONTree = ["participant": "XAA", "reviewer": "XBB", "year": 2013]
  func put(_ path: String, _ entry: JSONTree?) {
    guard let entry else { return }
    let other: JSONTree = ["kind": "question", "item": "R2", "text": ["OTHER"]]
    let others: JSONTree = path == asked ? other : agreement(to: nil)
    let record = frame.setting(["entries"], to: ["one": entry, "two": others])
    sample.put(path, String(decoding: CanonicalText.write(record, order: .natural), as: UTF8.self))
  }
  put(asked, entry)
  put(answered, reply.reduce(agreement(to: pinned)) { $0.setting([$1.key], to: $1.value) })
  return sample
}

private func agreement(to entry: JSONTree?) -> JSONTree {
  let reply: JSONTree = [
    "response": "noted", "text": [entry == nil ? "UNPINNED" : "PINNED"], "date": "2013-05-01",
    "consent": ["by": "Office", "date": "2013-05-01", "edition": "public"],
  ]
  return entry.map { reply.setting(["pin"], to: .string(ReviewPin.of(entry: $0))) } ?? reply
}

private func held(_ sample: SampleStore, _ audience: Audience = .public) -> String {
  Projection(of: sample.store, year: 2013, for: audience).store.records
    .map { $0.path.text + String(decoding: $0.bytes, as: UTF8.self) }.joined()
}

private let rewritten = entry.setting(["text"], to: ["REASKED"])

@Test(arguments: [Audience.public, Audience(.participants), Audience(.parties, party: "XCC")])
func `an agreement is to the text that was pinned`(audience: Audience) {
  let fitting = held(sample(entry, agreedTo: entry), audience)
  #expect(fitting.contains("ASKED") && fitting.contains("PINNED"))
  let members: [String: JSONTree] = [
    "text": ["REASKED"], "item": "R2", "kind": "commendation", "visibility": "public",
    "followsUp": ["year": 2012, "entry": "two"],
  ]
  for (name, value) in members {
    let other = held(sample(entry.setting([name], to: value), agreedTo: entry), audience)
    #expect(!other.contains("ASKED") && !other.contains("\"PINNED"), "\(name)")
    // The entry beside it has consent in its present text.
    #expect(other.contains("OTHER") && other.contains("UNPINNED"))
  }
  #expect(held(sample(rewritten, agreedTo: nil), audience).contains("REASKED"))
  for pin in [7, [:], ""] as [JSONTree] {
    #expect(!held(sample(entry, agreedTo: nil, reply: ["pin": pin]), audience).contains("\"ASKED"))
  }
}

@Test func `only the parties and the secretariat see entries without consent`() {
  for audience in [
    Audience(.parties, party: "XAA"), Audience(.parties, party: "XBB"), .secretariat,
  ] {
    let text = held(sample(rewritten, agreedTo: entry), audience)
    #expect(text.contains("REASKED") && text.contains("PINNED"))
  }
}

/// The entry's own pin is hidden, because it is computed from an answer that the audience may see only in part.
@Test func `hidden text decides nothing for an audience`() {
  let plain = held(sample(entry, agreedTo: entry))
  let pin = JSONTree.string("sha256:" + String(repeating: "0", count: 64))
  let pinned = entry.setting(["pin"], to: pin)
  #expect(held(sample(pinned, agreedTo: entry)) == plain)
  #expect(held(sample(pinned, agreedTo: pinned)) == plain)
  // For a hidden entry, neither its text matters, nor whether it exists or can be read.
  let hidden = entry.setting(["visibility"], to: "participants")
  let text = held(sample(hidden, agreedTo: hidden))
  #expect(!text.contains("\"ASKED") && !text.contains("\"PINNED"))
  for other in [rewritten, entry.setting(["visiblity"], to: "parties"), "ASKED"] as [JSONTree] {
    let other = other.setting(["visibility"], to: "participants")
    #expect(held(sample(other, agreedTo: hidden)) == text)
  }
  // Readers who may see the entry see it if the pin matches.
  #expect(held(sample(hidden, agreedTo: hidden), Audience(.participants)).contains("\"ASKED"))
}

@Test func `where two versions of an entry disagree there is no agreement to either`() {
  var sample = sample(entry, agreedTo: entry)
  sample.set(
    asked, at: "entries/one/text", to: #"{"$conflict": {"ours": ["ASKED"], "theirs": ["B"]}}"#)
  let text = held(sample)
  #expect(!text.contains("\"ASKED") && !text.contains("\"PINNED") && text.contains("OTHER"))
}

@Test func `where nothing was asked no pinned agreement shows a reply`() {
  let text = held(sample(nil, agreedTo: entry))
  #expect(!text.contains("\"PINNED") && text.contains("UNPINNED"))
}

/// An unreadable text may be the one to which consent was given, so an edition without it is a draft.
@Test func `beside a text that is not JSON the edition is a draft`() {
  var sample = sample(entry, agreedTo: entry)
  sample.set(answered, at: "entries/two/consent", to: "null")
  let text = sample.files[asked] ?? ""
  sample.put(asked, text.replacing(#""participant""#, with: #", "participant""#))
  #expect(Projection(of: sample.store, year: 2013, for: .public).unreadable != [])
}
