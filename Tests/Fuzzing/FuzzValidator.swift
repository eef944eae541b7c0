import Diagnostics
import JSONText

@testable import JSONSchema

/// Runs the validator on any schema and any value, with a NUL between them. The quick answer, the violations and the
/// output must agree, and every violation must have a message and a place.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzValidator(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = UnsafeBufferPointer(start: start, count: count)
  let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
  guard parts.count == 2, let schema = document(parts[0], "urn:schema"),
    let value = document(parts[1], "urn:value")
  else { return 0 }
  let options = SchemaOptions(formats: count % 2 == 0 ? .annotations : .assertions)
  let library = SchemaLibrary([schema], options: options)
  for problem in library.problems {
    precondition(!problem.found.isEmpty && !problem.expected.isEmpty, "a problem has a message")
  }
  guard let compiled = library["urn:schema"] else {
    preconditionFailure("a schema is found by its name")
  }
  check(compiled, on: value.root)
  return 0
}

private func document(_ bytes: some Sequence<UInt8>, _ name: String) -> JSONDocument? {
  JSONDocument.read(SourceText(name: name, bytes: Array(bytes))).document
}

private func check(_ schema: Schema, on value: JSONValue) {
  let isAllowed = schema.allows(value)
  var violations = schema.everyViolation(of: value)
  // The quick validation may have answered before it reached the part that cannot be answered.
  let isGivenUp = violations.contains { violation in
    ["leads back to itself", "too many steps"].contains { violation.found.contains($0) }
  }
  if isGivenUp {
    violations = schema.violations(of: value)
  }
  precondition(
    violations.isEmpty == isAllowed, "a value is allowed if and only if it violates nothing")
  precondition(
    schema.output(of: value, most: 2000).isValid == isAllowed, "the output agrees")
  for violation in violations {
    precondition(
      violation.range.upperBound <= value.range.upperBound,
      "the place of a violation is in the text")
    precondition(
      !violation.found.isEmpty && !violation.expected.isEmpty, "a violation has a message")
  }
  _ = schema.memberOrder
}
