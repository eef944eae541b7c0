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

@Test
func `every choice and every date of a schema is in the table, or listed as free`() {
  #expect(allFields.count > 100)
  let unbound = allFields.filter { field in
    field.tells && field.name != "visibility" && !RecordIdentity.names.contains(field.name)
      && !MergeTable.grounds.contains { $0.name == field.name }
      && !MergeTable.statements(at: field.steps).contains { $0.members.contains(field.name) }
  }
  #expect(
    Set(unbound.map(\.text)).subtracting(free).sorted() == [],
    "add it to MergeTable, as part of a statement or as a ground, or here")
  #expect(free.subtracting(allFields.map(\.text)).sorted() == [], "no schema has this field")
}

@Test func `the table names only members that a schema has`() {
  for statement in MergeTable.statements {
    let names = Set(allFields.filter { statement.isAt($0.steps) }.map(\.name))
    #expect(names.isSuperset(of: statement.members), "\(statement)")
  }
  let known = Set(allFields.map(\.name))
  #expect(known.isSuperset(of: MergeTable.units))
  #expect(known.isSuperset(of: MergeTable.ungrounded))
  #expect(known.isSuperset(of: MergeTable.grounds.map(\.name)))
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
