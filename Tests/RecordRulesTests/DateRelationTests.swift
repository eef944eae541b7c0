import Diagnostics
import Goldens
import JSONText
import Records
import SampleStore
import Testing

@testable import RecordRules

/// The dates with which a date of a record is compared, if its kind does not say so: see `KindTraits.dates`.
///
/// A test walks the schemas: each member that is a date must be listed by its kind, or here.
private enum DateBound {
  /// The text to which consent is given: at most a year before it.
  case consent
  /// The year of its record, which was closed before it was corrected.
  case correction
  /// The other years: their periods overlap by few days, if at all.
  case otherYears
  /// When the treaty was adopted.
  case adoption
  /// Only the date that it ends: the end may be known beforehand.
  case beginning
  /// The dialogue of its own record, which may be on any later day.
  case dialogue

  /// By the kind of record and the path in its schema; `*` stands for any key.
  static let all: [String: DateBound] = [
    "briefing/consent/date": .consent,
    "edition/period/from": .otherYears, "edition/period/to": .otherYears,
    "edition/cutOff": .otherYears, "edition/errata/*/date": .correction,
    "review-answered/entries/*/date": .dialogue,
    "review-answered/entries/*/consent/date": .dialogue,
    "acts/instruments/*/acts/*/date": .adoption,
    "participant/memberships/*/to": .beginning,
    "registers/focalPoints/*/to": .beginning,
    "registers/experts/*/to": .beginning,
    "registers/envoys/*/to": .beginning,
    "registers/capacities/*/to": .beginning,
  ]
}

/// The places of the store's schemas whose value is a date, by the kinds of record.
private func datePlaces() throws -> Set<String> {
  var found: Set<String> = []
  let roots = Dictionary(
    uniqueKeysWithValues: try projectFiles(in: "schemas", ending: ".schema.json").map { name in
      (String(name.dropLast(".schema.json".count)), try schema(name))
    })
  func walk(_ node: JSONValue, _ home: String, _ way: String, _ depth: Int) {
    guard depth < 12 else { return }
    if let reference = node["$ref"]?.string {
      let parts = reference.split(separator: "#", omittingEmptySubsequences: false)
      let file = parts[0].isEmpty ? home : String(parts[0].split(separator: ":").last ?? "")
      if file == "common", ["/$defs/date", "/$defs/day"].contains(parts.last ?? "") {
        found.insert(way)
        return
      }
      let steps = (parts.count > 1 ? parts[1] : "").split(separator: "/").map(String.init)
      let target = steps.reduce(roots[file]) { $0?[$1] }
      if let target { walk(target, file, way, depth + 1) }
    }
    for member in node["properties"]?.members.map(\.self) ?? [] {
      walk(member.value, home, way + "/" + member.key, depth + 1)
    }
    if let others = node["additionalProperties"], others.kind == .object {
      walk(others, home, way + "/*", depth + 1)
    }
    if let elements = node["items"], elements.kind == .object {
      walk(elements, home, way + "/*", depth + 1)
    }
  }
  for kind in RecordKind.allCases {
    let name = kind.rawValue
    if let root = roots[name] { walk(root, name, name, 0) }
  }
  return found
}

private func schema(_ name: String) throws -> JSONValue {
  let text = projectText("schemas/" + name)
  return try #require(JSONDocument.read(SourceText(name: name, text)).document).root
}

@Test func `each date in the schemas is compared with something`() throws {
  let places = try datePlaces()
  #expect(places.count > 20)
  let known = Set(DateBound.all.keys)
  let unbound = places.subtracting(known).filter { place in
    let kind = place.split(separator: "/").first.flatMap { RecordKind(rawValue: String($0)) }
    return kind.map { $0.traits.dates == .ownRules } ?? true
  }
  #expect(unbound == [], "neither the kind nor the table says with what they are compared")
  #expect(known.subtracting(places) == [], "no schema has these dates")
}

@Test func `the rule about dates looks at each member that is a date`() throws {
  guard case .members(let looked, _) = Rule.dateOutOfPlace.looks else {
    Issue.record("the rule does not look at members")
    return
  }
  for place in try datePlaces() {
    let name = try #require(place.split(separator: "/").last.map(String.init))
    #expect(looked.contains(name), "\(place)")
  }
}

private func found(_ change: (inout SampleStore) -> Void) -> [String] {
  var sample = SampleStore()
  change(&sample)
  return findings(in: sample.store).filter { $0.rule == "date-out-of-place" }
    .map { $0.subject.record + $0.subject.pointer }
}

@Test("date-out-of-place: the date of a consent is near that of its briefing")
func consent() {
  func briefing(_ date: String) -> [String] {
    found {
      $0.set(
        "2013/XAA/briefings/talk.json",
        to:
          #"{"id": "talk", "participant": "XAA", "year": 2013, "date": "2013-05-02", "title": "A talk", "sources": ["sample-note"], "consent": {"by": "Ministry", "date": "\#(date)", "edition": "public"}}"#
      )
    }
  }
  #expect(briefing("2009-05-02") == ["2013/XAA/briefings/talk.json/consent/date"])
  #expect(briefing("2012-06") == [])
  #expect(briefing("2014-06") == [])
}

@Test("date-out-of-place: sources, waivers and errata")
func othersDates() {
  #expect(
    found { $0.set("sources/sample-note.json", at: "date", to: "\"2093-01-01\"") }
      == ["sources/sample-note.json/date"])
  #expect(found { $0.set("sources/sample-note.json", at: "date", to: "\"2018-01-01\"") } == [])
  func waived(_ through: Int) -> [String] {
    found {
      $0.set(
        "2013/XAA/implementation.json", at: "answers/R1/waivers",
        to: #"{"unexplained-silence": {"reason": "Asked.", "through": \#(through)}}"#)
    }
  }
  #expect(
    waived(2030)
      == ["2013/XAA/implementation.json/answers/R1/waivers/unexplained-silence/through"])
  #expect(waived(2018) == [])
  let erratum = #"{"one": {"date": "2012-02-01", "reason": "A slip.", "records": ["store.json"]}}"#
  #expect(
    found { $0.set("2013/edition.json", at: "errata", to: erratum) }
      == ["2013/edition.json/errata/one/date"])
}

@Test("date-out-of-place: no two years hold the same days")
func sharedDays() {
  func begun(_ day: String) -> [String] {
    found { $0.set("2013/edition.json", at: "period/from", to: "\"\(day)\"") }
  }
  #expect(begun("2012-07-01") == ["2013/edition.json/period"])
  #expect(begun("2012-08-01") == [])
}

@Test("date-out-of-place: no act is older than its treaty")
func earlyAct() {
  func act(_ date: String) -> [String] {
    found {
      $0.set("frameworks/instruments.json", at: "items/rome-statute/adopted", to: "\"1998-07-17\"")
      $0.set(
        "participants/XAA/instruments.json",
        at: "instruments/rome-statute/acts/\(date)-signature",
        to: #"{"act": "signature", "date": "\#(date)", "sources": ["sample-note"]}"#)
    }
  }
  #expect(
    act("1997-02-03")
      == [
        "participants/XAA/instruments.json/instruments/rome-statute/acts/1997-02-03-signature/date"
      ])
  #expect(act("1998") == [])
}
