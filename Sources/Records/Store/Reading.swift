public import Diagnostics
import JSONSchema
import JSONText

/// The finding for a file that no record's path describes.
public func misplacedFile(_ file: StoreFile, in store: String) -> Finding {
  Finding(
    rule: "misplaced-file",
    at: Location(file: store.isEmpty ? file.path : store + "/" + file.path), place: file.path,
    found: file.leadsOut
      ? "a link to a file outside the store, which is not read" : "a file where no record stands",
    expected: file.leadsOut
      ? "the file itself, or a link to another of the store"
      : "a path such as 2013/AUS/implementation.json, sources/<id>.json or 2013/votes/<id>.json",
    advice: file.leadsOut
      ? "Put the file itself in the link's place."
      : "Move it to where its kind of record stands, or out of the store.")
}

/// What the record's schema says against it.
func schemaFindings(
  in document: JSONDocument, of path: RecordPath, by schemas: RecordSchemas
) -> [Finding] {
  guard let schema = schemas.schema(path.kind) else { return [] }
  if schema.allows(document.root) { return [] }
  // Two conditions of a schema may ask for the same member; a person is told once.
  var told: Set<Finding> = []
  return schema.violations(of: document.root).map { finding(of: $0, in: document, of: path) }
    .filter { told.insert($0).inserted }
}

/// Whether a quoted text is written as a date is, and is none.
private func isDayOfNoCalendar(_ found: String) -> Bool {
  let text = found.dropFirst().dropLast()
  return text.utf8.count == 10 && RecordDate(String(text)) == nil
    && zip(text.utf8, "0000-00-00".utf8).allSatisfy { letter, form in
      form == UInt8(ascii: "0") ? UInt8(ascii: "0")...UInt8(ascii: "9") ~= letter : letter == form
    }
}

private func finding(
  of violation: Violation, in document: JSONDocument, of path: RecordPath
) -> Finding {
  var expected = violation.expected
  var advice = violation.nearest.map { "Did you mean \"\($0)\"?" } ?? ""
  var steps = violation.path
  switch violation.keyword {
  case "pattern":
    expected = SchemaWords(violation).shape ?? expected
    if isDayOfNoCalendar(violation.found) { advice = "The calendar has no such day." }
  case "type": expected = SchemaWords(violation).example ?? expected
  case "required":
    let member = violation.expected.split(separator: "\"").dropFirst().first.map(String.init)
    advice = member.flatMap { SchemaWords(violation).purpose(of: $0) } ?? advice
    steps += member.map { [.member($0)] } ?? []
  default: break
  }
  return Finding(
    rule: "schema", at: Location(violation.range, in: document.source),
    about: Subject(
      record: path.text, field: steps.field, pointer: steps.pointer, aspect: violation.keyword),
    place: placeWords(of: path, violation.path), found: violation.found, expected: expected,
    advice: advice)
}
