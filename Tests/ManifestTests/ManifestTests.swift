import Foundation
import Goldens
import JSONText
import Records
import Testing

/// The records that the repository ships, by path.
private let shipped: [String: JSONValue] = {
  let folder = try? StoreFolder(projectRoot.appending(path: "records").path)
  guard let store = try? folder?.read(judging: false) else { return [:] }
  return Dictionary(
    store.records.compactMap { record in record.root.map { (record.path.text, $0) } },
    uniquingKeysWith: { first, _ in first })
}()

private let files = ["acts", "votes", "resolutions", "facts", "participants"]
private let rows = Dictionary(uniqueKeysWithValues: files.map { ($0, manifest(of: $0)) })

@Test(arguments: [
  ("acts", 478), ("votes", 911), ("resolutions", 37), ("facts", 251), ("participants", 27),
])
func `every line of a data file is accounted for`(file: String, count: Int) throws {
  #expect(try #require(rows[file]).map(\.line) == Array(2..<count + 2))
}

@Test(arguments: files)
func `every row is where the manifest says, with the content that the manifest says`(
  file: String
) throws {
  #expect(try #require(rows[file]).flatMap { mistakes($0, in: shipped) } == [])
}

@Test func `a record that is removed is reported`() {
  let all = rows.values.joined()
  for path in Set(all.map(\.record)) {
    var without = shipped
    without[path] = nil
    #expect(
      all.contains { $0.record == path && !mistakes($0, in: without).isEmpty }, "\(path)")
  }
}

@Test func `every statement about a participant belongs to one row`() {
  let stated = rows.values.joined().filter { $0["leftOutBecause"].isEmpty }.map(\.whole)
  #expect(stated.sorted() == shipped.flatMap { facts(in: $1, at: $0) }.sorted())
}

@Test func `a row without a place of its own names the fact that covers it`() {
  let covered = Set((rows["acts"] ?? []).map(\.whole))
  let left = (rows["facts"] ?? []).filter { !$0["leftOutBecause"].isEmpty }
  #expect(left.count == 69)
  for row in left {
    let isCovered =
      row["theme"] == "treaty"
      ? covered.contains(row.whole)
      : row["theme"] == "membership" && row.place == ["memberships", "ARF"]
    #expect(isCovered, "facts.csv, line \(row.line)")
  }
}

/// The places of one record that state something about a participant. The manifest must name them.
private func facts(in root: JSONValue, at path: String) -> [String] {
  func keys(_ value: JSONValue?, _ place: String) -> [String] {
    value?.members.map { "\(path) \(place)/\($0.key)" } ?? []
  }
  guard let kind = RecordPath(path)?.kind else { return [] }
  switch kind {
  case .acts:
    return root["instruments"]?.members.flatMap {
      keys($0.value["acts"], "instruments/\($0.key)/acts")
    } ?? []
  case .vote: return keys(root["votes"], "votes") + ["\(path) "]
  case .activity: return keys(root["participants"], "participants")
  case .participant: return root["kind"]?.string == "body" ? [] : ["\(path) "]
  case .implementation, .salw:
    return root["answers"]?.members.flatMap { answer in
      keys(answer.value["actions"], "answers/\(answer.key)/actions")
        + (answer.value["status"]?.string == "not-reported"
          ? [] : ["\(path) answers/\(answer.key)"])
    } ?? []
  default:
    // Whatever else a participant's year tells of.
    return kind.traits.section == nil ? [] : ["\(path) is in no data file"]
  }
}

/// The differences between a row and its place in the records.
private func mistakes(_ row: ManifestRow, in store: [String: JSONValue]) -> [String] {
  let place = "\(row.file).csv, line \(row.line)"
  guard let root = store[row.record] else { return ["\(place): there is no \(row.record)"] }
  guard let value = row.place.reduce(root, { $0?[$1] }) else {
    return ["\(place): \(row.record) has no \(row["place"])"]
  }
  return expectations(row, root, value).compactMap { name, found, expected in
    found.contains(expected)
      ? nil : "\(place): \(name) is \(expected), and \(row.record) has \(found)"
  }
}

private typealias Expectation = (name: String, found: [String], expected: String)

private func expectations(
  _ row: ManifestRow, _ root: JSONValue, _ value: JSONValue
) -> [Expectation] {
  switch row.file {
  case "acts":
    ["act", "date"].map { same($0, row, value) } + [source(row, value)]
      + [("participant", words(root["participant"]), row["participant"])]
  case "votes":
    [
      same("vote", row, value), same("resolution", row, root),
      ("inferred", [value["inferred"]?.bool == true ? "yes" : "no"], row["inferred"]),
      source(row, value["sources"] == nil ? root : value),
    ]
  case "resolutions":
    ["resolution", "date", "topic"].map { same($0, row, root) }
      + ["yes", "no", "abstain"].map { ($0, words(root["totals"]?[$0]), row[$0]) }
  case "participants":
    ["kind", "name"].map { same($0, row, root) } + [("from", [start(root)], row["from"])]
  default: factExpectations(row, root, value)
  }
}

/// A fact is a part in an activity, an action, an answer, or it is covered by another file.
private func factExpectations(
  _ row: ManifestRow, _ root: JSONValue, _ value: JSONValue
) -> [Expectation] {
  if row["theme"] == "membership" { return [("from", words(value["from"]), row["date"])] }
  if row["theme"] == "treaty" { return [same("date", row, value)] }
  let item =
    row["theme"] == "briefing"
    ? "R7" : Int(row["theme"]) == nil ? row["theme"] : "R" + row["theme"]
  let isActivity = row.place.first == "participants"
  let dates =
    isActivity
    ? words(root["date"]) + words(root["endDate"]) : words(value["date"]) + words(value["asOf"])
  return [
    ("date", dates, row["date"]), source(row, value),
    ("confidence", [value["confidence"]?.string ?? "high"], row["confidence"]),
    ("item", isActivity ? words(root["bearsOn"]) : row.place, item),
    ("participant", isActivity ? row.place : words(root["participant"]), row["participant"]),
  ]
}

private func same(_ name: String, _ row: ManifestRow, _ value: JSONValue) -> Expectation {
  (name, words(value[name]), row[name])
}

private func source(_ row: ManifestRow, _ value: JSONValue) -> Expectation {
  ("source", words(value["sources"]), row["source"])
}

private func words(_ value: JSONValue?) -> [String] {
  guard let value else { return [] }
  return value.kind == .array ? value.elements.flatMap(words) : [value.string ?? "\(value.text)"]
}

private func start(_ root: JSONValue) -> String {
  let from = root["memberships"]?["ARF"]?["from"]
  return from?["notAfter"]?.string.map { "not after \($0)" } ?? from?.string ?? ""
}
