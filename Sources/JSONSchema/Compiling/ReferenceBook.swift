/// What the schemas of a library are called, and which names are asked for.
///
/// A name is a resource, `urn:pillar:1:common`, and within it nothing, an anchor, or a JSON pointer:
/// `urn:pillar:1:common#/$defs/year`. A pointer means the schema that was compiled from the value where
/// it leads; what it leads to that is no schema cannot be referred to.
struct ReferenceBook {
  struct Reference {
    var text: String
    var target: Identifier
    var place: KeywordPlace
    var isDynamic: Bool
  }

  private struct Spot: Hashable {
    var document: Int
    var pointer: ExactString
  }

  var references: [Reference] = []
  private var resources: [String: Int] = [:]
  private var anchors: [String: Int] = [:]
  private var schemas: [Spot: Int] = [:]
  /// The schemas with a `$dynamicAnchor`, by the number of their resource and by name.
  private(set) var dynamicAnchors: [Int: [ExactString: Int]] = [:]

  var knownResources: [String] { resources.keys.sorted() }

  mutating func note(_ schema: Subschema, as number: Int) {
    schemas[Spot(document: schema.document, pointer: ExactString(schema.pointer))] = number
  }

  /// The schema that has the name already, which then keeps it.
  mutating func define(resource: Identifier, as number: Int) -> Int? {
    Self.define(resource.resource, as: number, in: &resources)
  }

  /// The schema that has the anchor already, which then keeps it.
  mutating func define(anchor: Identifier, as number: Int) -> Int? {
    Self.define(anchor.resource + "#" + (anchor.fragment ?? ""), as: number, in: &anchors)
  }

  mutating func define(dynamicAnchor name: String, in resource: Int, as number: Int) {
    dynamicAnchors[resource, default: [:]][ExactString(name)] = number
  }

  private static func define(
    _ name: String, as number: Int, in names: inout [String: Int]
  ) -> Int? {
    if let known = names[name] { return known }
    names[name] = number
    return nil
  }

  func resolve(_ target: Identifier, among subschemas: [Subschema]) -> Int? {
    guard let fragment = target.decodedFragment, let root = resources[target.resource] else {
      return nil
    }
    if fragment.isEmpty { return root }
    if fragment.utf8.first != UInt8(ascii: "/") {
      return anchors[target.resource + "#" + fragment]
    }
    let pointer = ExactString(subschemas[root].pointer + fragment)
    return schema(in: subschemas[root].document, at: pointer.text)
  }

  func schema(in document: Int, at pointer: String) -> Int? {
    schemas[Spot(document: document, pointer: ExactString(pointer))]
  }

  /// The root of the resource that an identifier names.
  func root(of target: Identifier) -> Int? { resources[target.resource] }
}
