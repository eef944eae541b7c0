// Every place that the schemas allow to be restricted, and every way in which its content can be different or broken.
// An edition that may not see the content must not change with it.

import Diagnostics
import JSONText
public import Records

/// A place in a store with content for the secretariat alone.
public struct RestrictedPlace: Sendable, CustomStringConvertible {
  public let path: RecordPath
  /// The names that lead to the object; empty for the record as a whole.
  public let steps: [String]
  /// The place in its schema, names that people choose as `*`: `implementation/answers/*/actions/*`.
  public let pattern: String
  let object: JSONTree

  public var description: String { "\(path.text) \(steps.joined(separator: "/"))" }

  /// Whether the object is a sheet. The items that a sheet answers are public.
  var isSheet: Bool { steps.isEmpty && path.kind.holdsAnswers }
  var isAnswer: Bool { path.kind.holdsAnswers && steps.count == 2 }
}

extension RestrictedPlace {
  /// The places of a store's records whose schema knows a `visibility` there.
  public static func all(in store: Store) -> [RestrictedPlace] {
    store.records.flatMap { record -> [RestrictedPlace] in
      guard let root = record.root else { return [] }
      return places(JSONTree(root), RecordShape.of(record.path.kind), [], record.path)
    }
  }

  /// A small store that still has content at every such place: few participants' records and everything that these
  /// refer to. Tests find the same in it as in a large store, in a fraction of the time. The place that a test names
  /// is kept, too.
  public static func fewestParticipants(of store: Store, with named: String? = nil) -> Store {
    let places = all(in: store)
    let byParticipant = Dictionary(grouping: places, by: \.path.participant).mapValues {
      Set($0.map(\.pattern))
    }
    var chosen = Set([named].compactMap(\.self))
    var missing = Set(places.map(\.pattern)).subtracting(byParticipant[nil] ?? [])
    for participant in chosen { missing.subtract(byParticipant[participant] ?? []) }
    while !missing.isEmpty {
      let next = byParticipant.keys.compactMap(\.self).sorted().max { a, b in
        missing.intersection(byParticipant[a] ?? []).count
          < missing.intersection(byParticipant[b] ?? []).count
      }
      guard let next, chosen.insert(next).inserted else { break }
      missing.subtract(byParticipant[next] ?? [])
    }
    let kept = store.records.filter { record in
      record.path.kind == .participant || record.path.participant.map(chosen.contains) ?? true
    }
    return Store(name: store.name, records: kept)
  }

  private static func places(
    _ tree: JSONTree, _ shape: RecordShape, _ steps: [String], _ path: RecordPath
  ) -> [RestrictedPlace] {
    guard case .object(let members) = tree else { return [] }
    let own = RestrictedPlace(path: path, steps: steps, pattern: pattern(steps, path), object: tree)
    // An item without an answer is printed as such in every edition.
    let isSilence = own.isAnswer && tree["status"] == "not-reported"
    return (knowsVisibility(shape) && !isSilence ? [own] : [])
      + members.flatMap { places($0.value, shape.member($0.key), steps + [$0.key], path) }
  }

  private static func knowsVisibility(_ shape: RecordShape) -> Bool {
    let text = #"{"visibility": "public"}"#
    return JSONDocument.read(SourceText(name: "", text)).document.map { shape.knows($0.root) }
      ?? false
  }

  /// The pattern of the schemas that matches a place; the place itself if none does.
  private static func pattern(_ steps: [String], _ path: RecordPath) -> String {
    let way = [path.kind.rawValue] + steps
    return patternsOfTheSchemas.first { pattern in
      let parts = pattern.split(separator: "/")
      return parts.count == way.count && zip(parts, way).allSatisfy { $0 == "*" || $0 == $1 }
    } ?? way.joined(separator: "/")
  }

  /// The patterns that the schemas allow, computed from the texts of the schemas.
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
