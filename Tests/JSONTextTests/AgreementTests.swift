import Diagnostics
import SeededNumbers
import Testing

@testable import JSONText

/// Thousands of damaged texts: the fast pass, the diagnosis and the slow checker agree.
@Suite struct `The reader and the grammar` {
  /// Bytes that mean something somewhere in a text, and some that never do.
  static let splinters: [[UInt8]] =
    ([
      "\"", "\\", "{", "}", "[", "]", ",", ":", "0", "1", "-", "+", ".", "e", "E", "t", "true",
      "null",
      "\n", "\t", " ", "\r", "\u{0}", "\u{1F}", "\u{7F}", "\\u", "\\ud800", "\\udc00", "\\u00e9",
      "é",
      "ລ", "😀", "/", "//", "'", "“", "\u{A0}", "\u{FEFF}", "01", "\"\":0,", "\"R\":", "[[[[",
    ] as [String]).map { Array($0.utf8) } + [
      [0x80], [0xC0], [0xC2], [0xE0, 0x80], [0xE0, 0xA0], [0xED, 0xA0, 0x80], [0xF0, 0x80],
      [0xF4, 0x90],
      [0xF0, 0x9F, 0x98], [0xFF], [0xFE], [0xFF, 0xFE],
    ]

  private func damaged(_ text: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var text = text
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let at = Int.random(in: 0...text.count, using: &random)
      let end = min(text.count, at + Int.random(in: 0...3, using: &random))
      switch Int.random(in: 0..<5, using: &random) {
      case 0: text.removeSubrange(at..<end)
      case 1: text.insert(contentsOf: random.one(of: Self.splinters), at: at)
      case 2: text.replaceSubrange(at..<end, with: random.one(of: Self.splinters))
      case 3:
        text.insert(contentsOf: text[at..<end], at: Int.random(in: 0...text.count, using: &random))
      default: text.removeSubrange(at...)
      }
    }
    return text
  }

  @Test(arguments: 0..<16 as Range<UInt64>)
  func `agree on damaged texts`(seed: UInt64) {
    var trees = RandomTrees(seed: seed + 1000)
    var random = SeededGenerator(seed: seed)
    var reader = JSONReader()
    for _ in 0..<60 {
      let text = Array(trees.spelled(trees.tree(depth: 3)).utf8)
      for _ in 0..<6 {
        let damaged = damaged(text, &random)
        let source = SourceText(name: "test.json", bytes: damaged)
        let reading = reader.read(source)
        let accepts = SlowChecker.accepts(damaged)
        #expect((reading.document != nil) == accepts, "\(source.text(0..<damaged.count))")
        #expect(reading.problems.isEmpty == accepts)
        expectSound(reading.problems, source)
      }
    }
  }

  /// The problems are inside the text and in its order, have a message, and at most one is not a duplicate key.
  private func expectSound(_ problems: [JSONProblem], _ source: SourceText) {
    let places = problems.map(\.range.lowerBound)
    #expect(places == places.sorted())
    #expect(problems.filter { !$0.isDuplicate && !$0.isLostBracket }.count <= 1)
    for problem in problems {
      #expect((0...source.bytes.count).contains(problem.range.upperBound))
      let finding = problem.finding(in: source, place: "")
      #expect(finding.found != "something else" && finding.expected != "")
    }
  }

  /// However a file was cut off, there is one problem that says so.
  @Test(arguments: 0..<4 as Range<UInt64>)
  func `agree on every beginning of a text`(seed: UInt64) {
    var trees = RandomTrees(seed: seed + 2000)
    for _ in 0..<10 {
      let text = CanonicalText.write(.array([trees.tree(depth: 2)]), order: .natural)
      for end in 0..<min(text.count - 1, 300) {
        let source = SourceText(name: "test.json", bytes: Array(text[..<end]))
        let reading = JSONDocument.read(source)
        #expect(reading.document == nil && reading.problems.count == 1)
        expectSound(reading.problems, source)
      }
    }
  }
}

extension JSONProblem {
  var isDuplicate: Bool {
    if case .duplicateKey = kind { true } else { false }
  }
}

extension JSONProblem {
  var isLostBracket: Bool {
    switch kind {
    case .missingClosing, .missingOpening, .extraClosing: true
    default: false
    }
  }
}
