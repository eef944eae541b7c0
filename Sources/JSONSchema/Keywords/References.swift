import JSONText

/// `$ref`: the schema that stands elsewhere under this name, besides whatever stands here.
struct ReferenceKeyword: Keyword, KeywordFamily {
  static let names = ["$ref"]

  /// Where among `SchemaProgram.targets` the schema's number will be once all documents are read.
  let slot: Int
  var reference: Int? { slot }

  static func read(_ reader: SchemaReader) -> (any Keyword)? {
    guard let (value, place) = reader.string("$ref"), let text = value.string else { return nil }
    return ReferenceKeyword(slot: reader.reference(to: text, from: place))
  }

  func check(_ instance: Instance, in run: inout Run) {
    guard let target = run.program.targets[slot] else { return }
    run.follow(target, to: instance)
  }
}
