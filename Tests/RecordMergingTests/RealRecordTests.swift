// Random concurrent edits of real records and of the invented ones, which have every kind and every field. Nothing
// that two people do is lost.

import Diagnostics
import Goldens
import JSONSchema
import JSONText
import NewStores
@testable import RecordMerging
import Records
import SeededNumbers
import Testing

/// The texts, numbers and booleans of a value, each with the names that lead to it. Those in a conflict count as if
/// they were in its place.
private func leaves(_ tree: JSONTree?, _ names: [String] = []) -> Set<Leaf> {
  guard let tree else { return [] }
  switch tree {
  case .object(let members):
    let isConflict = tree["$conflict"] != nil
    return members.reduce(into: []) { found, member in
      guard isConflict, member.key == "$conflict" else {
        found.formUnion(leaves(member.value, names + [member.key]))
        return
      }
      for side in ["base", "ours", "theirs"] { found.formUnion(leaves(member.value[side], names)) }
    }
  case .array(let elements):
    return elements.reduce(into: []) { $0.formUnion(leaves($1, names)) }
  default: return [Leaf(names: names, value: tree)]
  }
}

private struct Leaf: Hashable {
  let names: [String]
  let value: JSONTree
}

extension JSONTree {
  /// The value with a random edit somewhere. `mark` says which side made it.
  fileprivate func edited(_ random: inout SeededGenerator, _ mark: String) -> JSONTree {
    switch self {
    case .object(var members):
      guard !members.isEmpty else { return self }
      let index = random.below(members.count)
      switch random.below(12) {
      case 0 where members.count > 1: members.remove(at: index)
      case 1:
        let name = "\(random.chance(50) ? mark : "both")\(random.below(3))"
        guard !members.contains(where: { $0.key == name }) else { break }
        members.append(.init(key: name, value: ["title": .string("\(mark) \(random.below(99))")]))
      case 2: members.shuffle(using: &random)
      default: members[index].value = members[index].value.edited(&random, mark)
      }
      return .object(members)
    case .array(var elements):
      switch random.below(5) {
      case 0:
        elements.insert(
          .string("\(mark) \(random.below(99))"), at: random.below(elements.count + 1))
      case 1 where elements.count > 1: elements.remove(at: random.below(elements.count))
      case 2: elements.shuffle(using: &random)
      default:
        guard !elements.isEmpty else { break }
        let index = random.below(elements.count)
        elements[index] = elements[index].edited(&random, mark)
      }
      return .array(elements)
    case .string, .boolean, .number, .null: return .string("\(mark) \(random.below(999))")
    }
  }
}

/// Real sheets with answers, votes, acts, activities and participants, and every record of the example.
private let records: [(path: RecordPath, tree: JSONTree)] = {
  let real = projectTree("records").filter { name in
    [
      "2013/AUS/", "2019/KOR/", "2012/PHL/", "2019/votes/", "participants/MYS/",
      "participants/USA/",
      "2013/ARF/", "2013/activities/",
    ].contains { name.hasPrefix($0) } && name.hasSuffix(".json")
  }.map { ($0, projectText("records/\($0)")) }
  let invented = exampleStore(withConflict: false).store.records.filter { record in
    ![.framework, .instruments, .crosswalk, .outline].contains(record.path.kind)
  }.map { ($0.path.text, String(decoding: $0.bytes, as: UTF8.self)) }
  return (real + invented).compactMap { name, text in
    guard let path = RecordPath(name),
      let document = JSONDocument.read(SourceText(name: name, text)).document
    else { return nil }
    return (path, JSONTree(document.root))
  }
}()

@Test func `the samples have every kind of record that people edit at the same time`() {
  let kinds = Set(records.map(\.path.kind))
  #expect(
    kinds.isSuperset(of: [
      .implementation, .salw, .vote, .acts, .activity, .participant, .registers, .briefing,
      .reviewAsked, .reviewAnswered, .edition, .source,
    ]))
  #expect(records.count > 150)
}

/// Thousands of pairs of edits: each record is edited on both sides, several times.
@Test(arguments: 0..<20 as Range<UInt64>)
func `every leaf of both sides is in the result, or in a conflict that is named`(seed: UInt64)
  throws
{
  var random = SeededGenerator(seed: seed)
  for (path, base) in records {
    var (ours, theirs) = (base, base)
    for _ in 0...random.below(3) { ours = ours.edited(&random, "our") }
    for _ in 0...random.below(3) { theirs = theirs.edited(&random, "their") }
    let merged = ThreeWayMerge(base: base, ours: ours, theirs: theirs)
    let (old, our, their) = (leaves(base), leaves(ours), leaves(theirs))
    let result = leaves(merged.value)
    let due = our.subtracting(old).union(their.subtracting(old))
    let lost = due.subtracting(result)
    #expect(lost.isEmpty, "\(path.text): \(lost.prefix(2))")
    let invented = result.subtracting(our.union(their).union(old))
    #expect(invented.isEmpty, "\(path.text): \(invented.prefix(2))")
    // A value that one side removed and the other kept is gone, and is nowhere else.
    let gone = old.subtracting(our).intersection(old.subtracting(their))
    #expect(merged.conflicts.isEmpty ? result.isDisjoint(with: gone) : true, "\(path.text)")
    #expect((merged.value?.holdsConflict ?? false) == !merged.conflicts.isEmpty)
    #expect(!merged.isBeyondRecords)
    for (b, o, t) in [(base, ours, base), (base, base, ours), (base, ours, ours)] {
      let alone = ThreeWayMerge(base: b, ours: o, theirs: t)
      #expect(alone.conflicts.isEmpty)
      #expect(alone.value.map(settled) == settled(ours), "\(path.text)")
    }
    let other = ThreeWayMerge(base: base, ours: theirs, theirs: ours)
    #expect(Set(other.conflicts) == Set(merged.conflicts), "\(path.text)")
    #expect(leaves(other.value) == result, "\(path.text)")
  }
}

/// The objects of a record that have sources, in each of the four versions of the record.
private func cited(
  _ base: JSONTree?, _ ours: JSONTree?, _ theirs: JSONTree?, _ merged: JSONTree
) -> [[JSONTree?]] {
  let inner = merged.members.flatMap { member in
    cited(base?[member.key], ours?[member.key], theirs?[member.key], member.value)
  }
  return merged["sources"] == nil ? inner : inner + [[base, ours, theirs, merged]]
}

@Test(arguments: 20..<40 as Range<UInt64>)
func `if a merge is clean, each value that one side wrote keeps the sources of this side`(
  seed: UInt64
) {
  var random = SeededGenerator(seed: seed)
  var count = 0
  for (path, base) in records {
    var (ours, theirs) = (base, base)
    for _ in 0...random.below(3) { ours = ours.edited(&random, "our") }
    for _ in 0...random.below(3) { theirs = theirs.edited(&random, "their") }
    let merge = ThreeWayMerge(base: base, ours: ours, theirs: theirs)
    guard merge.conflicts.isEmpty, let value = merge.value else { continue }
    for versions in cited(base, ours, theirs, value) {
      for (side, other) in [(versions[1], versions[2]), (versions[2], versions[1])] {
        let written = (side?.members ?? []).filter { member in
          !["sources", "visibility", "bearsOn", "bearingNote"].contains(member.key)
            && member.value.members.isEmpty
            && member.value != versions[0]?[member.key] && member.value != other?[member.key]
        }
        guard !written.isEmpty else { continue }
        count += 1
        let kept = Set(versions[3]?["sources"]?.elements ?? [])
        let given = side?["sources"]?.elements ?? []
        #expect(kept.isSuperset(of: given) && !given.isEmpty, "\(path.text): \(written)")
      }
    }
  }
  #expect(count > 5)
}

/// The value with its members sorted.
private func settled(_ tree: JSONTree) -> JSONTree {
  switch tree {
  case .object(let members):
    .object(
      members.map { .init(key: $0.key, value: settled($0.value)) }
        .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) })
  case .array(let elements): .array(elements.map(settled))
  default: tree
  }
}

/// Edits as people make them: an answer is given, withdrawn, reworded, or gets an action, a source, assistance.
private func answered(_ sheet: JSONTree, _ random: inout SeededGenerator, _ mark: String)
  -> JSONTree
{
  let items = sheet["answers"]?.members.map(\.key) ?? []
  guard !items.isEmpty else { return sheet }
  let place = ["answers", random.one(of: items)]
  let said = ["planned", "in-progress", "implemented"]
  let new = "\(mark)-\(random.below(500))"
  let isSilent = sheet["answers"]?[place[1]]?["statedBy"] == nil
  if isSilent || random.chance(20) {
    return sheet.setting(
      place,
      to: [
        "status": .string(random.one(of: said)), "asOf": "2013", "statedBy": "participant",
        "sources": [.string("source-\(random.below(5))")], "summary": [.string(new)],
      ])
  }
  switch random.below(6) {
  case 0: return sheet.setting(place, to: ["status": "not-reported"])
  case 1: return sheet.setting(place + ["status"], to: .string(random.one(of: said)))
  case 2: return sheet.setting(place + ["summary"], to: [.string(new), "Second."])
  case 3:
    return sheet.setting(
      place + ["actions", new], to: ["title": .string(new), "date": "2013-05", "status": "planned"])
  case 4: return sheet.setting(place + ["sources"], to: [.string(new), "source-1"])
  default:
    return sheet.setting(place + ["assistance"], to: ["sought": [new: ["title": .string(new)]]])
  }
}

extension JSONTree {
  fileprivate var members: [Member] { if case .object(let members) = self { members } else { [] } }
}

@Test(arguments: 0..<40 as Range<UInt64>)
func `a merge without a conflict gives a valid record in canonical form`(
  seed: UInt64
) throws {
  var random = SeededGenerator(seed: seed)
  var clean = 0
  for (path, base) in records where path.kind.holdsAnswers {
    var (ours, theirs) = (base, base)
    for _ in 0...random.below(3) { ours = answered(ours, &random, "our") }
    for _ in 0...random.below(3) { theirs = answered(theirs, &random, "their") }
    // An edit that is invalid by itself is left out: the merge does not cause the error.
    let sides = try [ours, theirs].flatMap { try violations(of: $0, as: path.kind) }
    let merged = ThreeWayMerge(base: base, ours: ours, theirs: theirs)
    guard sides.isEmpty, merged.conflicts.isEmpty, let value = merged.value else { continue }
    clean += 1
    let text = CanonicalText.write(value, order: Schemas.memberOrder(path.kind))
    let document = try #require(JSONDocument.read(SourceText(name: "t", bytes: text)).document)
    #expect(CanonicalCheck(Schemas.memberOrder(path.kind)).allows(document))
    let found = try violations(of: value, as: path.kind)
    #expect(found == [], "\(path.text)")
  }
  #expect(clean > 5)
}

private func violations(of tree: JSONTree, as kind: RecordKind) throws -> [String] {
  let text = CanonicalText.write(tree, order: Schemas.memberOrder(kind))
  let document = try #require(JSONDocument.read(SourceText(name: "t", bytes: text)).document)
  let schema = try #require(Schemas.library[kind.schemaID])
  return schema.violations(of: document.root).map { "\($0.path.pointer): \($0.found)" }
}
