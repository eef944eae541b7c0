import Diagnostics
import SeededNumbers
import Testing

@testable import JSONText

@Suite struct `Written and read again` {
  private func read(_ bytes: [UInt8]) throws -> JSONValue {
    let reading = JSONDocument.read(SourceText(name: "test.json", bytes: bytes))
    #expect(reading.problems == [])
    return try #require(reading.document).root
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `random trees come back equal, however they were spelled`(seed: UInt64) throws {
    var trees = RandomTrees(seed: seed)
    for _ in 0..<40 {
      let tree = trees.tree()
      let spelled = try read(Array(trees.spelled(tree).utf8))
      let text = CanonicalText.write(tree, order: .natural)
      let value = try read(text)

      #expect(CanonicalText.write(value, order: .natural) == text)
      #expect(CanonicalText.write(spelled, order: .natural) == text)
      #expect(CanonicalText.write(JSONTree(spelled), order: .natural) == text)
      #expect(value.equals(spelled) && spelled.equals(value))
    }
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func `values agree with the tree they come from`(seed: UInt64) throws {
    var trees = RandomTrees(seed: seed + 100)
    for _ in 0..<50 {
      let tree = trees.tree()
      let value = try read(CanonicalText.write(tree, order: .natural))
      try expectSame(value, tree)
    }
  }

  private func expectSame(_ value: JSONValue, _ tree: JSONTree) throws {
    switch tree {
    case .null: #expect(value.kind == .null)
    case .boolean(let wanted): #expect(value.bool == wanted)
    case .number(let wanted): #expect(value.number == wanted)
    case .string(let wanted): #expect(value.string.map { Array($0.utf8) } == Array(wanted.utf8))
    case .array(let wanted):
      #expect(value.kind == .array && value.count == wanted.count)
      for (element, wanted) in zip(value.elements, wanted) { try expectSame(element, wanted) }
    case .object(let wanted):
      #expect(value.kind == .object && value.count == wanted.count)
      for wanted in wanted { try expectSame(#require(value[wanted.key]), wanted.value) }
    }
  }

  @Test func `a reader used again gives what a new one gives`() throws {
    var trees = RandomTrees(seed: 7)
    var reader = JSONReader()
    var kept: [(JSONReading, [UInt8])] = []
    for _ in 0..<200 {
      let text = CanonicalText.write(trees.tree(depth: 6), order: .natural)
      kept.append((reader.read(SourceText(name: "test.json", bytes: text)), text))
    }
    for (reading, text) in kept {
      #expect(CanonicalText.write(try #require(reading.document).root, order: .natural) == text)
    }
  }

  @Test(arguments: ["ພາສາລາວ", "대한민국", "العربية", "e\u{301}", "\u{E9}", "한국", "👩‍👩‍👧‍👦", "ﬁ"])
  func `names survive unchanged, scalar by scalar`(name: String) throws {
    let text = CanonicalText.write(
      .object([.init(key: name, value: .string(name))]), order: .natural)
    // A joiner is written as an escape and means the same.
    let written = name.unicodeScalars.map { $0 == "\u{200D}" ? "\\u200d" : String($0) }.joined()
    #expect(text == Array("{\n  \"\(written)\": \"\(written)\"\n}\n".utf8))
    let member = try #require(read(text).members.first { _ in true })
    #expect(Array(member.key.utf8) == Array(name.utf8))
    #expect(member.value.string.map { Array($0.utf8) } == Array(name.utf8))
  }

  @Test func `two spellings of one letter are two keys`() throws {
    let value = try read(Array("{\"\u{E9}\": 1, \"e\u{301}\": 2}".utf8))
    #expect(value["\u{E9}"]?.int == 1)
    #expect(value["e\u{301}"]?.int == 2)
    #expect(JSONTree.string("\u{E9}") != .string("e\u{301}"))
    #expect(JSONStep.member("\u{E9}") != .member("e\u{301}"))
  }
}
