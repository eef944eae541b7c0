@testable import JSONSchema

/// Runs the pattern engine on any expression and any text, with a NUL between them. All its ways to search must find
/// the same, and none may take long.
///
/// If an expression matches somewhere, a lookahead and a lookbehind for it match somewhere, too. So the search with
/// lookaround is compared with the search without it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPattern(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = UnsafeBufferPointer(start: start, count: count)
  let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
  let texts = parts.map { String(decoding: $0, as: UTF8.self) }
  let (expression, text) = (texts[0], texts.count > 1 ? texts[1] : "")
  do throws(PatternMistake) {
    check(try Pattern(expression), expression, on: text)
  } catch {
    precondition(
      error.offset <= expression.unicodeScalars.count, "the place of a mistake is in the text")
  }
  return 0
}

private func check(_ pattern: Pattern, _ expression: String, on text: String) {
  // `nil` if this adds one level of brackets or one instruction too many.
  let others = ["(?:", "(?=", "(?<="].map { try? Pattern($0 + expression + ")", tableBudget: 0) }
  // Some texts are made so long that only a search in linear time is quick.
  let isLong = text.utf8.count % 32 == 31
  let long = String(repeating: text, count: isLong ? 2000 / text.utf8.count : 2)
  for text in [text, long] {
    guard let isFound = search(pattern, text) else { continue }
    // Read from its end, an expression with back-references means something different.
    if hasReferences(expression) { continue }
    for other in others {
      precondition(
        other.flatMap { search($0, text) } ?? isFound == isFound, "all ways to search find the same"
      )
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
