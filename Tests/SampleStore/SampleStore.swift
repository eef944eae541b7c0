// An invented store for tests: three participants whose codes no state has, because ISO leaves them to users, and the
// shipped frameworks. It passes every check.

import Diagnostics
import Foundation
import Goldens
import JSONText
public import Records
import Testing

/// A store in memory that a test can change.
///
/// ```swift
/// var sample = SampleStore()
/// sample.set("2013/XAA/implementation.json", at: "answers/R4", to: #"{"status": "planned", …}"#)
/// let found = findings(in: sample.store)
/// ```
public struct SampleStore {
  /// The texts by path in the store.
  public var files: [String: String] = [:]
  public static let years = [2012, 2013]
  public static let participants = [
    ("XAA", "Aurelia", "state"), ("XBB", "Boreala — ອາວີເລຍ 보레알라 أوريليا", "state"),
    ("XCC", "The Celestine Union", "organisation"),
  ]

  public init() { files = Self.base }

  /// Made once: every test begins with a copy.
  private static let base: [String: String] = {
    var sample = SampleStore(files: [:])
    sample.build()
    return sample.files
  }()

  private init(files: [String: String]) { self.files = files }

  private mutating func build() {
    for name in ["cscap-18", "sg-2009", "salw", "instruments", "aso-format"] {
      files["frameworks/\(name).json"] = projectText("records/frameworks/\(name).json")
    }
    files["store.json"] = """
      {"format": 1, "title": "An invented store",
      "frameworks": ["cscap-18", "sg-2009", "salw", "instruments", "aso-format"],
      "access": {"audience": "public", "statement": "Anybody can read this store."}}
      """
    addSources()
    for (id, name, kind) in Self.participants + [
      ("ARF", "The Forum", "body"), ("UN", "The Nations", "body"),
    ] {
      addParticipant(id, name, kind)
    }
    addYears()
    for path in files.keys { canonise(path) }
  }

  /// The store, read.
  public var store: Store {
    Store(name: "records", files: files.map { StoreFile(path: $0, bytes: Array($1.utf8)) })
  }

  /// Sets a value in a record, at a path of members and elements, and writes the record in canonical form.
  public mutating func set(_ path: String, at pointer: String = "", to json: String) {
    guard let value = tree(json) else { preconditionFailure("not JSON: \(json)") }
    let old = files[path].flatMap { tree($0) } ?? .object([])
    let place = Self.steps(pointer.split(separator: "/").map(String.init), in: old)
    do {
      files[path] = text(try old.edited([.set(place, to: value)]), at: path)
    } catch {
      preconditionFailure("\(path) has no place \(pointer): \(error)")
    }
  }

  /// In a list, a number names an element; elsewhere it names a member.
  private static func steps(_ names: [String], in tree: JSONTree) -> [JSONStep] {
    var value: JSONTree? = tree
    return names.map { name in
      let step: JSONStep =
        if case .array = value, let number = Int(name) { .element(number) } else { .member(name) }
      value = value?.value(at: [step])
      return step
    }
  }

  /// Puts a text in the place of a record, canonical or not.
  public mutating func put(_ path: String, _ text: String) { files[path] = text }

  /// Writes a record's text in canonical form.
  public mutating func canonise(_ path: String) {
    if let tree = files[path].flatMap({ tree($0) }) { files[path] = text(tree, at: path) }
  }

  private func text(_ tree: JSONTree, at path: String) -> String {
    let order = RecordPath(path).map { Schemas.memberOrder($0.kind) } ?? .natural
    return String(decoding: CanonicalText.write(tree, order: order), as: UTF8.self)
  }

  private func tree(_ json: String) -> JSONTree? {
    JSONDocument.read(.init(name: "", json)).document.map { JSONTree($0.root) }
  }

  private mutating func addSources() {
    var cited = ["sample-note"]
    for name in ["cscap-18", "sg-2009", "salw", "instruments", "aso-format"] {
      cited += files["frameworks/\(name).json"].map(sources) ?? []
    }
    for id in cited {
      files["sources/\(id).json"] = """
        {"id": "\(id)", "title": "Invented source \(id)", "url": "https://example.org/\(id)"}
        """
    }
  }

  /// The ids that a text cites, found by a search in the text.
  private func sources(in text: String) -> [String] {
    text.ranges(of: "\"sources\": [").flatMap { range -> [String] in
      text[range.upperBound...].prefix { $0 != "]" }.split(separator: ",").map {
        $0.filter { $0 != "\"" && !$0.isWhitespace }
      }
    }
  }

  private mutating func addParticipant(_ id: String, _ name: String, _ kind: String) {
    let membership =
      kind == "body"
      ? "" : #", "memberships": {"ARF": {"from": "1996-05-01", "sources": ["sample-note"]}}"#
    files["participants/\(id)/participant.json"] = """
      {"id": "\(id)", "kind": "\(kind)", "name": "\(name)", "sortKey": "\(name)"\(membership)}
      """
  }

  private mutating func addYears() {
    for year in Self.years {
      files["\(year)/edition.json"] = """
        {"year": \(year), "kind": "edition", "period": {"from": "\(year)-01-01", "to": "\(year)-12-31"},
        "state": "open"}
        """
      for id in ["XAA", "XBB", "XCC", "ARF", "UN"] {
        for (framework, file) in [("cscap-18", "implementation"), ("salw", "salw")] {
          addSheet(year, id, framework, file)
        }
      }
    }
    files["2013/activities/sample-seminar.json"] = """
      {"id": "sample-seminar", "year": 2013, "title": "A seminar", "kind": "seminar", "track": 1,
      "date": "2013-05-06", "bearsOn": ["R2"], "participants": {"XAA":
      {"roles": ["hosted"], "sources": ["sample-note"]}}, "sources": ["sample-note"]}
      """
  }

  private mutating func addSheet(_ year: Int, _ id: String, _ framework: String, _ file: String) {
    let answerer = id.count == 3 && id != "ARF" ? "participants" : id
    guard let items = files["frameworks/\(framework).json"].flatMap({ tree($0) })?["items"]
    else {
      return
    }
    let names = items.members.filter { item in
      item.value["answeredBy"]?.elements.contains(.string(answerer)) ?? false
    }.map(\.key)
    guard !names.isEmpty else { return }
    let answers = names.map { "\"\($0)\": {\"status\": \"not-reported\"}" }.joined(separator: ", ")
    files["\(year)/\(id)/\(file).json"] = """
      {"participant": "\(id)", "year": \(year), "framework": "\(framework)", "answers": {\(answers)}}
      """
  }
}
