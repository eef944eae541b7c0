import Diagnostics
import JSONText
import RecordRules
import Records
import Reporting
import SampleStore
import SeededNumbers
import Testing

/// The findings' fingerprints, with the place of each in words.
private func fingerprints(_ sample: SampleStore) throws -> Set<String> {
  let found = findings(in: sample.store).filter { $0.rule != "not-canonical" }
  let text = report(found, as: .json)
  let root = try #require(JSONDocument.read(SourceText(name: "", text)).document?.root)
  let all = root["findings"]?.elements.compactMap { finding in
    finding["fingerprint"]?.string.map { $0 + " " + (finding["place"]?.string ?? "") }
  }
  return Set(all ?? [])
}

/// The same JSON with other spaces, other lines and another order of members.
private func retyped(_ value: JSONValue, _ chance: inout SeededGenerator) -> String {
  func gap() -> String { chance.one(of: ["", " ", "\n", "\n\n\t", "  \r\n "]) }
  func joined(_ parts: [String], _ open: String, _ close: String) -> String {
    open + gap() + parts.joined(separator: gap() + "," + gap()) + gap() + close
  }
  switch value.kind {
  case .object:
    let members = value.members.map { ($0.key, $0.value) }.shuffled(using: &chance)
    return joined(
      members.map { "\"\($0)\"" + gap() + ":" + gap() + retyped($1, &chance) }, "{", "}")
  case .array: return joined(value.elements.map { retyped($0, &chance) }, "[", "]")
  default: return value.text
  }
}

private let path = "2013/XAA/implementation.json"

/// A store in which much is wrong with one record.
private func brokenStore() -> SampleStore {
  var sample = SampleStore()
  sample.set(path, at: "answers/R4/status", to: "\"implmented\"")
  sample.set(
    path, at: "answers/R1",
    to:
      #"{"status": "planned", "asOf": "2019", "sources": ["none", "nothing", "none"], "x": 1, "y": 2}"#
  )
  sample.set(path, at: "answers/R99", to: #"{"status": "not-reported"}"#)
  return sample
}

@Test(arguments: UInt64(0)..<12)
func `however a record is retyped, its findings keep their fingerprints`(seed: UInt64) throws {
  var chance = SeededGenerator(seed: seed)
  let broken = brokenStore()
  let text = try #require(broken.files[path])
  let root = try #require(JSONDocument.read(SourceText(name: "", text)).document?.root)
  var sample = broken
  sample.put(path, retyped(root, &chance))
  let known = try fingerprints(broken)
  #expect(known.count >= 8)
  #expect(try fingerprints(sample) == known)
}

@Test func `the same mistake in another field, or another record, is another finding`() throws {
  func one(_ path: String, _ item: String) throws -> Set<String> {
    var sample = SampleStore()
    sample.set(path, at: "answers/\(item)/status", to: "\"implmented\"")
    let all = try fingerprints(sample).filter { $0.hasSuffix("› status") }
    #expect(all.count == 1)
    return Set(all.map { String($0.prefix { $0 != " " }) })
  }
  let all = try [
    one(path, "R4"), one(path, "R5"), one("2012/XAA/implementation.json", "R4"),
    one("2013/XBB/implementation.json", "R4"),
  ]
  #expect(Set(all.joined()).count == 4)
}

@Test func `a finding does not depend on how the store is reached`() throws {
  let files = brokenStore().files.map { StoreFile(path: $0, bytes: Array($1.utf8)) }
  let here = findings(in: Store(name: "records", files: files)).map(\.subject)
  #expect(findings(in: Store(name: "../../else", files: files)).map(\.subject) == here)
}
