// The one place where the tool uses JSONSchema: it reads a schema that the user names, with the schemas that it refers
// to, and validates texts against it.

import Diagnostics
import JSONSchema
import JSONText

/// A schema from a file, with the other schemas that it may refer to.
struct SchemaFiles {
  private let schema: Schema
  /// The texts of all schemas. A finding uses them to show the place of a keyword.
  private let sources: [SourceText]

  /// Findings about the schemas that do not prevent validation.
  let warnings: [Finding]

  /// The error if the schemas cannot be used, with all their problems.
  struct Unfit: Error { let findings: [Finding] }

  /// Reads a schema, and others that it may refer to by their `$id` or by the place of their files.
  ///
  /// At most `most` problems of each text are listed. The others are counted.
  init(_ first: SourceText, beside others: [SourceText], most: Int) throws(Unfit) {
    var reader = JSONReader(most: most)
    let readings = ([first] + others).map { ($0, reader.read($0)) }
    let documents = readings.compactMap { $0.1.document }
    let library = SchemaLibrary(
      documents, addresses: documents.map { FileAddresses.of($0.source.name) },
      options: SchemaOptions(mostProblems: most))
    let findings =
      readings.flatMap { source, reading in
        reading.problems.map { $0.finding(in: source, place: "the schema") }
      } + library.problems.map { $0.finding(most: most) }
    warnings = library.warnings.map { $0.finding(.warning, most: most) }
    // If there are no findings, all texts were read. So document 0 is the first text.
    guard findings.isEmpty, let schema = library.schema(ofDocument: 0) else {
      throw Unfit(findings: (findings + warnings).sorted())
    }
    self.schema = schema
    sources = [first] + others
  }

  /// The findings in a text; empty if it is valid. At most `most` are listed; the others are counted.
  func findings(in source: SourceText, most: Int, reader: inout JSONReader) -> [Finding] {
    let reading = reader.read(source)
    guard let document = reading.document else {
      return reading.problems.map { $0.finding(in: source, place: "the text") }
    }
    return schema.violations(of: document.root, most: most).map { violation in
      guard violation.count > 1 else { return finding(of: violation, in: source) }
      return .rest(
        of: "schema", at: Location(violation.range, in: source), place: "the text",
        count: violation.count, most: most)
    }
  }

  private func finding(of violation: Violation, in source: SourceText) -> Finding {
    let place = violation.schemaPlace.utf8
    let origin = sources.first { place.starts(with: ($0.name + "#").utf8) }
    let keyword = origin.map {
      String(decoding: place.dropFirst($0.name.utf8.count), as: UTF8.self)
    }
    let steps = violation.path + (violation.missingMember.map { [.member($0)] } ?? [])
    return Finding(
      rule: "schema", at: Location(violation.range, in: source),
      about: Subject(
        record: source.name, field: steps.field, pointer: steps.pointer,
        aspect: keyword ?? violation.keyword),
      origin: origin.map { Location(violation.schemaRange, in: $0) },
      place: "#" + violation.path.pointer, found: violation.found, expected: violation.expected,
      advice: violation.nearest.map { "Did you mean \"\($0)\"?" } ?? violation.advice)
  }
}

extension Violation {
  /// The name of the member that an object lacks, if that is the violation.
  fileprivate var missingMember: String? {
    if case .missingMember(let name) = detail { name } else { nil }
  }
}
