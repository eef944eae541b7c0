import Diagnostics
import Goldens
import SeededNumbers
import Testing

@testable import JSONText

/// A lost bracket is reported where it is missing, not where the reader noticed it.
@Suite("lost-brace") struct LostBracketTests {
  /// A text, and for each problem its line, what was found and what was expected.
  struct Row: Sendable, CustomTestStringConvertible {
    let text: String
    let lines: [String]
    var testDescription: String { text }

    init(_ text: String, _ lines: String...) {
      self.text = text
      self.lines = lines
    }
  }

  @Test(arguments: [
    Row(
      "{\n  \"R1\": {\n    \"a\": 1\n  ,\n  \"R2\": {}\n}",
      "3: the object of \"R1\" that begins in line 2 and is not closed, } here"),
    Row(
      "{\n  \"R1\": {\n    \"a\": 1\n  \"R2\": {}\n}",
      "3: the object of \"R1\" that begins in line 2 and is not closed, } here"),
    Row(
      "{\n\t\"R1\": {\n\t\t\"a\": [\n\t\t\t1\n\t},\n\t\"R2\": {}\n}\n",
      "4: the array of \"a\" that begins in line 3 and is not closed, ] here"),
    Row(
      "{\r\n    \"R1\": {\r\n        \"a\": 1\r\n    ,\r\n    \"R2\": {}\r\n}\r\n",
      "3: the object of \"R1\" that begins in line 2 and is not closed, } here"),
    Row(
      "[\n  {\n    \"a\": 1\n  ,\n  {\n    \"b\": 1\n  \n]\n",
      "3: an object that begins in line 2 and is not closed, } here",
      "6: an object that begins in line 5 and is not closed, } here"),
    Row(
      "{\n  \"a\": {\"b\": 1,\n  \"c\": 2\n}\n",
      "2: the object of \"a\" that begins in line 2 and is not closed, } here"),
    Row(
      "{\n  \"a\": {,\n  \"c\": [1\n}\n",
      "2: the object of \"a\" that begins in line 2 and is not closed, } here",
      "3: the array of \"c\" that begins in line 3 and is not closed, ] here"),
    Row(
      "{\n  \"a\":\n    \"b\": 1\n  }\n}\n", "2: no { for the value of \"a\", { here"),
    Row(
      "{\n  \"a\": \n    \"b\",\n    \"c\"\n  ]\n}\n", "2: no [ for the value of \"a\", [ here"),
    Row("{\n  \"a\": },\n  \"b\": 1\n}\n", "2: no { for the value of \"a\", { here"),
    Row("\n  \"a\": 1,\n  \"b\": 1\n}\n", "2: no {, { here"),
    Row("[\n  \n    \"a\": 1\n  },\n  {}\n]\n", "3: no {, { here"),
    Row("{\n  \"a\": 1\n  }\n}\n", "3: a } that closes nothing, no } here"),
    Row("{\n  \"a\": [1]],\n  \"b\": 1\n}\n", "2: a ] that closes nothing, no ] here"),
    // Here the indentation does not help, so the usual message is given.
    Row(
      "{\"a\": {\"b\": 1, \"c\": 2}",
      "1: the end of the text, } for the object that begins in line 1"),
    Row(
      "{\n\"a\": {\n\"b\": 1,\n\"c\": 2\n}\n",
      "6: the end of the text, } for the object that begins in line 1"),
    Row(
      "{\n  \"a\": {\n    \"b\": 1",
      "3: the end of the text, } for the object that begins in line 2"),
    Row("{\n  \"a\": 1\n", "3: the end of the text, } for the object that begins in line 1"),
    Row("{\n  \"a\": 1\n  \"b\": 2\n}\n", "3: \", a comma, or the end of the object or array"),
  ])
  func `the place is named`(_ row: Row) {
    let source = SourceText(name: "r.json", row.text)
    let lines = JSONDocument.read(source).problems.map { problem in
      let finding = problem.finding(in: source, place: "")
      return "\(finding.location.start.line): \(finding.found), \(finding.expected)"
    }
    #expect(lines == row.lines)
  }

  /// Every bracket of canonical texts is taken out, one after another: each closing bracket but the last
  /// is named with the line of what it should close, and every opening one that is written in its line
  /// is named in its line.
  @Test(arguments: UInt64(1)...(isThorough ? 60 : 10))
  func `every bracket of a canonical text`(_ seed: UInt64) {
    var trees = RandomTrees(seed: seed)
    let tree = JSONTree.object([
      .init(key: "a", value: .object([.init(key: "x", value: trees.tree())])),
      .init(key: "b", value: .array([trees.tree(), trees.tree()])),
      .init(key: "c", value: .object([.init(key: "y", value: .object([]))])),
    ])
    let bytes = CanonicalText.write(tree, order: .natural)
    for (open, close) in Self.brackets(in: bytes) where open > 0 {
      check(bytes, without: close, open: open)
      check(bytes, without: open, open: nil)
    }
  }

  private func check(_ bytes: [UInt8], without place: Int, open: Int?) {
    var text = bytes
    text.remove(at: place)
    let source = SourceText(name: "r.json", bytes: text)
    let reading = JSONDocument.read(source)
    guard let problem = reading.problems.first else {
      Issue.record("\(source.text(0..<text.count)) is read")
      return
    }
    let line = source.position(of: place).line
    let found = source.position(of: problem.range.lowerBound).line
    let isNear = found == line || found == line - 1 || found == line + 1
    if let open, case .missingClosing(_, let named, _) = problem.kind, named == open, isNear {
      return
    }
    if open == nil, isNear { return }
    Issue.record("line \(line): \(problem) in \(source.text(0..<text.count))")
  }

  /// The places of all pairs of brackets.
  private static func brackets(in bytes: [UInt8]) -> [(open: Int, close: Int)] {
    var pairs: [(open: Int, close: Int)] = []
    var open: [Int] = []
    var isString = false
    for (place, byte) in bytes.enumerated() {
      if byte == Byte.quote, !isEscaped(place, in: bytes) { isString.toggle() }
      if isString { continue }
      if byte == Byte.openBrace || byte == Byte.openBracket { open.append(place) }
      if byte == Byte.closeBrace || byte == Byte.closeBracket, let start = open.popLast() {
        pairs.append((start, place))
      }
    }
    return pairs
  }

  private static func isEscaped(_ place: Int, in bytes: [UInt8]) -> Bool {
    bytes[..<place].reversed().prefix { $0 == Byte.backslash }.count % 2 == 1
  }

  @Test func `two brackets lost far apart are two problems`() {
    let text = "{\n  \"a\": {\n    \"x\": 1\n  ,\n  \"b\": [\n    1\n  ,\n  \"c\": 1\n}\n"
    #expect(JSONDocument.read(SourceText(name: "", text)).problems.count == 2)
  }

  @Test func `brackets without end are read in a moment`() {
    let text = String(repeating: "[\n", count: 500) + String(repeating: " {\n", count: 100_000)
    #expect(JSONDocument.read(SourceText(name: "", text)).problems.count == 1)
  }
}
