// Compares the table of fields that make one statement with the schemas. A new field of a schema must be added to a
// statement, or be listed here with the reason why it is alone.

import JSONText
import Records
import Testing

@testable import RecordMerging

/// Dates and choices that say nothing about the fields beside them, or that identify the record.
private let free: Set<String> = [
  "activity kind", "activity track", "participant kind", "edition kind", "vote topic",
  // A date of publication or adoption: the record is about that one text.
  "framework date", "briefing date", "source date", "instruments items/*/adopted",
  "framework items/*/measure", "outline annexes/*/part",
  "outline participantSection/categories/*/holds", "registers experts/*/mediation",
  "registers envoys/*/mediation",
  "participant memberships/*/from",
]

private struct Field {
  let kind: RecordKind
  let place: [String]
  let name: String
  let tells: Bool
  var text: String { kind.rawValue + " " + (place + [name]).joined(separator: "/") }
  var steps: [JSONStep] { place.map { .member($0) } }
}

/// A schema and the schemas to which it refers.
private func parts(_ schema: JSONValue) -> [JSONValue] {
  guard let reference = schema["$ref"]?.string else { return [schema] }
  let names = reference.split(separator: "#", omittingEmptySubsequences: false)
  let home =
    names[0].isEmpty
    ? schema.document
    : Schemas.documents.first { $0.root["$id"]?.string == String(names[0]) } ?? schema.document
  let target = names[1].split(separator: "/").reduce(Optional(home.root)) { $0?[String($1)] }
  return [schema] + (target.map(parts) ?? [])
}

/// Whether a field holds a choice, a date, or a yes or no.
private func tells(_ schema: JSONValue) -> Bool {
  parts(schema).contains { part in
    part["enum"] != nil || part["type"]?.string == "boolean"
      || ["date", "day"].contains { part["$ref"]?.string?.hasSuffix("/\($0)") ?? false }
  }
}

private func fields(of schema: JSONValue, _ kind: RecordKind, _ place: [String]) -> [Field] {
  guard place.count < 7 else { return [] }
  return parts(schema).flatMap { part -> [Field] in
    let named = part["properties"]?.members.map(\.self) ?? []
    let own = named.flatMap { member -> [Field] in
      let field = Field(kind: kind, place: place, name: member.key, tells: tells(member.value))
      guard !MergeTable.units.contains(member.key) else { return [field] }
      return [field] + fields(of: member.value, kind, place + [member.key])
    }
    return own
      + (part["additionalProperties"].map { fields(of: $0, kind, place + ["*"]) } ?? [])
  }
}

private let all: [Field] = RecordKind.allCases.flatMap { kind in
  Schemas.documents.filter { $0.root["$id"]?.string == kind.schemaID }
    .flatMap { fields(of: $0.root, kind, []) }
}

@Test
func `every choice and every date of a schema is part of a statement, or listed as free`() {
  #expect(all.count > 100)
  let unbound = all.filter { field in
    field.tells && field.name != "visibility" && !RecordIdentity.names.contains(field.name)
      && !MergeTable.statements(at: field.steps).contains { $0.members.contains(field.name) }
  }
  #expect(
    Set(unbound.map(\.text)).subtracting(free).sorted() == [],
    "add it to a statement in MergeTable, or here")
  #expect(free.subtracting(all.map(\.text)).sorted() == [], "no schema has this field")
}

@Test func `the table names only members that a schema has`() {
  for statement in MergeTable.statements {
    let names = Set(all.filter { statement.isAt($0.steps) }.map(\.name))
    #expect(names.isSuperset(of: statement.members), "\(statement)")
  }
  #expect(Set(all.map(\.name)).isSuperset(of: MergeTable.units))
}

/// The places of objects in a schema's maps, and whether their keys are names that people choose.
private func entries(
  of schema: JSONValue, _ place: [String] = []
) -> [(place: [String], isChosen: Bool)] {
  guard place.count < 7 else { return [] }
  return parts(schema).flatMap { part -> [(place: [String], isChosen: Bool)] in
    let named =
      part["properties"]?.members.flatMap { entries(of: $0.value, place + [$0.key]) } ?? []
    guard let entry = part["additionalProperties"], entry.kind == .object else { return named }
    let isChosen = part["propertyNames"]?["$ref"]?.string?.hasSuffix("/slug") ?? false
    return named + [(place + ["*"], isChosen)] + entries(of: entry, place + ["*"])
  }
}

@Test func `two people may choose the same key exactly where a schema leaves the keys free`() {
  let all = RecordKind.allCases.flatMap { kind in
    Schemas.documents.filter { $0.root["$id"]?.string == kind.schemaID }.flatMap {
      entries(of: $0.root)
    }
  }
  #expect(all.count > 20)
  for (place, isChosen) in all {
    let steps: [JSONStep] = place.map { .member($0) }
    #expect(hasChosenName(steps, in: nil) == isChosen, "\(place)")
  }
  for pattern in MergeTable.entries {
    #expect(all.contains { pattern.isAt($0.place.map { .member($0) }) })
  }
}
