import JSONText

/// `format`: the syntax of a string. It is only an annotation, unless the dialect or the options make it an
/// assertion.
///
/// An unknown format allows every string. But if the dialect includes the vocabulary `format-assertion`, a schema with
/// an unknown format is refused, as the standard requires.
struct FormatKeyword: Keyword, KeywordFamily {
  static let names = ["format"]

  let format: Format
  let place: KeywordPlace

  static func read(_ reader: SchemaReader) -> (any Keyword)? {
    guard let (value, place) = reader.string("format"), let name = value.string,
      reader.context.dialect.assertsFormats || reader.compiler.options.formats == .assertions
    else { return nil }
    if let format = Format(rawValue: name) { return FormatKeyword(format: format, place: place) }
    if reader.context.dialect.assertsFormats {
      reader.report(.unknownFormat(found: name), in: "format", at: place.range)
    }
    return nil
  }

  func plan(in planner: inout QuickPlanner) { planner.step(.format(format)) }

  func check(_ instance: Instance, in evaluation: inout Evaluation) {
    guard let string = instance.string, !format.allows(string) else { return }
    evaluation.report(
      .format(found: instance, expected: format.rawValue), by: place, at: instance.range)
  }
}
