import Diagnostics
import Testing

@testable import JSONText

@Suite struct `Duplicate keys` {
  @Test func `all duplicate keys are reported, each with the first one, and then the syntax error`()
    throws
  {
    let marked = MarkedText(#"{"a": {"b": 1, 1️⃣"b": 2}, 2️⃣"a": 3, "c": 3️⃣nope, "c": 4}"#)
    let problems = JSONDocument.read(marked.source).problems
    #expect(problems.map(\.range.lowerBound) == marked.offsets)
    #expect(
      problems.map(\.kind) == [
        .duplicateKey("b", first: 7..<10), .duplicateKey("a", first: 1..<4), .bareWord("nope"),
      ])
  }

  @Test func `a key given three times is reported twice, always with the first`() {
    let marked = MarkedText(#"{"a": 1, 1️⃣"a": 2, 2️⃣"a": 3}"#)
    let problems = JSONDocument.read(marked.source).problems
    #expect(problems.map(\.range.lowerBound) == marked.offsets)
    #expect(problems.allSatisfy { $0.kind == .duplicateKey("a", first: 1..<4) })
  }

  /// A few keys are compared as they come, many keys when the object ends.
  @Test(arguments: [2, 3, 23, 24, 25, 26, 64, 65, 1000])
  func `the last key may equal any other, in objects of every size`(count: Int) {
    for twin in [0, 1, count / 2, count - 2] where twin < count - 1 {
      var keys = (0..<count - 1).map { "k\($0)" }
      #expect(problems(keys).isEmpty)
      keys.append("k\(twin)")
      #expect(problems(keys).count == 1)
    }
  }

  private func problems(_ keys: [String]) -> [JSONProblem] {
    let members = keys.map { "\"\($0)\": {\"x\": [1, 2]}" }
    return JSONDocument.read(
      SourceText(name: "test.json", "{\(members.joined(separator: ","))}")
    ).problems
  }

  /// A text whose keys were chosen to collide in one slot of a table must not slow the tool down.
  @Test func `keys in one slot are distinguished`() {
    var keys: [String] = []
    var number = 0
    while keys.count < 200 {
      let key = "key-\(number)"
      if KeyHash.value(of: Array(key.utf8)) % 512 == 0 { keys.append(key) }
      number += 1
    }
    #expect(problems(keys).isEmpty)
    #expect(problems(keys + [keys[150]]).count == 1)
  }

  @Test(arguments: ["", "a", "status", "12345678", "a key of 17 bytes", "한국 ລາວ"])
  func `a key has one hash, however it is spelled`(key: String) {
    let escaped = key.utf16.map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
    let others = (0..<10).map { "k\($0)" }
    for last in [key, escaped.joined()] {
      #expect(problems([key] + others + [last]).count == 1)
      #expect(problems([last] + others + [key]).count == 1)
    }
  }
}
