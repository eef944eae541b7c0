import Diagnostics
import JSONText

/// Which vocabularies a schema is written in, as its metaschema says.
///
///     "$schema": "urn:mine"   ──▶   {"$id": "urn:mine", "$vocabulary": {"…/vocab/core": true, …}}
///
/// A keyword of a vocabulary that is left out is as unknown as any other word.
struct Dialect: Hashable, Sendable {
  var vocabularies: Set<Vocabulary>

  static let standardName = Vocabulary.draft + "schema"

  /// Everything, with `format` as an annotation.
  static let standard = Dialect(
    vocabularies: Set(Vocabulary.allCases).subtracting([.formatAssertion]))

  /// Before 2019 there were `dependencies`, which schemas of today still hold.
  static let legacyKeyword = "dependencies"

  func knows(_ keyword: String) -> Bool {
    let name = ExactText(keyword)
    if let known = Vocabulary.ofKeyword[name] { return !known.isDisjoint(with: vocabularies) }
    return name == ExactText(Self.legacyKeyword) && vocabularies.contains(.applicator)
  }

  /// Whether a string that is not of its `format` is wrong.
  var assertsFormats: Bool { vocabularies.contains(.formatAssertion) }

  /// What a metaschema takes up, and the vocabularies it requires that are not known here. Without a
  /// word about vocabularies it is the standard dialect.
  static func read(_ metaschema: JSONValue) -> (dialect: Dialect, unknown: [String]) {
    guard let listed = metaschema["$vocabulary"], listed.kind == .object else {
      return (.standard, [])
    }
    let byName = Dictionary(Vocabulary.allCases.map { (ExactText($0.name), $0) }) { $1 }
    // The core cannot be left out: without it a schema could not say which dialect it is.
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
