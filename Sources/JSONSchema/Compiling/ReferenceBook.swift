import Diagnostics

/// What the schemas of a library are called, and which names are asked for.
///
/// A name is a resource, `urn:pillar:1:common`, and within it nothing, an anchor, or a JSON pointer:
/// `urn:pillar:1:common#/$defs/year`. A pointer means the schema that was compiled from the value where
/// it leads; what it leads to that is no schema cannot be referred to.
struct ReferenceBook {
  struct Reference {
    var text: String
    var target: Identifier
    /// What it may mean besides, where nothing has the name of `target`.
    var otherTargets: [Identifier] = []
    var place: KeywordPlace
    var isDynamic: Bool
  }

  private struct Spot: Hashable {
    var document: Int
    var pointer: ExactText
  }

  private struct Anchor: Hashable {
    /// The number of the schema at the root of the resource.
    var resource: Int
    var name: ExactText
  }

  var references: [Reference] = []
  /// The schemas at the roots of resources, by the keys of their identifiers.
  private var resources: [ExactText: (identifier: Identifier, schema: Int)] = [:]
  private var anchors: [Anchor: Int] = [:]
  private var schemas: [Spot: Int] = [:]
  /// The schemas with a `$dynamicAnchor`, by the number of their resource and by name.
  private(set) var dynamicAnchors: [Int: [ExactText: Int]] = [:]

  /// The identifiers of all resources, in order.
  var knownResources: [Identifier] {
    resources.sorted { $0.key < $1.key }.map(\.value.identifier)
  }

  mutating func note(_ schema: Subschema, as number: Int) {
    schemas[Spot(document: schema.document, pointer: ExactText(schema.pointer))] = number
  }

  /// The schema that has the name already, which then keeps it.
  mutating func define(resource: Identifier, as number: Int) -> Int? {
    if let known = resources[resource.key] { return known.schema }
    resources[resource.key] = (resource, number)
    return nil
  }

  /// The schema that has the anchor already, which then keeps it.
  mutating func define(anchor name: String, in resource: Int, as number: Int) -> Int? {
    let anchor = Anchor(resource: resource, name: ExactText(name))
    if let known = anchors[anchor] { return known }
    anchors[anchor] = number
    return nil
  }

  mutating func define(dynamicAnchor name: String, in resource: Int, as number: Int) {
    dynamicAnchors[resource, default: [:]][ExactText(name)] = number
  }

  func resolve(_ target: Identifier, among subschemas: [Subschema]) -> Int? {
    guard let fragment = target.decodedFragment, let root = root(of: target) else { return nil }
    if fragment.isEmpty { return root }
    if fragment.utf8.first != UInt8(ascii: "/") {
      return anchors[Anchor(resource: root, name: ExactText(fragment))]
    }
    let pointer = ExactText(subschemas[root].pointer + fragment)
    return schema(in: subschemas[root].document, at: pointer.text)
  }

  func schema(in document: Int, at pointer: String) -> Int? {
    schemas[Spot(document: document, pointer: ExactText(pointer))]
  }

  /// The root of the resource that an identifier names.
  func root(of target: Identifier) -> Int? { resources[target.key]?.schema }
}
