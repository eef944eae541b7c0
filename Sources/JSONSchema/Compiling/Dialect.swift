import Diagnostics
import JSONText

/// The vocabularies (sets of keywords) that a schema may use. Its metaschema, which `$schema` names, declares them.
///
///     "$schema": "urn:mine"   ──▶   {"$id": "urn:mine", "$vocabulary": {"…/vocab/core": true, …}}
///
/// A keyword whose vocabulary is not in the set is an unknown keyword.
struct Dialect: Hashable, Sendable {
  var vocabularies: Set<Vocabulary>

  static let standardName = Vocabulary.draft + "schema"

  /// All vocabularies; `format` is an annotation.
  static let standard = Dialect(
    vocabularies: Set(Vocabulary.allCases).subtracting([.formatAssertion]))

  /// A keyword of the drafts before 2019-09 that many schemas still use.
  static let legacyKeyword = "dependencies"

  func knows(_ keyword: String) -> Bool {
    let name = ExactText(keyword)
    if let own = Vocabulary.ofKeyword[name] { return !own.isDisjoint(with: vocabularies) }
    return name == ExactText(Self.legacyKeyword) && vocabularies.contains(.applicator)
  }

  /// Whether a string that does not match its `format` is a violation.
  var assertsFormats: Bool { vocabularies.contains(.formatAssertion) }

  /// The dialect that a metaschema declares, and the names of vocabularies that it requires but this validator does not
  /// know.
  ///
  /// A metaschema without `$vocabulary` means the standard dialect.
  static func read(_ metaschema: JSONValue) -> (dialect: Dialect, unknown: [String]) {
    guard let listed = metaschema["$vocabulary"], listed.kind == .object else {
      return (.standard, [])
    }
    let byName = Dictionary(Vocabulary.allCases.map { (ExactText($0.name), $0) }) { $1 }
    // The core vocabulary is always included: without it a schema could not name its dialect.
    var vocabularies: Set<Vocabulary> = [.core]
    var unknown: [String] = []
    for member in listed.members {
      if let vocabulary = byName[ExactText(member.key)] {
        vocabularies.insert(vocabulary)
      } else if member.value.bool == true {
        unknown.append(member.key)
      }
    }
    return (Dialect(vocabularies: vocabularies), unknown)
  }
}
