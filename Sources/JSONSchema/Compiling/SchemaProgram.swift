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

  init(documents: [JSONDocument], subschemas: [Subschema], targets: [Int?]) {
    self.documents = documents
    self.subschemas = subschemas
    self.targets = targets
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
  /// Whether this is the schema `false`.
  var allowsNothing = false
  /// Whether a reference is somewhere within: then asking twice may cost twice as much at every level.
  var isWorthRemembering = false
  var keywords: [any Keyword] = []
}

/// Where a keyword stands, kept with what is compiled from it.
struct KeywordPlace: Hashable, Sendable {
  var schema: Int
  var keyword: String
  var isWhole = false
  /// Bytes of the keyword's value.
  var range: Range<Int>
}
