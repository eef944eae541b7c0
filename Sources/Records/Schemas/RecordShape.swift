import Diagnostics
import JSONSchema
public import JSONText

/// What the schema of a kind of record knows at one place: which members an object may have there, and
/// what stands in each of them.
///
/// Use it to find a member that nobody knows, such as a misspelt `visibility`:
///
///     RecordShape.of(.activity).knows(record.root)        // false: it holds a member that is unknown
///     RecordShape.of(.activity).member("title")           // the place of its title
///
/// It is read from the schemas themselves, so a field that a schema gains is known here too. A schema may
/// lead back to itself: a place is worked out when it is asked for.
public struct RecordShape: Sendable {
  /// The schema of the place and all that say more of the same value; none where nothing is known.
  private let parts: [JSONValue]

  /// A place of which the schema says nothing: no object stands there.
  public static let unknown = RecordShape(parts: [])

  private init(parts: [JSONValue]) { self.parts = parts }

  init(_ schema: JSONValue) { parts = Self.parts(of: schema) }

  /// Whether an object or an array, and no text or number, stands here.
  public var isContainer: Bool { holdsMembers || parts.contains { $0["items"] != nil } }

  private var holdsMembers: Bool {
    entry != nil || parts.contains { $0["properties"] != nil }
  }

  /// What stands under a key that people choose; `nil` where there are no such keys.
  private var entry: RecordShape? {
    parts.lazy.compactMap { $0["additionalProperties"] }.first { $0.kind == .object }
      .map(RecordShape.init)
  }

  /// A member that the schema names.
  private func named(_ name: String) -> RecordShape? {
    parts.lazy.compactMap { $0["properties"]?[name] }.first.map(RecordShape.init)
  }

  /// The place of a member's value; ``unknown`` where the schema knows no such member.
  public func member(_ name: String) -> RecordShape { named(name) ?? entry ?? .unknown }

  /// The place of an array's elements.
  public var elements: RecordShape {
    parts.lazy.compactMap { $0["items"] }.first.map(RecordShape.init) ?? .unknown
  }

  /// Whether the schema knows every member of an object that stands here.
  ///
  /// An entry that should be an object and is a text is not known either: it may have been meant for
  /// the object around it.
  public func knows(_ object: JSONValue) -> Bool {
    let entry = entry
    let keys = parts.lazy.compactMap { $0["propertyNames"] }.first.flatMap(Self.schemaOfKeys)
    return object.members.allSatisfy { member in
      if named(member.key) != nil { return true }
      guard let entry, !entry.holdsMembers || member.value.kind == .object else { return false }
      return keys.map { keys in Self.text(member.key).map(keys.allows) ?? false } ?? true
    }
  }

  /// Whether a member of this name may stand here or anywhere inside.
  public func mayHold(_ name: String) -> Bool {
    var seen: Set<[String]> = []
    return mayHold(name, &seen)
  }

  private func mayHold(_ name: String, _ seen: inout Set<[String]>) -> Bool {
    guard let place = parts.first else { return false }
    let key = [place.document.source.name, "\(place.range)"]
    guard seen.insert(key).inserted else { return false }
    if named(name) != nil { return true }
    let inner = parts.flatMap { $0["properties"]?.members.map { RecordShape($0.value) } ?? [] }
    return (inner + [entry, elements].compactMap(\.self)).contains { $0.mayHold(name, &seen) }
  }

  private static func text(_ key: String) -> JSONValue? {
    let quoted = String(decoding: CanonicalText.write(.string(key), order: .natural), as: UTF8.self)
    return JSONDocument.read(SourceText(name: "", quoted)).document?.root
  }
}

// MARK: - Reading the schemas

extension RecordShape {
  private static let byKind: [RecordKind: RecordShape] = Dictionary(
    uniqueKeysWithValues: RecordKind.allCases.map { kind in
      let schema = Schemas.documents.first { $0.root["$id"]?.says(kind.schemaID) ?? false }
      return (kind, schema.map { RecordShape($0.root) } ?? .unknown)
    })

  /// The shape of a kind of record.
  public static func of(_ kind: RecordKind) -> RecordShape { byKind[kind] ?? .unknown }

  /// The shape of an agreement to have something published.
  public static let consent = of(.briefing).member("consent")

  /// A schema and all that say more of the same value: what it refers to, and its conditions.
  private static func parts(of schema: JSONValue) -> [JSONValue] {
    let inner = ["then", "else"].compactMap { schema[$0] }
    let lists = ["allOf", "anyOf", "oneOf"].flatMap { schema[$0]?.elements.map(\.self) ?? [] }
    let target = schema["$ref"]?.string.flatMap { definition($0, in: schema.document) }
    return [schema] + (inner + lists + [target].compactMap(\.self)).flatMap(parts)
  }

  /// The definition that a reference such as `urn:pillar:1:common#/$defs/slug` names.
  private static func definition(_ reference: String, in document: JSONDocument) -> JSONValue? {
    let parts = reference.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
    let home =
      parts[0].isEmpty
      ? document : Schemas.documents.first { $0.root["$id"]?.says(parts[0]) ?? false }
    let steps = parts.last?.split(separator: "/").map { JSONStep.member(String($0)) } ?? []
    return home?.root.value(at: steps)
  }

  /// What a key must be, as a schema of its own.
  private static func schemaOfKeys(_ value: JSONValue) -> Schema? {
    let target = value["$ref"]?.string.flatMap { definition($0, in: value.document) } ?? value
    let source = SourceText(name: "key", target.text)
    guard let document = JSONDocument.read(source).document else { return nil }
    return SchemaLibrary([document], options: Schemas.options)["key"]
  }
}

extension Record {
  /// Whether it is just as the schema of its kind says, so that it holds nothing that is unknown.
  public var isAsItsSchemaSays: Bool {
    guard let root, let schema = RecordSchemas.all.schema(path.kind) else { return false }
    return schema.allows(root)
  }
}
