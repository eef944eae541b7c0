// The example must have everything that a record can have. If a field or a word is added to a schema, or a kind to
// the code, these tests fail until the example has it.

import Editions
import JSONSchema
import JSONText
import NewStores
import RecordChanges
import Records
import Testing

@Test func `there is a record of every kind`() {
  for kind in RecordKind.allCases { #expect(!example.records(kind).isEmpty, "\(kind)") }
}

/// The public edition has every kind of change, so that a newcomer need not know about withholding.
@Test func `there is a change of every kind that everybody may see`() {
  let kinds = (2021...2023).flatMap { year -> [ChangeKind] in
    let store = Projection(of: example, year: year, for: .public).store
    return YearComparison(from: YearState(store, year - 1), to: YearState(store, year))
      .changes.map(\.kind)
  }
  for kind in ChangeKind.allCases { #expect(kinds.contains(kind), "\(kind)") }
}

@Test func `every field of every schema is filled, and every word of every list is used`() {
  var coverage = SchemaCoverage()
  for kind in RecordKind.allCases {
    coverage.gather(kind.schemaID, example.records(kind).compactMap(\.root))
  }
  // A seal is computed when a year is closed. No year of the example is.
  let missing = coverage.missing.filter {
    !$0.hasPrefix("edition/seal") && $0 != "edition/state: closed"
  }
  #expect(missing == [])
}

@Test func `every circle may see something at every place of a visibility`() {
  for (place, circles) in circlesByPlace() {
    #expect(circles == Set(Visibility.allCases.map(\.rawValue)), "\(place)")
  }
}

/// The visibilities that occur, by the kind of object that has them.
private func circlesByPlace() -> [String: Set<String>] {
  var found: [String: Set<String>] = [:]
  func look(_ value: JSONValue, _ names: [String]) {
    if let word = value["visibility"]?.string {
      found[names.first ?? "record", default: []].insert(word)
    }
    for member in value.members {
      let place = ["answers", "actions", "sought", "entries", "focalPoints"].first {
        $0 == member.key
      }
      let deeper = ["assistance"].contains(member.key)
      look(member.value, place.map { [$0] } ?? (deeper ? [] : names))
    }
  }
  for record in example.records {
    record.root.map { look($0, record.path.kind == .source ? ["source"] : []) }
  }
  return found
}

/// Collects the values in the records for each schema and each shared definition, then finds the fields that no
/// record has and the words that none uses. A shared definition counts wherever it is used.
private struct SchemaCoverage {
  private var held: [String: [JSONValue]] = [:]

  /// Values of the schema that a reference names: `urn:pillar:1:salw`, `urn:pillar:1:common#/$defs/date`.
  mutating func gather(_ reference: String, _ values: [JSONValue]) {
    guard !values.isEmpty, let schema = schema(reference) else { return }
    held[reference, default: []] += values
    gather(schema, values, in: reference)
  }

  private mutating func gather(_ schema: JSONValue, _ values: [JSONValue], in home: String) {
    if let reference = schema["$ref"]?.string { return gather(absolute(reference, home), values) }
    for (_, inner, values) in parts(of: schema, values) where !values.isEmpty {
      gather(inner, values, in: home)
    }
  }

  /// The fields and words that are missing, such as `registers/experts/*/to` and `common/status: unclear`.
  var missing: [String] {
    held.keys.sorted().flatMap { reference in
      let name = String(reference.dropFirst("urn:pillar:1:".count)).replacing("#/$defs", with: "")
      return schema(reference).map { missing($0, held[reference] ?? [], at: name) } ?? []
    }
  }

  private func missing(_ schema: JSONValue, _ values: [JSONValue], at place: String) -> [String] {
    guard !values.isEmpty else { return [place] }
    let words = schema["enum"]?.elements.compactMap(\.string) ?? []
    return words.filter { word in !values.contains { $0.string == word } }.map { "\(place): \($0)" }
      + parts(of: schema, values).flatMap { name, inner, values in
        missing(inner, values, at: place + name)
      }
  }

  /// The schemas inside a schema, with the values that each describes.
  private func parts(
    of schema: JSONValue, _ values: [JSONValue]
  ) -> [(name: String, schema: JSONValue, values: [JSONValue])] {
    let named = schema["properties"]?.members.map(\.self) ?? []
    let names = Set(named.map(\.key))
    let fields = named.map { field in
      ("/\(field.key)", field.value, values.compactMap { $0[field.key] })
    }
    let others = schema["additionalProperties"].map { others in
      ("/*", others, values.flatMap { $0.members.filter { !names.contains($0.key) }.map(\.value) })
    }
    let elements = schema["items"].map { ("[]", $0, values.flatMap { $0.elements.map(\.self) }) }
    return fields + [others, elements].compactMap(\.self).filter { $0.1.kind == .object }
  }

  private func absolute(_ reference: String, _ home: String) -> String {
    reference.hasPrefix("#") ? home.prefix { $0 != "#" } + reference : reference
  }

  private func schema(_ reference: String) -> JSONValue? {
    let parts = reference.split(separator: "#").map(String.init)
    let root = Schemas.documents.first { $0.root["$id"]?.string == parts[0] }?.root
    guard parts.count > 1, let name = parts[1].split(separator: "/").last else { return root }
    return root?["$defs"]?[String(name)]
  }
}
