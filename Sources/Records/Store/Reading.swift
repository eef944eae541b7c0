import Diagnostics
import JSONSchema
import JSONText

/// The finding for a file that no record's path describes.
func misplacedFile(_ path: String, _ source: SourceText) -> Finding {
  Finding(
    rule: "misplaced-file", at: Location(file: source.name), place: path,
    found: "a file where no record stands",
    expected:
      "a path such as 2013/AUS/implementation.json, sources/<id>.json or 2013/votes/<id>.json",
    advice: "Move it to where its kind of record stands, or out of the store.")
}

/// What the record's schema says against it.
func schemaFindings(in document: JSONDocument, of path: RecordPath) -> [Finding] {
  guard let schema = Schemas.library[path.kind.schemaID] else { return [] }
  return schema.violations(of: document.root).map { violation in
    Finding(
      rule: "schema", at: Location(violation.range, in: document.source),
      place: placeWords(of: path, violation.path), found: violation.found,
      expected: violation.expected,
      advice: violation.nearest.map { "Did you mean \"\($0)\"?" } ?? "")
  }
}
