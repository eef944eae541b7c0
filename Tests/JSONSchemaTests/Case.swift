import Diagnostics
import JSONText
import Testing

@testable import JSONSchema

/// One schema, one instance, and every violation that is expected.
///
/// In the instance `«` and `»` stand around each range that a violation names; they are taken out
/// before it is read. A violation is told as
///
///     keyword /path/to/value: what was found; what was expected; nearest x
struct Case: CustomTestStringConvertible, Sendable {
  let schema: String
  let instance: String
  let violations: [String]
  var testDescription: String { schema + " on " + instance }

  init(_ schema: String, _ instance: String, _ violations: String...) {
    self.init(schema, instance, all: violations)
  }

  init(_ schema: String, _ instance: String, all violations: [String]) {
    self.schema = schema
    self.instance = instance
    self.violations = violations
  }

  func check(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let library = SchemaLibrary([try document(schema, named: "s.json")])
    #expect(library.problems == [], sourceLocation: sourceLocation)
    let (text, ranges) = Case.unmarked(instance)
    let root = try document(text, named: "i.json").root
    let found = try #require(library["s.json"]).violations(of: root)
    #expect(found.map(Case.line) == violations, sourceLocation: sourceLocation)
    #expect(Set(found.map(\.range)) == ranges, sourceLocation: sourceLocation)
    for violation in found {
      #expect(!violation.schemaRange.isEmpty, sourceLocation: sourceLocation)
    }
  }

  /// The row as a schema that has problems, marked in the same way; it stands first, and the instance
  /// is the first problem.
  func checkSchema(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let (text, ranges) = Case.unmarked(schema)
    let library = SchemaLibrary(
      [try document(text, named: "s.json")],
      options: SchemaOptions(unknownKeywords: .mistakes))
    let lines = library.problems.map { problem in
      problem.found + "; " + problem.expected
        + (problem.advice.isEmpty ? "" : "; " + problem.advice)
    }
    #expect(lines == [instance] + violations, sourceLocation: sourceLocation)
    let places = library.problems.map { $0.location.start.offset..<$0.location.end.offset }
    #expect(Set(places) == ranges, sourceLocation: sourceLocation)
  }

  static func line(_ violation: Violation) -> String {
    let nearest = violation.nearest.map { "; nearest " + $0 } ?? ""
    return violation.keyword + " " + violation.path.pointer + ": " + violation.found + "; "
      + violation.expected + nearest
  }

  private static func unmarked(_ text: String) -> (text: String, ranges: Set<Range<Int>>) {
    var bytes: [UInt8] = []
    var open: [Int] = []
    var ranges: Set<Range<Int>> = []
    for scalar in text.unicodeScalars {
      switch scalar {
      case "«": open.append(bytes.count)
      case "»": if let start = open.popLast() { ranges.insert(start..<bytes.count) }
      default: bytes += Array(String(scalar).utf8)
      }
    }
    return (String(decoding: bytes, as: UTF8.self), ranges)
  }
}

/// A text that must be JSON.
func document(_ text: String, named name: String) throws -> JSONDocument {
  let reading = JSONDocument.read(SourceText(name: name, text))
  return try #require(reading.document, "\(reading.problems)")
}
