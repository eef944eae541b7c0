import Diagnostics
import JSONText

/// The reader on any bytes: it says what they hold or what is wrong with them, never both, and what it
/// has read can be written and read again and says the same.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzReader(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let source = SourceText(name: "input.json", bytes: bytes)
  let reading = JSONDocument.read(source)
  let again = used.reader.read(source)
  precondition(again.problems == reading.problems, "a used reader says what a new one says")
  guard let document = reading.document else {
    precondition(!reading.problems.isEmpty, "what is not read has a reason")
    reading.problems.forEach { check($0, in: source) }
    return 0
  }
  precondition(reading.problems.isEmpty, "what is read has no problems")
  check(document.root, against: again.document?.root)
  return 0
}

/// A reader that has read all inputs before this one.
private final class UsedReader {
  var reader = JSONReader()
}

nonisolated(unsafe) private let used = UsedReader()

private func check(_ problem: JSONProblem, in source: SourceText) {
  let finding = problem.finding(in: source, place: "input")
  precondition(problem.range.upperBound <= source.bytes.count, "a problem stands in the text")
  precondition(!finding.found.isEmpty && !finding.expected.isEmpty, "a problem has words")
}

private func check(_ value: JSONValue, against again: JSONValue?) {
  precondition(again?.equals(value) == true, "a used reader reads what a new one reads")
  let text = CanonicalText.write(value, order: .natural)
  precondition(
    CanonicalText.write(JSONTree(value), order: .natural) == text, "a tree is written as its text")
  let written = JSONDocument.read(SourceText(name: "written.json", bytes: text)).document
  guard let root = written?.root else { preconditionFailure("what is written can be read") }
  precondition(root.equals(value) && value.equals(root), "what is written says the same")
  precondition(CanonicalText.write(root, order: .natural) == text, "it is written the same again")
}
