import JSONText

/// `$schema`, `$id`, `$anchor`, `$defs`, `$comment`: what a schema is called and keeps for references.
///
/// The compiler itself has read `$id` by the time a schema's keywords are read, since it decides what
/// the references among them mean.
enum CoreKeywords: KeywordFamily {
  static let names = ["$schema", "$id", "$anchor", "$defs", "$comment"]

  static func read(_ reader: SchemaReader) -> (any Keyword)? {
    _ = reader.string("$comment")
    _ = reader.schemasByName("$defs")
    readDialect(reader)
    readAnchor(reader)
    return nil
  }

  private static func readDialect(_ reader: SchemaReader) {
    guard let (value, place) = reader.string("$schema"), let dialect = value.string else { return }
    if dialect != Vocabulary.dialect, dialect != Vocabulary.dialect + "#" {
      reader.report(.unknownDialect(found: dialect), in: "$schema", at: place.range)
    }
  }

  private static func readAnchor(_ reader: SchemaReader) {
    guard let (value, place) = reader.string("$anchor"), let anchor = value.string else { return }
    guard let first = anchor.unicodeScalars.first, isLetter(first),
      anchor.unicodeScalars.allSatisfy(isNamePart)
    else { return reader.wrong(value, .anchor, in: "$anchor") }
    reader.define(anchor: anchor, at: place.range)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || scalar == "_"
  }

  private static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
    isLetter(scalar) || ("0"..."9").contains(scalar) || scalar == "-" || scalar == "."
  }
}
