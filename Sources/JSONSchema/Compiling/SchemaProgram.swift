import Diagnostics
import JSONText

/// Schemas compiled: every schema and subschema of a library in one flat list, naming one another by
/// number, so that a schema may contain itself.
///
///     subschemas   0 {keywords: [members [1, 2], required]}     the root of a document
///                  1 {keywords: [type]}
///                  2 {keywords: [reference slot 0]}
///     targets      0 → 1                                        what each $ref stands for
final class SchemaProgram: Sendable {
  let documents: [JSONDocument]
  let subschemas: [Subschema]
  /// What each reference stands for; nil where that is not known, which is a problem of the library.
  let targets: [Int?]
  /// The references that may lead back to themselves without a step into the value, by their slots.
  let endlessSlots: Set<Int>
  /// The references that are dynamic, by their slots, each with the name it asks resources for.
  let dynamicNames: [Int: ExactText]
  /// What these names stand for, resource by resource.
  let dynamicAnchors: [Int: [ExactText: Int]]
  /// What the resources are called, by the number of the schema at their root.
  let resourceNames: [Int: String]
  /// The schemas once more, for the quick answer.
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

  /// A place for what concerns a schema as a whole, as `false` does.
  func wholeSchema(_ number: Int) -> KeywordPlace {
    KeywordPlace(schema: number, keyword: "false", isWhole: true, range: subschemas[number].range)
  }

  /// A keyword's place in words: the document's name, `#`, and a JSON pointer.
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
  /// The schema at the root of the resource it belongs to.
  var resource = 0
  /// Whether this is the schema `false`.
  var allowsNothing = false
  /// Whether dynamic references within may look for names in its resource, which is entered here.
  var entersResource = false
  /// Whether applying it is more than applying its keywords.
  var isSpecial = false
  /// Whether a reference is somewhere within: then asking twice may cost twice as much at every level.
  var isWorthRemembering = false
  /// What it says of a value it allows: descriptions, and words no vocabulary knows.
  var annotations: [(keyword: String, value: JSONValue)] = []
  var keywords: [any Keyword] = []
}

/// What became of the references of a library.
struct ResolvedReferences {
  var targets: [Int?] = []
  var endlessSlots: Set<Int> = []
  var dynamicNames: [Int: ExactText] = [:]
  var dynamicAnchors: [Int: [ExactText: Int]] = [:]
  var resourceNames: [Int: String] = [:]
}

/// Where a keyword stands, kept with what is compiled from it.
struct KeywordPlace: Hashable, Sendable {
  var schema: Int
  var keyword: String
  var isWhole = false
  /// Bytes of the keyword's value.
  var range: Range<Int>
}
