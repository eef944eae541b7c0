@testable import JSONSchema

/// The pattern engine on any expression and any text, with a NUL between them: all its ways of
/// searching find the same, and none takes long.
///
/// An expression is found where a look ahead for it is, and where a look behind is; so the search with
/// looks is held to the one without.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPattern(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = UnsafeBufferPointer(start: start, count: count)
  let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
  let texts = parts.map { String(decoding: $0, as: UTF8.self) }
  let (expression, text) = (texts[0], texts.count > 1 ? texts[1] : "")
  do throws(PatternMistake) {
    check(try Pattern(expression), expression, on: text)
  } catch {
    precondition(error.offset <= expression.unicodeScalars.count, "a mistake stands in the text")
  }
  return 0
}

private func check(_ pattern: Pattern, _ expression: String, on text: String) {
  // Nil where brackets are one level too many, or instructions one too many.
  let others = ["(?:", "(?=", "(?<="].map { try? Pattern($0 + expression + ")", tableBudget: 0) }
  // Now and then a text so long that only time in proportion to it is little.
  let isLong = text.utf8.count % 32 == 31
  let long = String(repeating: text, count: isLong ? 2000 / text.utf8.count : 2)
  for text in [text, long] {
    guard let isFound = search(pattern, text) else { continue }
    // Read from its end, an expression with back-references means something else.
    if hasReferences(expression) { continue }
    for other in others {
      precondition(
        other.flatMap { search($0, text) } ?? isFound == isFound, "all ways find the same")
    }
  }
}

private func search(_ pattern: Pattern, _ text: String) -> Bool? {
  var steps = Pattern.mostSteps
  return pattern.isFound(in: text, steps: &steps)
}

private func hasReferences(_ expression: String) -> Bool {
  var reader = PatternReader(expression)
  _ = try? reader.read()
  return reader.hasReferences
}
