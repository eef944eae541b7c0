import JSONText

/// `$schema`, `$id`, `$anchor`, `$dynamicAnchor`, `$defs`, `$vocabulary`, `$comment`: the names of a schema,
/// and the schemas in `$defs`, which are only applied by references.
///
/// The compiler has already read `$id` and `$schema` when a schema's keywords are read, because they decide
/// what the other keywords mean.
enum CoreKeywords: KeywordFamily {
  static let names = [
    "$schema", "$id", "$anchor", "$dynamicAnchor", "$defs", "$vocabulary", "$comment",
  ]

  static func read(_ reader: SchemaReader) -> (any Keyword)? {
    _ = reader.string("$comment")
    _ = reader.schemasByName("$defs")
    if let (table, _) = reader.object("$vocabulary") {
      for member in table.members where member.value.kind != .boolean {
        reader.wrong(member.value, .flag, in: "$vocabulary")
      }
    }
    if let (name, range) = anchor(reader, "$anchor") { reader.define(anchor: name, at: range) }
    if let (name, range) = anchor(reader, "$dynamicAnchor") {
      reader.define(dynamicAnchor: name, at: range)
    }
    return nil
  }

  private static func anchor(
    _ reader: SchemaReader, _ keyword: String
  ) -> (name: String, range: Range<Int>)? {
    guard let (value, place) = reader.string(keyword), let anchor = value.string else { return nil }
    guard let first = anchor.unicodeScalars.first, isLetter(first),
      anchor.unicodeScalars.allSatisfy(isNamePart)
    else {
      reader.wrong(value, .anchor, in: keyword)
      return nil
    }
    return (anchor, place.range)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || scalar == "_"
  }

  private static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
    isLetter(scalar) || ("0"..."9").contains(scalar) || scalar == "-" || scalar == "."
  }
}
