import Diagnostics
import JSONText

/// The dialects that the documents of a library define, for the `$schema` of others.
struct DialectBook {
  private var metaschemas: [String: JSONValue] = [:]

  init(_ documents: [JSONDocument]) {
    for document in documents {
      let name = Identifier(document.source.name)
      let identifier = document.root["$id"]?.string.map { name.resolving(Identifier($0)) } ?? name
      for known in [identifier, name] where metaschemas[known.resource] == nil {
        metaschemas[known.resource] = document.root
      }
    }
  }

  /// The dialect of this name, with the vocabularies it requires that are not known; nil where no
  /// document defines it.
  func dialect(named name: String) -> (dialect: Dialect, unknown: [String])? {
    let resource = Identifier(name).resource
    if resource == Dialect.standardName { return (.standard, []) }
    return metaschemas[resource].map(Dialect.read)
  }
}
