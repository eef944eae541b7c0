import Diagnostics
import JSONText

/// Runs the reader on any bytes. It must return a document or problems, never both. A document that is written and
/// read again must be equal.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzReader(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let source = SourceText(name: "input.json", bytes: bytes)
  let reading = JSONDocument.read(source)
  let again = used.reader.read(source)
  precondition(again.problems == reading.problems, "a used reader reports the same as a new one")
  guard let document = reading.document else {
    precondition(!reading.problems.isEmpty, "a text that is not read has a problem")
    reading.problems.forEach { check($0, in: source) }
    return 0
  }
  precondition(reading.problems.isEmpty, "a text that is read has no problems")
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
  precondition(
    problem.range.upperBound <= source.bytes.count, "the place of a problem is in the text")
  precondition(!finding.found.isEmpty && !finding.expected.isEmpty, "a problem has a message")
}

private func check(_ value: JSONValue, against again: JSONValue?) {
  precondition(again?.equals(value) == true, "a used reader reads the same as a new one")
  let text = CanonicalText.write(value, order: .natural)
  precondition(
    CanonicalText.write(JSONTree(value), order: .natural) == text,
    "a tree is written like the value it was made from")
  let written = JSONDocument.read(SourceText(name: "written.json", bytes: text)).document
  guard let root = written?.root else { preconditionFailure("a written text can be read") }
  precondition(root.equals(value) && value.equals(root), "a written text means the same")
  precondition(
    CanonicalText.write(root, order: .natural) == text, "writing it again gives the same text")
}
