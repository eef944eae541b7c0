import JSONText

/// What the schemas of a library are called, and which names are asked for.
///
/// A name is a resource, `urn:pillar:1:common`, and within it nothing, an anchor, or a JSON pointer:
/// `urn:pillar:1:common#/$defs/year`. A pointer is followed through the text, and means the schema that
/// was compiled from the value where it ends.
struct ReferenceBook {
  struct Reference {
    var text: String
    var target: Identifier
    var place: KeywordPlace
  }

  /// A value of a document, which its first byte tells from all others.
  private struct Spot: Hashable {
    var document: Int
    var offset: Int
  }

  var references: [Reference] = []
  private var resources: [String: Int] = [:]
  private var anchors: [String: Int] = [:]
  private var schemas: [Spot: Int] = [:]

  var knownResources: [String] { resources.keys.sorted() }

  mutating func note(_ value: JSONValue, document: Int, as number: Int) {
    schemas[Spot(document: document, offset: value.range.lowerBound)] = number
  }

  /// The schema that has the name already, which then keeps it.
  mutating func define(resource: Identifier, as number: Int) -> Int? {
    Self.define(resource.resource, as: number, in: &resources)
  }

  /// The schema that has the anchor already, which then keeps it.
  mutating func define(anchor: Identifier, as number: Int) -> Int? {
    Self.define(anchor.resource + "#" + (anchor.fragment ?? ""), as: number, in: &anchors)
  }

  private static func define(
    _ name: String, as number: Int, in names: inout [String: Int]
  ) -> Int? {
    if let known = names[name] { return known }
    names[name] = number
    return nil
  }

  func resolve(
    _ target: Identifier, in documents: [JSONDocument], _ subschemas: [Subschema]
  ) -> Int? {
    guard let fragment = target.decodedFragment, let root = resources[target.resource] else {
      return nil
    }
    if fragment.isEmpty { return root }
    if fragment.utf8.first != UInt8(ascii: "/") {
      return anchors[target.resource + "#" + fragment]
    }
    let home = subschemas[root]
    guard let start = documents[home.document].root.value(at: home.path),
      let value = follow(pointer: fragment, from: start)
    else { return nil }
    return schemas[Spot(document: home.document, offset: value.range.lowerBound)]
  }

  private func follow(pointer: String, from start: JSONValue) -> JSONValue? {
    var value = start
    let tokens = pointer.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    for token in tokens.dropFirst() {
      guard let name = Self.unescaped(token) else { return nil }
      let next = value.kind == .array ? Int(name).flatMap { value[$0] } : value[name]
      guard let next else { return nil }
      value = next
    }
    return value
  }

  /// A pointer's token with `~1` for `/` and `~0` for `~`.
  private static func unescaped(_ token: Substring.UTF8View) -> String? {
    var bytes: [UInt8] = []
    var rest = token[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "~") else {
        bytes.append(byte)
        continue
      }
      switch rest.popFirst() {
      case UInt8(ascii: "0"): bytes.append(UInt8(ascii: "~"))
      case UInt8(ascii: "1"): bytes.append(UInt8(ascii: "/"))
      default: return nil
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
