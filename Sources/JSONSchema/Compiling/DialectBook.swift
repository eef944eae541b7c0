import Diagnostics
import JSONText

/// The dialects that the documents of a library define, to be found by the `$schema` of other documents.
struct DialectBook {
  private var metaschemas: [ExactText: JSONValue] = [:]

  /// `addresses` are the addresses of each document, in the order of `documents`.
  init(_ documents: [JSONDocument], _ addresses: [[Identifier]]) {
    for (document, addresses) in zip(documents, addresses) {
      let id = document.root["$id"]?.string.map { Identifier($0) }
      let identifiers = addresses.flatMap { [id.map($0.resolving) ?? $0, $0] }
      for known in identifiers where metaschemas[known.key] == nil {
        metaschemas[known.key] = document.root
      }
    }
  }

  /// The dialect of this name, and the vocabularies that it requires and that are not known. Nil if no
  /// document defines the dialect.
  func dialect(named name: String) -> (dialect: Dialect, unknown: [String])? {
    let identifier = Identifier(name)
    if identifier.isStandardDialect { return (.standard, []) }
    return metaschemas[identifier.key].map(Dialect.read)
  }
}

extension Identifier {
  var isStandardDialect: Bool { ExactText(resource) == ExactText(Dialect.standardName) }
}
