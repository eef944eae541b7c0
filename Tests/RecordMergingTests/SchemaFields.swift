// The fields of all kinds of record, read from the schemas, for the tests of the merge table.

import JSONText
import Records

@testable import RecordMerging

/// A field of a kind of record. `place` leads to the object that has it; `*` stands for any key.
struct Field {
  let kind: RecordKind
  let place: [String]
  let name: String
  let tells: Bool
  var text: String { kind.rawValue + " " + (place + [name]).joined(separator: "/") }
  var steps: [JSONStep] { place.map { .member($0) } }
  /// The names that lead to its value.
  var names: [String] { place + [name] }
}

/// A schema and the schemas to which it refers.
func parts(_ schema: JSONValue) -> [JSONValue] {
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

/// All fields of all kinds, also those of nested objects. Values that are never merged in parts are not entered.
let allFields: [Field] = RecordKind.allCases.flatMap { kind in
  Schemas.documents.filter { $0.root["$id"]?.string == kind.schemaID }
    .flatMap { fields(of: $0.root, kind, []) }
}
