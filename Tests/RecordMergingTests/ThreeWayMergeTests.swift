import JSONText
import Records
import SeededNumbers
import Testing

@testable import RecordMerging

private func answer(_ more: KeyValuePairs<String, JSONTree>) -> JSONTree {
  .object(more.map { .init(key: $0.key, value: $0.value) })
}

private let before = answer([
  "status": "considered", "asOf": "2012", "statedBy": "participant", "summary": ["a", "b", "c"],
  "sources": ["s1", "s2"],
])

private func sheet(_ answer: JSONTree) -> JSONTree { ["answers": ["R4": answer]] }

private func merge(_ ours: JSONTree, _ theirs: JSONTree) -> ThreeWayMerge {
  ThreeWayMerge(base: sheet(before), ours: sheet(ours), theirs: sheet(theirs))
}

@Test func `a status of one side is never combined with the date of the other`() {
  let merged = merge(
    before.setting(["status"], to: "planned"), before.setting(["asOf"], to: "2013"))
  let answer = merged.value?["answers"]?["R4"]
  #expect(
    answer?["status"]
      == ["$conflict": ["base": "considered", "ours": "planned", "theirs": "considered"]])
  #expect(answer?["asOf"] == ["$conflict": ["base": "2012", "ours": "2012", "theirs": "2013"]])
  #expect(answer?["statedBy"] == "participant")
}

@Test func `different paragraphs, added sources and fields merge`() {
  let merged = merge(
    before.setting(["summary"], to: ["A", "b", "c"]).setting(["sources"], to: ["s1", "s2", "s9"]),
    before.setting(["summary"], to: ["a", "b", "C", "d"]).setting(
      ["sources"], to: ["s1", "s2", "s10"])
  )
  #expect(merged.conflicts.isEmpty)
  #expect(merged.value?["answers"]?["R4"]?["summary"] == ["A", "b", "C", "d"])
  #expect(merged.value?["answers"]?["R4"]?["sources"] == ["s1", "s2", "s9", "s10"])
}

@Test func `a paragraph of one side does not lose a source that the other side removed`() {
  let merged = merge(
    before.setting(["summary"], to: ["A", "b", "c"]).setting(["sources"], to: ["s2", "s9"]),
    before.setting(["summary"], to: ["a", "b", "C", "d"]))
  #expect(
    merged.conflicts == [["answers", "R4", "sources"], ["answers", "R4", "summary"]])
}

@Test func `the same paragraph changed twice keeps both`() {
  let merged = merge(
    before.setting(["summary"], to: ["A", "b", "c"]),
    before.setting(["summary"], to: ["Z", "b", "c"]))
  #expect(merged.conflicts == [[.member("answers"), .member("R4"), .member("summary")]])
}

@Test func `withdrawing an answer and adding an action to it is a conflict`() {
  let merged = merge(
    ["status": "not-reported"], before.setting(["actions", "x", "title"], to: "Something"))
  #expect(merged.conflicts == [[.member("answers"), .member("R4")]])
}

@Test func `a third version of a value that is in conflict is left to a text merge`() {
  let open: JSONTree = [
    "$conflict": ["base": "considered", "ours": "planned", "theirs": "unclear"]
  ]
  let merged = merge(
    before.setting(["status"], to: open), before.setting(["status"], to: "implemented"))
  #expect(merged.isBeyondRecords)
  let settled = ThreeWayMerge(
    base: sheet(before.setting(["status"], to: open)),
    ours: sheet(before.setting(["status"], to: open)),
    theirs: sheet(before.setting(["status"], to: "planned")))
  #expect(settled.value == sheet(before.setting(["status"], to: "planned")).inOneOrder)
}

@Test func `a conflict that one side left open stays open if the other side took a version`() {
  let open: JSONTree = ["$conflict": ["base": "A", "ours": "B", "theirs": "C"]]
  func merge(_ ours: JSONTree, _ theirs: JSONTree) -> ThreeWayMerge {
    ThreeWayMerge(base: ["title": "A"], ours: ["title": ours], theirs: ["title": theirs])
  }
  for merged in ["B", "C"].flatMap({ [merge(open, $0), merge($0, open)] }) {
    #expect(merged.value == ["title": open])
    #expect(merged.conflicts == [["title"]] && !merged.isBeyondRecords)
  }
  #expect(merge(open, "D").isBeyondRecords && merge("D", open).isBeyondRecords)
}

@Test func `a set has the order that one side gave it, or the old one if both changed it`() {
  let set: [JSONTree] = ["a", "b", "c"]
  #expect(mergedSet(set, ["a", "b", "c", "x"], ["c", "b", "a"]) == ["c", "b", "a", "x"])
  #expect(mergedSet(set, ["c", "b", "a"], ["a", "b", "c", "x"]) == ["c", "b", "a", "x"])
  #expect(mergedSet(set, ["c", "b", "a", "x"], ["c", "b", "a"]) == ["c", "b", "a", "x"])
  #expect(mergedSet(set, ["b", "a", "c"], ["a", "c", "b"]) == set)
}

@Test func `the table of sets agrees with the schemas`() {
  var found: Set<String> = []
  func look(_ value: JSONValue, _ name: String) {
    let reference = value["$ref"]?.string ?? ""
    let isSet =
      value["uniqueItems"]?.bool == true || reference.hasSuffix("/itemIds")
      || reference.hasSuffix("/sourceIds")
    if isSet, !["itemIds", "sourceIds"].contains(name) { found.insert(name) }
    for member in value.members { look(member.value, member.key) }
    for element in value.elements { look(element, name) }
  }
  for document in Schemas.documents { look(document.root, "") }
  #expect(found == setMembers)
}

// MARK: - Many random edits

/// Every text, number and boolean in a tree, also those in conflicts.
private func leaves(_ tree: JSONTree) -> Set<JSONTree> {
  switch tree {
  case .object(let members): members.reduce(into: []) { $0.formUnion(leaves($1.value)) }
  case .array(let elements): elements.reduce(into: []) { $0.formUnion(leaves($1)) }
  default: [tree]
  }
}

private struct Editor {
  var numbers: SeededGenerator
  let mark: String

  mutating func edit(_ tree: JSONTree, _ item: String) -> JSONTree {
    let place = ["answers", item]
    let new = "\(mark)-\(numbers.below(1000))"
    let paragraphs = tree["answers"]?[item]?["summary"]?.elements ?? []
    switch numbers.below(6) {
    case 0: return tree.setting(place + ["status"], to: numbers.chance(50) ? "planned" : "unclear")
    case 1: return tree.setting(place + ["asOf"], to: .string(new))
    case 2:
      return tree.setting(
        place + ["actions", new], to: ["title": .string(new), "date": "2013"])
    case 3:
      var changed = paragraphs
      changed.insert(.string(new), at: numbers.below(paragraphs.count + 1))
      return tree.setting(place + ["summary"], to: .array(changed))
    case 4:
      guard !paragraphs.isEmpty else { return tree }
      var changed = paragraphs
      changed[numbers.below(paragraphs.count)] = .string(new)
      return tree.setting(place + ["summary"], to: .array(changed))
    default:
      let sources = tree["answers"]?[item]?["sources"]?.elements ?? []
      return tree.setting(place + ["sources"], to: .array(sources + [.string(new)]))
    }
  }
}

private func start() -> JSONTree {
  let full = before.setting(["actions", "old"], to: ["title": "Old", "date": "2012"])
  return ["year": 2013, "answers": ["R4": full, "R5": full, "R6": ["status": "not-reported"]]]
}

/// The same conflict with the sides exchanged.
private func swapped(_ tree: JSONTree) -> JSONTree {
  switch tree {
  case .object(let members):
    let names = tree["ours"] != nil || tree["theirs"] != nil
    return .object(
      members.map { member in
        let name = names ? ["ours": "theirs", "theirs": "ours"][member.key] : nil
        return .init(key: name ?? member.key, value: swapped(member.value))
      }
    ).inOneOrder
  case .array(let elements): return .array(elements.map(swapped))
  default: return tree
  }
}

@Test func `nothing is lost, nothing is invented, and no side is preferred`() throws {
  let base = start()
  for seed in 0..<1000 {
    var us = Editor(numbers: SeededGenerator(seed: UInt64(seed), for: "us"), mark: "o")
    var them = Editor(numbers: SeededGenerator(seed: UInt64(seed), for: "them"), mark: "t")
    let items = ["R4", "R5", "R6"]
    var (ours, theirs) = (base, base)
    let apart = seed.isMultiple(of: 2)
    for _ in 0...us.numbers.below(3) {
      ours = us.edit(ours, apart ? "R4" : us.numbers.one(of: items))
    }
    for _ in 0...them.numbers.below(3) {
      theirs = them.edit(theirs, apart ? "R5" : them.numbers.one(of: items))
    }
    let merged = ThreeWayMerge(base: base, ours: ours, theirs: theirs)
    let value = try #require(merged.value)
    if apart { #expect(merged.conflicts.isEmpty, "seed \(seed)") }
    let (old, our, their) = (leaves(base), leaves(ours), leaves(theirs))
    let due = our.subtracting(old).union(their.subtracting(old))
    #expect(leaves(value).isSuperset(of: due), "seed \(seed)")
    #expect(leaves(value).isSubset(of: our.union(their).union(old)), "seed \(seed)")
    #expect(value.holdsConflict == !merged.conflicts.isEmpty)
    let other = ThreeWayMerge(base: base, ours: theirs, theirs: ours)
    #expect(other.value.map(swapped) == swapped(swapped(value)), "seed \(seed)")
    for (b, o, t) in [(base, ours, base), (base, base, ours), (base, ours, ours)] {
      #expect(ThreeWayMerge(base: b, ours: o, theirs: t).value == ours.inOneOrder)
    }
  }
}

@Test(arguments: [
  ("\u{E9}", "e\u{301}"), ("\u{C5}", "\u{212B}"), ("K", "\u{212A}"),
  ("q\u{307}\u{323}", "q\u{323}\u{307}"),
])
func `two keys that look the same are two, on one side or on both`(_ a: String, _ b: String) {
  func object(_ members: [(String, JSONTree)]) -> JSONTree {
    ["answers": .object(members.map { .init(key: $0.0, value: $0.1) })]
  }
  let added = ThreeWayMerge(
    base: object([]), ours: object([(a, "ours")]), theirs: object([(b, "theirs")]))
  #expect(added.conflicts.isEmpty)
  #expect(added.value?["answers"]?[a] == "ours" && added.value?["answers"]?[b] == "theirs")
  let changed = ThreeWayMerge(
    base: object([(a, "x"), (b, "x")]), ours: object([(a, "y"), (b, "x")]),
    theirs: object([(a, "x"), (b, "z")]))
  #expect(changed.conflicts.isEmpty)
  #expect(changed.value?["answers"]?[a] == "y" && changed.value?["answers"]?[b] == "z")
}
