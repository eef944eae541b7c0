import Diagnostics
import JSONText

/// The compiled schemas of a library: one list of all schemas and subschemas, which refer to one another by
/// number. So a schema may contain itself.
///
///     subschemas   0 {keywords: [members [1, 2], required]}     the root of a document
///                  1 {keywords: [type]}
///                  2 {keywords: [reference with slot 0]}
///     targets      0 → 1                                        the schema that each reference names
final class SchemaProgram: Sendable {
  let documents: [JSONDocument]
  let subschemas: [Subschema]
  /// The schema that each reference names, by the reference's slot. Nil if the reference names no schema, which is
  /// reported as a problem of the library.
  let targets: [Int?]
  /// The slots of references that may lead back to themselves without a step into the value.
  let endlessSlots: Set<Int>
  /// The slots of dynamic references, with the name that each looks for in the dynamic scope.
  let dynamicNames: [Int: ExactText]
  /// For each resource, by the number of its root schema: the schemas with a `$dynamicAnchor`, by its name.
  let dynamicAnchors: [Int: [ExactText: Int]]
  /// The identifier of each resource, by the number of the schema at its root.
  let resourceNames: [Int: String]
  /// The compiled schemas in the form that `QuickCheck` reads.
  let quick: QuickPlan

  init(documents: [JSONDocument], subschemas: [Subschema], references: ResolvedReferences) {
    self.documents = documents
    self.subschemas = subschemas
    targets = references.targets
    endlessSlots = references.endlessSlots
    dynamicNames = references.dynamicNames
    dynamicAnchors = references.dynamicAnchors
    resourceNames = references.resourceNames
    quick = QuickPlanner.plan(subschemas, references)
  }

  /// A place that stands for a whole schema, for example for `false`.
  func wholeSchema(_ number: Int) -> KeywordPlace {
    KeywordPlace(schema: number, keyword: "false", isWhole: true, range: subschemas[number].range)
  }

  /// A keyword's place as text: the document's name, `#`, and a JSON pointer.
  func description(of place: KeywordPlace) -> String {
    let schema = subschemas[place.schema]
    let keyword = place.isWhole ? "" : [.member(place.keyword)].pointer
    return documents[schema.document].source.name + "#" + schema.pointer + keyword
  }
}

/// One schema, compiled.
struct Subschema: Sendable {
  var document: Int
  /// The steps from the document's root, as a JSON pointer.
  var pointer: String
  var range: Range<Int>
  var title: String?
  /// The number of the schema at the root of its resource.
  var resource = 0
  /// Whether this is the schema `false`.
  var allowsNothing = false
  /// Whether an evaluation that applies this schema enters a resource with dynamic anchors.
  var entersResource = false
  /// Whether `allowsNothing` or `entersResource` is true, so that applying it is more than applying its keywords.
  var isSpecial = false
  /// Whether the outcome for each value is remembered, because the schema contains a reference. Otherwise references
  /// that branch could double the work at every level.
  var isWorthRemembering = false
  /// The annotations of a value that the schema allows: `title`, `description` and the like, and unknown keywords.
  var annotations: [(keyword: String, value: JSONValue)] = []
  var keywords: [any Keyword] = []
}

/// The outcome of resolving the references of a library.
struct ResolvedReferences {
  var targets: [Int?] = []
  var endlessSlots: Set<Int> = []
  var dynamicNames: [Int: ExactText] = [:]
  var dynamicAnchors: [Int: [ExactText: Int]] = [:]
  var resourceNames: [Int: String] = [:]
}

/// The place of a keyword in a schema. A compiled keyword keeps it for its violations.
struct KeywordPlace: Hashable, Sendable {
  var schema: Int
  var keyword: String
  var isWhole = false
  /// Bytes of the keyword's value.
  var range: Range<Int>
}
