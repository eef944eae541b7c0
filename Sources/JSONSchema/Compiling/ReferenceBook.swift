import Diagnostics

/// The names of all schemas of a library, and the references to them.
///
/// A name consists of a resource, `urn:pillar:1:common`, and a fragment: empty, an anchor, or a JSON pointer
/// as in `urn:pillar:1:common#/$defs/year`. A pointer leads to a value and names the schema that was compiled
/// from it. A value that was not compiled as a schema cannot be referred to.
struct ReferenceBook {
  struct Reference {
    var text: String
    var target: Identifier
    /// The schemas that the reference names if no schema is called `target`; the first that exists counts.
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
  /// The schema at the root of each resource, by the key of the resource's identifier.
  private var resources: [ExactText: (identifier: Identifier, schema: Int)] = [:]
  private var anchors: [Anchor: Int] = [:]
  private var schemas: [Spot: Int] = [:]
  /// The schemas with a `$dynamicAnchor`: by the number of their resource, then by the anchor.
  private(set) var dynamicAnchors: [Int: [ExactText: Int]] = [:]

  /// The identifiers of all resources, sorted.
  var knownResources: [Identifier] {
    resources.sorted { $0.key < $1.key }.map(\.value.identifier)
  }

  mutating func note(_ schema: Subschema, as number: Int) {
    schemas[Spot(document: schema.document, pointer: ExactText(schema.pointer))] = number
  }

  /// Names a resource. If another schema already has the name, that schema keeps it and is returned.
  mutating func define(resource: Identifier, as number: Int) -> Int? {
    if let known = resources[resource.key] { return known.schema }
    resources[resource.key] = (resource, number)
    return nil
  }

  /// Names an anchor. If another schema already has the name, that schema keeps it and is returned.
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

  /// The schema at the root of the resource that an identifier names.
  func root(of target: Identifier) -> Int? { resources[target.key]?.schema }
}
