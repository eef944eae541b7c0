import Diagnostics
import JSONText

/// The dialects that the documents of a library define, for the `$schema` of others.
struct DialectBook {
  private var metaschemas: [ExactText: JSONValue] = [:]

  /// `addresses` are those of each document.
  init(_ documents: [JSONDocument], _ addresses: [[Identifier]]) {
    for (document, addresses) in zip(documents, addresses) {
      let id = document.root["$id"]?.string.map { Identifier($0) }
      let identifiers = addresses.flatMap { [id.map($0.resolving) ?? $0, $0] }
      for known in identifiers where metaschemas[known.key] == nil {
        metaschemas[known.key] = document.root
      }
    }
  }

  /// The dialect of this name, with the vocabularies it requires that are not known; nil where no
  /// document defines it.
  func dialect(named name: String) -> (dialect: Dialect, unknown: [String])? {
    let identifier = Identifier(name)
    if identifier.isStandardDialect { return (.standard, []) }
    return metaschemas[identifier.key].map(Dialect.read)
  }
}

extension Identifier {
  var isStandardDialect: Bool { ExactText(resource) == ExactText(Dialect.standardName) }
}
