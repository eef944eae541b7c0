// What a side says is never combined with sources, a speaker or a confidence of the other side.

import JSONText
import Records
import Testing

@testable import RecordMerging

private func merge(_ base: JSONTree, _ ours: JSONTree, _ theirs: JSONTree) -> ThreeWayMerge {
  let merged = ThreeWayMerge(base: base, ours: ours, theirs: theirs)
  let other = ThreeWayMerge(base: base, ours: theirs, theirs: ours)
  #expect(Set(merged.conflicts) == Set(other.conflicts), "no side is preferred")
  return merged
}

private func steps(_ pointers: String...) -> Set<[JSONStep]> {
  Set(pointers.map { $0.split(separator: "/").map { .member(String($0)) } })
}

/// The conflicts are all of one statement.
private func expectOneStatement(
  _ merged: ThreeWayMerge, sourceLocation: SourceLocation = #_sourceLocation
) {
  let groups = openStatements(among: merged.conflicts, in: merged.value ?? [:])
  #expect(groups == [Array(merged.conflicts.indices)], sourceLocation: sourceLocation)
}

// MARK: - Every field of every schema

/// Names of members on which others rest. A schema that gets a new one needs it in the table.
private func isGround(_ name: String) -> Bool {
  name.lowercased().hasSuffix("sources")
    || ["by", "statedBy", "confidence", "locator", "unconfirmed"].contains(name)
}

private let grounds = allFields.filter { isGround($0.name) }

/// Fields that rest on nothing, with all that is in them: who may see an object and who agreed to that, which rules are
/// not applied, and the items under which this store files an activity or a vote.
private let free: Set<String> = ["visibility", "consent", "waivers", "bearsOn", "bearingNote"]

/// Whether a field rests on a ground that is beside or above it.
private func rests(_ field: Field, on ground: Field) -> Bool {
  guard free.isDisjoint(with: field.names), !field.name.lowercased().hasSuffix("sources") else {
    return false
  }
  switch ground.name {
  case "totalsSources": return field.name == "totals"
  case "locator": return field.names.first == "votes"
  default: return true
  }
}

/// All pairs of a ground and a field beside it or below.
private let pairs = grounds.flatMap { ground in
  allFields.filter { field in
    let isContainer = allFields.contains {
      $0.kind == field.kind && $0.place.starts(with: field.names)
    }
    return field.kind == ground.kind && field.place.starts(with: ground.place) && !isContainer
      && field.names != ground.names
      // If these differ, the versions are of different records.
      && !(field.place.isEmpty && RecordIdentity.names.contains(field.name))
  }.map { (field: $0, ground: ground) }
}

private let words: (old: JSONTree, new: JSONTree) = ("old", "new")

/// The old and the new value of a field.
private func values(_ field: Field) -> (old: JSONTree, new: JSONTree) {
  setMembers.contains(field.name) ? (["one"], ["one", "two"]) : words
}

@Test func `the table has every source list, every speaker and every confidence of a schema`() {
  #expect(grounds.count > 35)
  let named = Set(MergeTable.grounds.map(\.name))
  #expect(grounds.filter { !named.contains($0.name) }.map(\.text) == [], "add it to MergeTable")
  #expect(named.subtracting(grounds.map(\.name)) == [])
  for ground in grounds {
    #expect(MergeTable.grounds(at: ground.steps).contains { $0.name == ground.name })
  }
}

@Test func `nothing that one side wrote is combined with grounds that the other side rewrote`() {
  #expect(pairs.count > 300)
  for (field, ground) in pairs {
    let (old, new) = values(field)
    let isList = ground.name.lowercased().hasSuffix("sources")
    let base = JSONTree.object([]).setting(field.names, to: old)
    let ours = base.setting(field.names, to: new)
    let told = "\(field.text) and \(ground.text)"
    let rewritten: [JSONTree] = isList ? [["s9"], ["s1", "s9"]] : [words.new]
    for now in rewritten {
      let was: JSONTree = isList ? ["s1", "s2"] : words.old
      func with(_ tree: JSONTree, _ value: JSONTree) -> JSONTree {
        tree.setting(ground.names, to: value)
      }
      for (base, ours, theirs) in [
        (with(base, was), with(ours, was), with(base, now)),
        // The first sources, or the first word about who says it.
        (base, ours, with(base, now)),
        // One side did all that, and the other added to the old sources.
        (with(base, was), with(ours, now), with(base, isList ? ["s1", "s2", "s3"] : "third")),
      ] {
        let merged = merge(base, ours, theirs)
        guard rests(field, on: ground) else {
          #expect(!merged.conflicts.contains(field.steps + [.member(field.name)]), "\(told)")
          continue
        }
        let due = [field, ground].map { $0.steps + [.member($0.name)] }
        #expect(Set(merged.conflicts) == Set(due), "\(told)")
        expectOneStatement(merged)
      }
    }
  }
}

@Test func `sources that one side added are kept with everything that the other side wrote`() {
  for (field, ground) in pairs where ground.name.lowercased().hasSuffix("sources") {
    let (old, new) = values(field)
    let base = JSONTree.object([]).setting(field.names, to: old)
      .setting(ground.names, to: ["s1", "s2"])
    let ours = base.setting(field.names, to: new)
    let merged = merge(base, ours, base.setting(ground.names, to: ["s1", "s2", "s3"]))
    #expect(merged.conflicts == [], "\(field.text) and \(ground.text)")
    #expect(
      merged.value == ours.setting(ground.names, to: ["s1", "s2", "s3"]).inOneOrder,
      "\(field.text) and \(ground.text)")
  }
}

// MARK: - Cases

private let activity: JSONTree = [
  "id": "talk", "title": "A talk", "kind": "seminar", "date": "2013", "sources": ["s1", "s2"],
  "participants": [
    "XAA": ["roles": ["adopted"], "sources": ["s1", "s2"]],
    "XBB": ["roles": ["adopted"], "sources": ["s1", "s2"]],
  ],
]
private let entry = ["participants", "XAA"]
private let chaired = activity.setting(entry + ["roles"], to: ["adopted", "chaired"])

@Test(arguments: [entry + ["sources"], ["sources"]])
func `a new role is not cited to sources that the other side put in place of the old`(
  place: [String]
) {
  let merged = merge(activity, chaired, activity.setting(place, to: ["s1", "s3"]))
  #expect(
    Set(merged.conflicts)
      == steps("/participants/XAA/roles", "/" + place.joined(separator: "/")))
  expectOneStatement(merged)
}

@Test func `a role does not become an act of the other side's scholar`() {
  let theirs = activity.setting(entry + ["by"], to: "A scholar")
    .setting(entry + ["confidence"], to: "low")
  let merged = merge(activity, chaired, theirs)
  #expect(
    Set(merged.conflicts)
      == steps(
        "/participants/XAA/roles", "/participants/XAA/by", "/participants/XAA/confidence"))
  expectOneStatement(merged)
}

@Test func `kind and date of an activity are not cited to the other side's sources`() {
  let ours = activity.setting(["kind"], to: "workshop").setting(["date"], to: "2013-05")
  let merged = merge(activity, ours, activity.setting(["sources"], to: ["s3"]))
  #expect(Set(merged.conflicts) == steps("/kind", "/date", "/sources"))
  expectOneStatement(merged)
}

@Test func `everything that rests on disputed sources is taken from one side`() {
  let ours = chaired.setting(["title"], to: "The talk")
    .setting(["participants", "XCC"], to: ["roles": ["spoke"], "sources": ["s1"]])
  let theirs = activity.setting(["sources"], to: ["s3"]).setting(["place"], to: "Sea Hall")
    .setting(entry + ["sources"], to: ["s1", "s2", "s3"])
    .setting(["visibility"], to: "participants").setting(["bearsOn"], to: ["R4"])
  let merged = merge(activity, ours, theirs)
  #expect(
    Set(merged.conflicts)
      == steps(
        "/title", "/place", "/sources", "/participants/XAA/roles", "/participants/XAA/sources",
        "/participants/XCC"))
  expectOneStatement(merged)
  #expect(merged.value?["bearsOn"] == ["R4"] && merged.value?["visibility"] == "participants")
}

@Test func `edits of different participants of an activity merge`() {
  let other = ["participants", "XBB"]
  let theirs = activity.setting(other + ["sources"], to: ["s3"])
    .setting(other + ["by"], to: "A scholar").setting(other + ["roles"], to: ["spoke"])
    .setting(["sources"], to: ["s1", "s2", "s3"])
  let ours = chaired.setting(entry + ["sources"], to: ["s4"])
    .setting(["sources"], to: ["s1", "s2", "s4"])
  let merged = merge(activity, ours, theirs)
  #expect(merged.conflicts == [])
  #expect(merged.value?["sources"] == ["s1", "s2", "s3", "s4"])
  #expect(merged.value?["participants"]?["XAA"] == ours["participants"]?["XAA"]?.inOneOrder)
  #expect(merged.value?["participants"]?["XBB"] == theirs["participants"]?["XBB"]?.inOneOrder)
}

@Test func `the roles of a participant are taken from one side`() {
  let theirs = activity.setting(entry + ["roles"], to: ["represented"])
  #expect(Set(merge(activity, chaired, theirs).conflicts) == steps("/participants/XAA/roles"))
}

@Test(arguments: [["sources"], ["votes", "XAA", "sources"], ["locator"]])
func `a vote is not cited to sources that the other side put in place of the old`(place: [String]) {
  let base: JSONTree = [
    "title": "A resolution", "sources": ["s1"], "locator": "page 4",
    "votes": ["XAA": ["vote": "yes"], "XBB": ["vote": "yes"]],
  ]
  let ours = base.setting(["votes", "XAA", "vote"], to: "no")
  let merged = merge(base, ours, base.setting(place, to: ["s3"]))
  #expect(
    Set(merged.conflicts) == steps("/votes/XAA/vote", "/" + place.joined(separator: "/")))
  expectOneStatement(merged)
  let apart = base.setting(["votes", "XBB", "sources"], to: ["s3"])
    .setting(["votes", "XBB", "vote"], to: "abstain")
  #expect(merge(base, ours, apart).conflicts == [])
}

private let answered: JSONTree = [
  "answers": [
    "R4": [
      "status": "planned", "statedBy": "participant", "sources": ["s1"],
      "actions": ["a": ["title": "A course", "date": "2013"]],
    ],
    "R5": ["status": "planned", "sources": ["s1"]],
  ]
]
private let action = ["answers", "R4", "actions", "a"]

@Test(arguments: [nil, ["s1"]] as [JSONTree?])
func `a title of an action is not cited to sources that the other side gave it`(old: JSONTree?) {
  let base = old.map { answered.setting(action + ["sources"], to: $0) } ?? answered
  let merged = merge(
    base, base.setting(action + ["title"], to: "A long course"),
    base.setting(action + ["sources"], to: ["s3"]))
  #expect(
    Set(merged.conflicts)
      == steps("/answers/R4/actions/a/title", "/answers/R4/actions/a/sources"))
  expectOneStatement(merged)
}

@Test func `an action without sources rests on those of the answer, another on its own`() {
  let title = action + ["title"]
  let theirs = answered.setting(["answers", "R4", "sources"], to: ["s3"])
  let merged = merge(answered, answered.setting(title, to: "A long course"), theirs)
  #expect(
    Set(merged.conflicts) == steps("/answers/R4/actions/a/title", "/answers/R4/sources"))
  expectOneStatement(merged)
  func own(_ tree: JSONTree) -> JSONTree { tree.setting(action + ["sources"], to: ["s2"]) }
  #expect(
    merge(own(answered), own(answered).setting(title, to: "A long course"), own(theirs)).conflicts
      == [])
  // An action that one side added together with its source.
  let more = answered.setting(
    ["answers", "R4", "actions", "b"], to: ["title": "B", "date": "2013", "sources": ["s2"]])
  #expect(merge(answered, more, theirs).conflicts == [])
  // One side gave the action its first source. On the other side it rests on those of the answer.
  #expect(
    merge(answered, own(answered).setting(title, to: "A long course"), theirs).conflicts.count == 3)
}

@Test func `an action that one side rewrote, and shows to more people, is one conflict`() {
  let base = answered.setting(action + ["visibility"], to: "parties")
  let theirs = answered.setting(action + ["title"], to: "A long course")
    .setting(["answers", "R4", "sources"], to: ["s3"])
  // Else the old title could be taken, and shown to the readers to whom the other side shows the new title.
  let merged = merge(base, base.setting(["answers", "R4", "summary"], to: ["Why."]), theirs)
  #expect(
    Set(merged.conflicts)
      == steps("/answers/R4/actions/a", "/answers/R4/sources", "/answers/R4/summary"))
  expectOneStatement(merged)
}

@Test func `edits of different answers merge, whatever their sources`() {
  let ours = answered.setting(["answers", "R4", "status"], to: "implemented")
  let theirs = answered.setting(["answers", "R5", "sources"], to: ["s3"])
  #expect(merge(answered, ours, theirs).conflicts == [])
}

@Test(arguments: [
  ["answers", "R4", "visibility"], ["answers", "R4", "waivers", "rule"],
  ["answers", "R4", "actions", "b"],
])
func `a statement that one side rewrote together with its sources stays as it is`(place: [String]) {
  let ours = answered.setting(["answers", "R4", "status"], to: "implemented")
    .setting(["answers", "R4", "sources"], to: ["s3"])
    .setting(["answers", "R4", "statedBy"], to: "secretariat")
  let theirs = answered.setting(place, to: ["title": "B", "sources": ["s2"]])
  #expect(merge(answered, ours, theirs).conflicts == [])
}

@Test func `an empty list of sources holds no source`() {
  let sources = ["answers", "R4", "sources"]
  let base = answered.setting(sources, to: [])
  let merged = merge(
    base, base.setting(["answers", "R4", "status"], to: "implemented"),
    base.setting(sources, to: ["s3"]))
  #expect(Set(merged.conflicts) == steps("/answers/R4/status", "/answers/R4/sources"))
}

@Test func `a person is one value, whichever part of it one side changed`() {
  let base: JSONTree = [
    "experts": [
      "one": [
        "person": ["name": "A", "consent": ["by": "A", "date": "2013", "edition": "public"]],
        "sources": ["s1"],
      ]
    ]
  ]
  let ours = base.setting(["experts", "one", "person", "name"], to: "B")
  let theirs = base.setting(["experts", "one", "sources"], to: ["s3"])
  let merged = merge(base, ours, theirs)
  #expect(Set(merged.conflicts) == steps("/experts/one/person", "/experts/one/sources"))
  expectOneStatement(merged)
}

@Test func `two answers that both sides added keep the sources of both`() {
  let base: JSONTree = ["answers": [:]]
  let answer: JSONTree = ["status": "planned", "sources": ["s1"]]
  func sheet(_ answer: JSONTree) -> JSONTree { ["answers": ["R4": answer]] }
  let more = answer.setting(["sources"], to: ["s2"]).setting(["summary"], to: ["Why."])
  let merged = merge(base, sheet(answer), sheet(more))
  #expect(merged.conflicts == [])
  #expect(merged.value?["answers"]?["R4"]?["sources"] == ["s1", "s2"])
  // Without a source, the summary would be cited only to the other side's.
  let unsourced: JSONTree = ["status": "planned", "summary": ["Why."]]
  #expect(
    Set(merge(base, sheet(answer), sheet(unsourced)).conflicts)
      == steps("/answers/R4/summary", "/answers/R4/sources"))
}

@Test func `if both sides changed a claim, sources that one of them added go with it`() {
  let status = ["answers", "R4", "status"]
  let theirs = answered.setting(status, to: "considered")
    .setting(["answers", "R4", "sources"], to: ["s1", "s2"])
  let merged = merge(answered, answered.setting(status, to: "implemented"), theirs)
  #expect(Set(merged.conflicts) == steps("/answers/R4/status", "/answers/R4/sources"))
  expectOneStatement(merged)
}

@Test func `a change of grounds that both sides made is no conflict`() {
  let both = activity.setting(["sources"], to: ["s3"]).setting(entry + ["by"], to: "A scholar")
  let merged = merge(
    activity, both.setting(["title"], to: "The talk"), both.setting(entry + ["note"], to: "Once."))
  #expect(merged.conflicts == [])
  let ordered = activity.setting(["sources"], to: ["s2", "s1"])
  #expect(merge(activity, activity.setting(["kind"], to: "visit"), ordered).conflicts == [])
}

// MARK: - Keys that are names of members elsewhere

/// The places of values under keys that may be the word "consent", by the schemas.
private func freeKeys(of schema: JSONValue, _ place: [String] = []) -> Set<[String]> {
  guard place.count < 7 else { return [] }
  return parts(schema).reduce(into: []) { found, part in
    for member in part["properties"]?.members.map(\.self) ?? []
    where !MergeTable.units.contains(member.key) {
      found.formUnion(freeKeys(of: member.value, place + [member.key]))
    }
    guard let entry = part["additionalProperties"], entry.kind == .object else { return }
    let patterns = part["propertyNames"].map(parts)?.compactMap { $0["pattern"]?.string } ?? []
    let isFree = patterns.contains { pattern in
      (try? Regex(pattern)).map { "consent".wholeMatch(of: $0) != nil } ?? true
    }
    if isFree { found.insert(place + ["*"]) }
    found.formUnion(freeKeys(of: entry, place + ["*"]))
  }
}

@Test func `the table has every place where a key may be the name of a member`() {
  let all = RecordKind.allCases.flatMap { kind in
    Schemas.documents.filter { $0.root["$id"]?.string == kind.schemaID }.flatMap {
      freeKeys(of: $0.root)
    }
  }
  #expect(all.count > 15)
  for place in all {
    #expect(MergeTable.member(at: place.map { JSONStep.member($0) }) == nil, "\(place)")
  }
  for pattern in MergeTable.freeKeys {
    #expect(all.contains { pattern.isAt($0.map { .member($0) }) })
  }
}

@Test(arguments: ["consent", "waivers", "visibility", "sources", "by", "person"])
func `an action whose key is the name of a member is an action`(key: String) {
  let place = ["answers", "R4", "actions", key]
  let base = answered.setting(place, to: ["title": "A course", "date": "2013"])
  let ours = base.setting(place + ["title"], to: "A long course")
  let merged = merge(base, ours, base.setting(["answers", "R4", "sources"], to: ["s3"]))
  #expect(
    Set(merged.conflicts) == steps("/answers/R4/actions/\(key)/title", "/answers/R4/sources"))
  expectOneStatement(merged)
  // Edits of two actions, and two edits of one action.
  #expect(merge(base, ours, base.setting(action + ["title"], to: "Another")).conflicts == [])
  #expect(merge(base, ours, base.setting(place + ["visibility"], to: "parties")).conflicts == [])
  // An action that one side added, and an edit of another.
  let edited = answered.setting(action + ["title"], to: "Another")
  #expect(merge(answered, base, edited).conflicts == [])
}

// MARK: - Settling

@Test func `conflicts that rest on open sources are settled together, others apart`() {
  let answer: [JSONStep] = ["answers", "R4"]
  func settled(_ places: [[JSONStep]], _ record: JSONTree = answered) -> [[Int]] {
    openStatements(among: places.map { answer + $0 }, in: record)
  }
  let title: [JSONStep] = ["actions", "a", "title"]
  #expect(settled([["summary"], ["sources"], title]) == [[0, 1, 2]])
  #expect(settled([["status"], ["asOf"], title, ["actions", "a", "date"]]) == [[0, 1], [2, 3]])
  #expect(settled([["summary"], title]) == [])
  #expect(settled([["visibility"], ["waivers", "x", "reason"], ["sources"]]) == [])
  // An action that has sources of its own.
  let own = answered.setting(action + ["sources"], to: ["s2"])
  #expect(settled([["sources"], title], own) == [])
  #expect(settled([["sources"], ["actions", "a", "sources"], title]) == [[0, 1, 2]])
  #expect(settled([["actions", "a", "sources"], title, ["status"]], own) == [[0, 1]])
  let open = answered.setting(action + ["sources"], to: ["$conflict": ["ours": ["s1"]]])
  #expect(settled([["sources"], title], open) == [[0, 1]])
}

@Test func `statements that share their sources are one`() {
  #expect(
    openStatements(
      among: [["totals"], ["totalsSources"], ["sources"], ["votes", "XAA", "vote"], ["locator"]],
      in: [:]) == [[0, 1, 2, 3, 4]])
  #expect(
    openStatements(
      among: [["title"], ["totals"], ["totalsSources"], ["votes", "XAA", "vote"], ["locator"]],
      in: [:]) == [[1, 2], [3, 4]])
}
