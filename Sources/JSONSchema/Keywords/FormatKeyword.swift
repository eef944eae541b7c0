import JSONText

/// `format`: what a string is. It describes, and forbids only where the dialect or the options say so.
///
/// A format that is not known forbids nothing; where the dialect says that formats forbid, the schema is
/// refused instead, as the standard asks.
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

  func check(_ instance: Instance, in run: inout Evaluation) {
    guard let string = instance.string, !format.allows(string) else { return }
    run.report(
      .format(found: instance, expected: format.rawValue), by: place, at: instance.range)
  }
}
