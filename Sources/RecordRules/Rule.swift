public import Diagnostics
import JSONText
import Records

/// Something that must hold between records, with the name under which it is explained.
///
/// Each rule is a file in `Rules/`, with a page of the same name in `Pages/` that holds an example
/// that fails and one that passes; the tests run every page.
public struct Rule: Sendable {
  public let name: String
  public let severity: Finding.Severity
  /// Finds all that the rule has against the store; empty for what reading the store finds itself.
  let find: @Sendable (Store) -> [Violation]

  init(
    _ name: String, _ severity: Finding.Severity = .error,
    find: @escaping @Sendable (Store) -> [Violation]
  ) {
    self.name = name
    self.severity = severity
    self.find = find
  }

  /// A rule whose findings come from reading the store.
  init(readingFinds name: String) {
    self.init(name) { _ in [] }
  }

  public static let all: [Rule] = [
    .json, .openConflict, .schema, .misplacedFile, .notCanonical, .pathAndContent, .missingEdition,
    .missingItem,
    .unknownItem, .unknownParticipant, .unknownSource, .uncitedSource, .implementedWithoutSource,
    .dateOutOfPlace, .notAMember, .narrowerThanAccess, .brokenSuccession, .notYours,
  ]

  /// The page that explains it, in Markdown.
  public var page: String { rulePages[name] ?? "" }

  /// The page's first sentence.
  public var summary: String {
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
    let paragraph = lines.drop { $0.isEmpty }.prefix { !$0.isEmpty }.joined(separator: " ")
    return paragraph.split(separator: ". ", maxSplits: 1).first.map { first in
      first.hasSuffix(".") ? String(first) : first + "."
    } ?? ""
  }
}

/// What one rule has against one value.
struct Violation {
  var record: Record
  var range: Range<Int>
  /// Names of members and elements from the record to the value.
  var steps: [JSONStep]
  var found: String
  var expected: String
  var advice: String = ""
}
