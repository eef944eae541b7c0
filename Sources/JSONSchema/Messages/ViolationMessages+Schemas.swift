import Diagnostics
import JSONText

/// Messages for what is wrong with a schema.
extension ViolationMessages {
  static func words(for mistake: SchemaProblemKind) -> Words {
    switch mistake {
    case .notASchema(let found):
      Words(found: describe(found), expected: "a schema: an object, true or false")
    case .tooManySchemas(let most):
      Words(
        found: "more than \(most) schemas", expected: "at most \(most) schemas in one document")
    case .unknownKeyword(let name): unknownKeyword(name)
    case .wrongValue(let found, let expected):
      Words(found: describe(found), expected: describe(expected))
    case .unknownType(let found):
      Words(
        found: describe(found), expected: oneOf(Types.names) { quoted($0.name) },
        advice: suggestion(found.string.flatMap { nearest(to: $0, in: Types.names.map(\.name)) }))
    case .repeated(let found):
      Words(found: describe(found) + " a second time", expected: "each value only once")
    case .pattern(let mistake, let pattern): words(for: mistake, in: pattern)
    case .unknownFormat(let name):
      Words(
        found: "an unknown format, " + quoted(name), expected: "a format of draft 2020-12",
        advice: nearest(to: name, in: Format.allCases.map(\.rawValue)).map(suggestion)
          ?? "Values that this format forbids would be accepted.")
    case .unknownDialect(let found):
      Words(
        found: quoted(found),
        expected: quoted(Dialect.standardName) + ", or a metaschema among the given schemas",
        advice: onlyGiven)
    case .unknownVocabulary(let name):
      Words(
        found: "a metaschema that requires the vocabulary \(quoted(name))",
        expected: "vocabularies of draft 2020-12",
        advice: "Values that the keywords of this vocabulary forbid would be accepted.")
    case .repeatedIdentifier, .identifierWithFragment, .unresolved, .endless: aboutNames(mistake)
    }
  }

  private static func unknownKeyword(_ name: String) -> Words {
    let keywords = KeywordFamilies.all.flatMap { $0.names }
    return Words(
      found: "an unknown keyword, " + quoted(name), expected: "a keyword of draft 2020-12",
      advice: suggestion(nearest(to: name, in: keywords)))
  }

  private static func aboutNames(_ mistake: SchemaProblemKind) -> Words {
    switch mistake {
    case .repeatedIdentifier(let name):
      Words(
        found: quoted(name) + ", which another schema has too",
        expected: "a name that no other schema has")
    case .identifierWithFragment(let name):
      Words(
        found: quoted(name), expected: "an identifier without a fragment",
        advice: "Name a part of a schema with \"$anchor\".")
    case .unresolved(let reference, let target, let resources, let isInside):
      Words(
        found: "a reference to an unknown schema, " + quoted(reference),
        expected: "a given schema, or a part of one",
        advice: advice(for: reference, target, resources, isInside))
    case .endless(let reference):
      Words(
        found: "a reference that leads back to itself, " + quoted(reference),
        expected: "a chain of references that ends",
        advice: "Put the reference inside a keyword such as \"items\" or \"properties\", so that "
          + "it applies to a part of the value.")
    default: Words(found: "", expected: "")
    }
  }

  private static func advice(
    for reference: String, _ target: Identifier, _ resources: [Identifier], _ isInside: Bool
  ) -> String {
    if reference.utf8.first == UInt8(ascii: "#") { return "" }
    if isInside {
      return "The schema was found, but it has no part \(quoted(target.fragment ?? ""))."
    }
    guard let path = target.filePath else {
      return nearest(to: reference, in: resources.map(\.resource)).map(suggestion) ?? onlyGiven
    }
    let file = "It refers to the file \(path). "
    guard let near = nearest(to: path, in: resources.compactMap(\.filePath)) else {
      return file + "Give that file or its folder with --registry. Other files are not read."
    }
    return file + "Did you mean \(near)?"
  }

  private static let onlyGiven =
    "Only the given schemas are searched, by $id and by file name. Nothing is fetched."

  static func metaschemaAdvice(_ name: String) -> String {
    "The schema's metaschema, \(quoted(name)), requires it."
  }

  private static func suggestion(_ word: String?) -> String {
    word.map { "Did you mean \(quoted($0))?" } ?? ""
  }

  private static func describe(_ expectation: SchemaProblemKind.Expectation) -> String {
    switch expectation {
    case .string: "a string"
    case .number: "a number"
    case .array: "an array"
    case .nonEmptyArray: "an array that is not empty"
    case .arrayOfNames: "an array of member names"
    case .object: "an object"
    case .flag: "true or false"
    case .count: "a whole number, 0 or more"
    case .divisor: "a number above 0, of at most 18 digits"
    case .reference: "a URI or a relative reference"
    case .anchor: "a name of letters, digits, -, _ and . that begins with a letter or _"
    }
  }
}
