import Diagnostics
import JSONSchema
public import JSONText
import Synchronization

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

  init(_ schema: JSONValue) {
    parts = Self.known.withLock { known in
      let place = ShapeKey(schema)
      if let parts = known[place] { return parts }
      let parts = Self.parts(of: schema)
      known[place] = parts
      return parts
    }
  }

  /// Where a schema stands in the texts of the schemas.
  private struct ShapeKey: Hashable {
    let name: ExactText
    let range: Range<Int>

    init(_ schema: JSONValue) {
      (name, range) = (ExactText(schema.document.source.name), schema.range)
    }
  }

  /// What was worked out once is kept: a store has thousands of objects and few kinds of them.
  private static let known = Mutex<[ShapeKey: [JSONValue]]>([:])

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

  /// Whether an object stands here, and nothing else may.
  public var isObject: Bool {
    holdsMembers
      && parts.allSatisfy { part in part["type"].map { $0.string == "object" } ?? true }
  }

  /// What the schema says of a member of an object that stands here.
  public enum Standing: Sendable {
    /// The schema knows it. What stands in it may still be wrong.
    case known
    /// It has a place of its own, and what stands there cannot be read: a text where an object belongs,
    /// or an entry under a key that the schema does not allow.
    case broken
    /// The schema does not know it. It may be meant for the object around it, as a misspelt `visibility` is.
    case unknown
  }

  /// What the schema says of a member of an object that stands here.
  public func standing(of member: JSONMember) -> Standing {
    standing(of: member.key, isObject: member.value.kind == .object)
  }

  private func standing(of key: String, isObject: Bool) -> Standing {
    if let place = named(key) { return isObject || !place.isObject ? .known : .broken }
    guard let entry else { return .unknown }
    guard allowsKey(key) else {
      // An object under a wrong key is an entry, if entries say themselves who sees them.
      return isObject && entry.named("visibility") != nil ? .broken : .unknown
    }
    if isObject || !entry.isObject { return .known }
    return nearest(to: key, in: ["visibility"]) == nil ? .broken : .unknown
  }

  /// Whether the schema names a member of an object that stands here.
  public func names(_ member: String) -> Bool { named(member) != nil }

  /// Whether the schema knows every member of an object that stands here, broken ones included.
  public func knows(_ object: JSONValue) -> Bool {
    object.members.allSatisfy { standing(of: $0) != .unknown }
  }

  /// The same of a value that was not read from a text.
  public func knows(_ object: JSONTree) -> Bool {
    object.members.allSatisfy { standing(of: $0) != .unknown }
  }

  private func standing(of member: JSONTree.Member) -> Standing {
    if case .object = member.value { return standing(of: member.key, isObject: true) }
    return standing(of: member.key, isObject: false)
  }

  /// How many members of a value that stands here the schema does not know, or not under their keys, at any
  /// depth. All that such a member holds counts, too.
  private func unknownMembers(in value: JSONTree) -> Int {
    if case .array(let elements) = value {
      return elements.reduce(0) { $0 + self.elements.unknownMembers(in: $1) }
    }
    // What stands in conflict stands in the place of the one value.
    if let conflict = value["$conflict"] {
      return conflict.members.reduce(0) { $0 + unknownMembers(in: $1.value) }
    }
    return value.members.reduce(0) { count, inner in
      standing(of: inner) == .known
        ? count + member(inner.key).unknownMembers(in: inner.value)
        : count + 1 + Self.unknown.unknownMembers(in: inner.value)
    }
  }

  /// Whether the schema knows every member of a value that stands here, at any depth, under its key.
  public func knowsAll(of value: JSONTree) -> Bool { unknownMembers(in: value) == 0 }

  /// Whether a key that people choose may be this one.
  private func allowsKey(_ key: String) -> Bool {
    guard let keys = parts.lazy.compactMap({ $0["propertyNames"] }).first else { return true }
    guard let schema = Self.schemasOfKeys[ShapeKey(keys)] else { return false }
    return Self.text(key).map(schema.allows) ?? false
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

  /// The shared definitions that describe what stands here: `itemId`, `date`.
  var definitions: [String] { Self.definitions(parts) }

  private static func definitions(_ schemas: [JSONValue]) -> [String] {
    schemas.compactMap { $0["$ref"]?.string?.split(separator: "/").last.map(String.init) }
  }

  /// The places in a value that stands here which a shared definition describes.
  func places(of definition: String) -> [[NamedPlaces.Step]] {
    var found: [[NamedPlaces.Step]] = []
    collect(definition, [], [], &found)
    return found
  }

  /// `around` are the schemas on the way here: one that leads back to itself is left out.
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

  /// The kinds of which a record may be: those whose schemas know most of its members.
  ///
  /// It need not be as any schema says. There are several where it holds nothing that tells them apart, as
  /// where a review holds no entries.
  public static func kinds(of record: JSONTree) -> Set<RecordKind> {
    let unknown = RecordKind.allCases.map { (kind: $0, count: of($0).unknownMembers(in: record)) }
    let least = unknown.map(\.count).min()
    return Set(unknown.filter { $0.count == least }.map(\.kind))
  }

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

  /// What keys must be, wherever a schema says so, compiled once.
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
