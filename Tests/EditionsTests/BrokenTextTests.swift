// A record for everybody that is not JSON makes a draft. A record that may be hidden leaves no trace.

import Editions
import JSONText
import Records
import SampleStore
import Testing

/// Records that everybody may see, of every kind that may be hidden.
private let records = [
  "2013/activities/secret.json":
    #"{"id": "secret", "year": 2013, "title": "OMEGA", "kind": "seminar", "track": 1, "date": "2013-05-07", "visibility": "public", "bearsOn": ["R2"], "participants": {"XAA": {"roles": ["hosted"], "sources": ["sample-note"]}}, "sources": ["sample-note"]}"#,
  "2013/votes/secret.json":
    #"{"id": "secret", "year": 2013, "resolution": "OMEGA", "date": "2013-05-07", "title": "OMEGA", "bearsOn": ["R2"], "sources": ["sample-note"], "votes": {"XAA": {"vote": "yes"}}}"#,
  "2013/XAA/briefings/secret.json":
    #"{"id": "secret", "participant": "XAA", "year": 2013, "title": "OMEGA", "date": "2013-05-07", "visibility": "public", "consent": {"by": "An office", "date": "2013", "edition": "public"}, "lessons": ["OMEGA", "ALPHA"]}"#,
  "participants/XAA/registers.json":
    #"{"participant": "XAA", "focalPoints": {"alpha": {"office": "An office", "from": "2013"}}, "experts": {"alpha": {"office": "OMEGA", "from": "2012", "expertise": ["a", "b"]}}}"#,
]

/// A source that is cited, as all these are.
private let source =
  #"{"id": "sample-note", "title": "OMEGA", "url": "https://example.org/a", "visibility": "public"}"#

/// Damage to a text that does not affect who may see it.
private let mistakes: [(String, String)] = [
  ("\"OMEGA\"", "\"OMEGA"), ("\"OMEGA\",\n", "\"OMEGA\"\n"), ("\"OMEGA\"", "\"OM\"EGA\""),
  ("\"OMEGA\"", "OMEGA"), ("\"OMEGA\"", "\"OM\\EGA\""), ("\"OMEGA\",\n", "\"OMEGA\",,\n"),
]

private func sample(_ path: String, _ text: String) -> SampleStore {
  var sample = SampleStore()
  sample.set(path, to: text)
  return sample
}

private func unread(_ sample: SampleStore, _ visibility: Visibility = .public) -> [String] {
  Projection(of: sample.store, year: 2013, for: Audience(visibility)).unread.map(\.text)
}

@Test(arguments: records.keys.sorted() + ["sources/sample-note.json"], mistakes)
func `a record for everybody that is not JSON makes a draft`(
  path: String, mistake: (String, String)
) {
  var sample = sample(path, records[path] ?? source)
  let text = sample.files[path] ?? ""
  #expect(unread(sample) == [])
  sample.put(path, text.replacing(mistake.0, with: mistake.1, maxReplacements: 1))
  guard sample.files[path] != text else { return }
  let edition = Projection(of: sample.store, year: 2013, for: .public)
  // The keys of a register are words, and so is a misspelt `visibility`. If its quotes do not match, nothing is
  // certain.
  let quotes = (sample.files[path] ?? "").count { $0 == "\"" }
  guard !path.contains("registers") || quotes % 2 == 0 else { return #expect(edition.unread == []) }
  #expect(edition.unread.map(\.text) == [path] && edition.errors > 0)
  #expect(
    !edition.store.records.contains { String(decoding: $0.bytes, as: UTF8.self).contains("OMEGA") })
}

@Test func `a broken source that no shown record cites is not mentioned`() {
  var sample = SampleStore()
  sample.put("sources/secret.json", source.replacing("\"OMEGA\"", with: "OMEGA"))
  #expect(unread(sample) == [])
}

/// The same records, but nothing in them is for everybody.
private let hidden = records.mapValues { text in
  text.replacing("\"visibility\": \"public\"", with: "\"visibility\": \"secretariat\"")
    .replacing("\"from\"", with: "\"visibility\": \"secretariat\", \"from\"")
}.filter { $0.value.contains("secretariat") }

@Test(arguments: hidden.keys.sorted())
func `a hidden record leaves no trace, wherever its text is cut or damaged`(
  path: String
) {
  var sample = sample(path, hidden[path] ?? "")
  // What else is in the store does not matter, and takes time.
  sample.files = sample.files.filter { name, _ in
    [path, "2013/edition.json", "participants/XAA/participant.json"].contains(name)
  }
  let bytes = Array((sample.files[path] ?? "").utf8)
  func check(_ bytes: [UInt8], _ what: String) {
    sample.put(path, String(decoding: bytes, as: UTF8.self))
    #expect(unread(sample) == [], "\(what)")
  }
  for place in bytes.indices {
    check(Array(bytes[..<place]), "cut at \(place)")
    check(Array(bytes[..<place] + bytes[(place + 1)...]), "without the sign at \(place)")
    check(
      Array(bytes[..<place] + [UInt8(ascii: "\""), bytes[place]] + bytes[(place + 1)...]),
      "a quote at \(place)")
    check(Array(bytes[..<place] + Array("}".utf8) + bytes[place...]), "a bracket at \(place)")
  }
}

@Test(arguments: [
  (#""edition": "public""#, #""edition": "participants""#), (#""consent": {"#, #""consent": "#),
  (#""title""#, #""titel""#), (#""date": "2013-05-07","#, ""),
])
func `a briefing without consent to be printed leaves no trace`(old: String, new: String) {
  let path = "2013/XAA/briefings/secret.json"
  var sample = sample(path, records[path] ?? "")
  let text = (sample.files[path] ?? "").replacing(old, with: new)
  sample.put(path, text.replacing("\"ALPHA\"", with: "ALPHA"))
  #expect(unread(sample) == (new.isEmpty ? [path] : []))
}
