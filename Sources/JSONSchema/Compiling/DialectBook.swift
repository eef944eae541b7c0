import Diagnostics
import JSONText

/// The metaschemas among the documents of a library, by their names. The `$schema` of another document names one.
struct DialectBook {
  private var metaschemas: [ExactText: JSONValue] = [:]

  /// `addresses` are the addresses of each document, in the order of `documents`.
  init(_ documents: [JSONDocument], _ addresses: [[Identifier]]) {
    for (document, addresses) in zip(documents, addresses) {
      let id = document.root["$id"]?.string.map { Identifier($0) }
      let identifiers = addresses.flatMap { [id.map($0.resolving) ?? $0, $0] }
      for identifier in identifiers where metaschemas[identifier.key] == nil {
        metaschemas[identifier.key] = document.root
      }
    }
  }

  /// The dialect of this name, and the vocabularies that it requires but this validator does not know. Nil if no
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
