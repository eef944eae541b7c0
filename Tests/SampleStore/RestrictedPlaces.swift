// Every place that the schemas let somebody restrict, and every way in which what stands there can be
// something else or broken. Whatever stands there, an edition that may not see it must not change.

import Diagnostics
import JSONText
public import Records

/// A place in a store where something for the secretariat alone stands.
public struct RestrictedPlace: Sendable, CustomStringConvertible {
  public let path: RecordPath
  /// The names that lead to the object; none for the record as a whole.
  public let steps: [String]
  /// The place in its schema, names that people choose as `*`: `implementation/answers/*/actions/*`.
  public let pattern: String
  let object: JSONTree

  public var description: String { "\(path.text) \(steps.joined(separator: "/"))" }

  /// Whether the object is a file of answers: of that it is public which items it answers.
  var isSheet: Bool { steps.isEmpty && path.kind.holdsAnswers }
  var isAnswer: Bool { path.kind.holdsAnswers && steps.count == 2 }
}

extension RestrictedPlace {
  /// The places of a store's records whose schema knows a `visibility` there.
  public static func all(in store: Store) -> [RestrictedPlace] {
    store.records.flatMap { record -> [RestrictedPlace] in
      guard let root = record.root else { return [] }
      let kind = record.path.kind
      return places(JSONTree(root), RecordShape.of(kind), [], kind.rawValue, record.path)
    }
  }

  private static func places(
    _ tree: JSONTree, _ shape: RecordShape, _ steps: [String], _ pattern: String, _ path: RecordPath
  ) -> [RestrictedPlace] {
    guard case .object(let members) = tree else { return [] }
    let own = RestrictedPlace(path: path, steps: steps, pattern: pattern, object: tree)
    // A silence says so in every edition, whoever it is for.
    let isSilence = own.isAnswer && tree["status"] == "not-reported"
    let isKeyed = ["omega", "R1"].contains { knows($0, "{}", shape) }
    return (knows("visibility", "\"public\"", shape) && !isSilence ? [own] : [])
      + members.flatMap { member in
        places(
          member.value, shape.member(member.key), steps + [member.key],
          "\(pattern)/\(isKeyed ? "*" : member.key)", path)
      }
  }

  /// Whether an object with a member of this name may stand at a place.
  private static func knows(_ name: String, _ value: String, _ shape: RecordShape) -> Bool {
    let text = "{\"\(name)\": \(value)}"
    return JSONDocument.read(SourceText(name: "", text)).document.map { shape.knows($0.root) }
      ?? false
  }

  /// The patterns that the schemas allow, worked out from their texts alone.
  public static let patternsOfTheSchemas: Set<String> = Set(
    RecordKind.allCases.flatMap { kind -> [String] in
      let schema = Schemas.documents.first { $0.root["$id"]?.string == kind.schemaID }
      return schema.map { patterns($0.root, kind.rawValue, depth: 0) } ?? []
    })

  private static func patterns(_ schema: JSONValue, _ way: String, depth: Int) -> [String] {
    guard depth < 8 else { return [] }
    let target = schema["$ref"]?.string.flatMap { reference -> JSONValue? in
      let parts = reference.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
      let home = Schemas.documents.first { $0.root["$id"]?.string == parts[0] } ?? schema.document
      return home.root.value(at: parts[1].split(separator: "/").map { .member(String($0)) })
    }
    let named = schema["properties"]?.members.map { ($0.key, $0.value) } ?? []
    let others = schema["additionalProperties"].map { [("*", $0)] } ?? []
    return (named.contains { $0.0 == "visibility" } ? [way] : [])
      + (named + others).flatMap { patterns($0.1, way + "/" + $0.0, depth: depth + 1) }
      + (target.map { patterns($0, way, depth: depth) } ?? [])
  }
}
