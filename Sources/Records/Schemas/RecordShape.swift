import Diagnostics
import JSONSchema
public import JSONText
import Synchronization

/// What the schema of a record kind allows at one place in a record: which members an object may have
/// there, and the shapes of their values.
///
/// Use it to find unknown members, such as a misspelt `visibility`:
///
///     RecordShape.of(.activity).knows(record.root)        // false: it holds a member that is unknown
///     RecordShape.of(.activity).member("title")           // the shape of its title
///
/// It is read from the schemas, so a field that is added to a schema is known here too. Schemas can refer
/// to themselves, so a shape is computed only when it is needed.
public struct RecordShape: Sendable {
  /// The schema of the place and all schemas that also apply to the same value; empty if no schema says anything about
  /// it.
  private let parts: [JSONValue]

  /// The shape of a place about which the schema says nothing. No object is expected there.
  public static let unknown = RecordShape(parts: [])

  private init(parts: [JSONValue]) { self.parts = parts }

  init(_ schema: JSONValue) {
    parts = Self.cache.withLock { cache in
      let place = ShapeKey(schema)
      if let parts = cache[place] { return parts }
      let parts = Self.parts(of: schema)
      cache[place] = parts
      return parts
    }
  }

  /// The position of a schema in the texts of the schemas.
  private struct ShapeKey: Hashable {
    let name: ExactText
    let range: Range<Int>

    init(_ schema: JSONValue) {
      (name, range) = (ExactText(schema.document.source.name), schema.range)
    }
  }

  /// The parts of each schema are computed once: a store has thousands of objects but few kinds of objects.
  private static let cache = Mutex<[ShapeKey: [JSONValue]]>([:])

  /// Whether an object or an array is expected here, and not a text or a number.
  public var isContainer: Bool { holdsMembers || parts.contains { $0["items"] != nil } }

  private var holdsMembers: Bool {
    entry != nil || parts.contains { $0["properties"] != nil }
  }

  /// The shape of the values under keys that the schema does not name, such as the item ids in `answers`; `nil` if
  /// there are no such keys.
  private var entry: RecordShape? {
    parts.lazy.compactMap { $0["additionalProperties"] }.first { $0.kind == .object }
      .map(RecordShape.init)
  }

  /// The shape of a member that the schema names.
  private func named(_ name: String) -> RecordShape? {
    parts.lazy.compactMap { $0["properties"]?[name] }.first.map(RecordShape.init)
  }

  /// The shape of a member's value; ``unknown`` if the schema does not know the member.
  public func member(_ name: String) -> RecordShape { named(name) ?? entry ?? .unknown }

  /// The shape of an array's elements.
  public var elements: RecordShape {
    parts.lazy.compactMap { $0["items"] }.first.map(RecordShape.init) ?? .unknown
  }

  /// Whether the schema allows only an object here.
  public var isObject: Bool {
    holdsMembers
      && parts.allSatisfy { part in part["type"].map { $0.string == "object" } ?? true }
  }

  /// How the schema of an object classifies one of its members.
  public enum Standing: Sendable {
    /// The schema knows the member. Its value may still be wrong.
    case known
    /// The member belongs here but cannot be read: it is a text and should be an object, or it is an
    /// entry under a key that the schema does not allow.
    case broken
    /// The schema does not know the member. It may be about the object itself, as a misspelt `visibility`
    /// is.
    case unknown
  }

  /// How the schema classifies a member of an object at this place.
  public func standing(of member: JSONMember) -> Standing {
    standing(of: member.key, isObject: member.value.kind == .object)
  }

  private func standing(of key: String, isObject: Bool) -> Standing {
    if let place = named(key) { return isObject || !place.isObject ? .known : .broken }
    guard let entry else { return .unknown }
    guard allowsKey(key) else {
      // An object under a wrong key counts as an entry if entries have a `visibility` of their own.
      return isObject && entry.named("visibility") != nil ? .broken : .unknown
    }
    if isObject || !entry.isObject { return .known }
    return nearest(to: key, in: ["visibility"]) == nil ? .broken : .unknown
  }

  /// Whether the schema of this place names the member.
  public func names(_ member: String) -> Bool { named(member) != nil }

  /// Whether the schema knows every member of an object at this place. A member that cannot be read
  /// (``Standing/broken``) counts as known.
  public func knows(_ object: JSONValue) -> Bool {
    object.members.allSatisfy { standing(of: $0) != .unknown }
  }

  /// Whether the schema knows every member of an object at this place. A member that cannot be read
  /// (``Standing/broken``) counts as known.
  public func knows(_ object: JSONTree) -> Bool {
    object.members.allSatisfy { standing(of: $0) != .unknown }
  }

  private func standing(of member: JSONTree.Member) -> Standing {
    if case .object = member.value { return standing(of: member.key, isObject: true) }
    return standing(of: member.key, isObject: false)
  }

  /// How many members of a value, at any depth, do not have the standing ``Standing/known``. All members inside such a
  /// member count too.
  private func unknownMembers(in value: JSONTree) -> Int {
    if case .array(let elements) = value {
      return elements.reduce(0) { $0 + self.elements.unknownMembers(in: $1) }
    }
    // In place of a conflict, count in each version of the value that it holds.
    if let conflict = value["$conflict"] {
      return conflict.members.reduce(0) { $0 + unknownMembers(in: $1.value) }
    }
    return value.members.reduce(0) { count, inner in
      standing(of: inner) == .known
        ? count + member(inner.key).unknownMembers(in: inner.value)
        : count + 1 + Self.unknown.unknownMembers(in: inner.value)
    }
  }

  /// Whether the schema knows every member of a value, at any depth, under its key.
  public func knowsAll(of value: JSONTree) -> Bool { unknownMembers(in: value) == 0 }

  /// Whether the schema allows a key that a person chose.
  private func allowsKey(_ key: String) -> Bool {
    guard let keys = parts.lazy.compactMap({ $0["propertyNames"] }).first else { return true }
    guard let schema = Self.schemasOfKeys[ShapeKey(keys)] else { return false }
    return Self.text(key).map(schema.allows) ?? false
  }

  /// Whether a member with this name may be here or anywhere inside.
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

  /// The names of the shared definitions that describe this place: `itemId`, `date`.
  var definitions: [String] { Self.definitions(parts) }

  private static func definitions(_ schemas: [JSONValue]) -> [String] {
    schemas.compactMap { $0["$ref"]?.string?.split(separator: "/").last.map(String.init) }
  }

  /// The places inside this one that a shared definition describes, as steps from here.
  func places(of definition: String) -> [[NamedPlaces.Step]] {
    var found: [[NamedPlaces.Step]] = []
    collect(definition, [], [], &found)
    return found
  }

  /// `around` has the schemas of the objects around this place. A schema that refers to itself is entered only once, or
  /// this would never end.
  private func collect(
    _ definition: String, _ steps: [NamedPlaces.Step], _ around: Set<ShapeKey>,
    _ found: inout [[NamedPlaces.Step]]
  ) {
    if definitions.contains(definition), !found.contains(steps) { found.append(steps) }
    guard let schema = parts.first, !around.contains(ShapeKey(schema)) else { return }
    let around = around.union([ShapeKey(schema)])
    let keys = Self.definitions(parts.compactMap { $0["propertyNames"] })
    if keys.contains(definition) { found.append(steps + [.eachKey]) }
    let names = parts.flatMap { $0["properties"]?.members.map(\.key) ?? [] }
    for (index, name) in names.enumerated() where !names[..<index].contains(name) {
      named(name)?.collect(definition, steps + [.member(name)], around, &found)
    }
    entry?.collect(definition, steps + [.eachMember], around, &found)
    if parts.contains(where: { $0["items"] != nil }) {
      elements.collect(definition, steps + [.eachElement], around, &found)
    }
  }

  private static func text(_ key: String) -> JSONValue? {
    let quoted = String(decoding: CanonicalText.write(.string(key), order: .natural), as: UTF8.self)
    return JSONDocument.read(SourceText(name: "", quoted)).document?.root
  }
}

// MARK: - Reading the schemas

extension RecordShape {
  private static let byKind = ByKind { kind in
    let schema = Schemas.documents.first { $0.root["$id"]?.says(kind.schemaID) ?? false }
    return schema.map { RecordShape($0.root) } ?? .unknown
  }

  /// The shape of a kind of record.
  public static func of(_ kind: RecordKind) -> RecordShape { byKind[kind] }

  /// The kinds that a record may be of: those whose schemas have the fewest unknown members in it.
  ///
  /// The record may be invalid. Several kinds are returned if nothing in it tells them apart, for example
  /// if a review has no entries.
  public static func kinds(of record: JSONTree) -> Set<RecordKind> {
    let unknown = RecordKind.allCases.map { (kind: $0, count: of($0).unknownMembers(in: record)) }
    let least = unknown.map(\.count).min()
    return Set(unknown.filter { $0.count == least }.map(\.kind))
  }

  /// The shape of a `consent` object, which is the same in all kinds of record.
  public static let consent = of(.briefing).member("consent")

  /// A schema and all schemas that also apply to the same value: the one it refers to, and its
  /// conditions.
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

  /// The compiled schemas of keys (`propertyNames`), for every place where a schema has one.
  private static let schemasOfKeys: [ShapeKey: Schema] = {
    var found: [ShapeKey: Schema] = [:]
    func look(into value: JSONValue) {
      for member in value.members {
        if member.key == "propertyNames" {
          found[ShapeKey(member.value)] = schemaOfKeys(member.value)
        }
        look(into: member.value)
      }
      for element in value.elements { look(into: element) }
    }
    for document in Schemas.documents { look(into: document.root) }
    return found
  }()

  /// Compiles the schema of a key, which may be a reference to a definition.
  private static func schemaOfKeys(_ value: JSONValue) -> Schema? {
    let target = value["$ref"]?.string.flatMap { definition($0, in: value.document) } ?? value
    let source = SourceText(name: "key", target.text)
    guard let document = JSONDocument.read(source).document else { return nil }
    return SchemaLibrary([document], options: Schemas.options)["key"]
  }
}

extension Record {
  /// Whether the record is valid by its schema, so that it has no unknown members.
  public var isAsItsSchemaSays: Bool {
    guard let root, let schema = RecordSchemas.all.schema(path.kind) else { return false }
    return schema.allows(root)
  }
}
