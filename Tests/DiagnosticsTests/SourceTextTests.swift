import Diagnostics
import SeededNumbers
import Testing

@Test(arguments: [
  ("", 0, 1, 1), ("ab\ncd", 0, 1, 1), ("ab\ncd", 2, 1, 3), ("ab\ncd", 3, 2, 1),
  ("ab\ncd", 99, 2, 3),
  ("ab\ncd", -5, 1, 1), ("a\r\nb", 3, 2, 1), ("ລາວ\nx", 10, 2, 1), ("é한x", 5, 1, 3),
])
func `a place is a line and a column of scalars`(text: String, offset: Int, line: Int, column: Int)
{
  let position = SourceText(name: "t", text).position(of: offset)
  #expect(position.line == line)
  #expect(position.column == column)
}

@Test func `every offset of a text agrees with counting by hand`() {
  let text = "{\n  \"名\": \"e\u{301}\",\r\n  \"x\": [1]\n}\n"
  let source = SourceText(name: "t", text)
  var (line, column, offset) = (1, 1, 0)
  for scalar in text.unicodeScalars {
    #expect(source.position(of: offset) == Position(line: line, column: column, offset: offset))
    offset += UTF8.width(scalar)
    (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
  }
}

@Test(arguments: [(1, "first"), (2, "second"), (3, ""), (4, ""), (0, "")])
func `a line is without its end`(number: Int, line: String) {
  #expect(SourceText(name: "t", "first\r\nsecond\n").line(number) == line)
}

@Test func `bytes that are no text take a column each`() {
  let source = SourceText(name: "t", bytes: [0xFF, 0xFE, 0x41])
  #expect(source.position(of: 2).column == 3)
}

@Test(
  arguments: [
    ("implmented", "implemented"), ("IMPLEMENTED", "implemented"), ("plnaned", "planned"),
    ("implementde", "implemented"),
    ("zebra", nil), ("", nil), (String(repeating: "x", count: 100_000), nil),
  ] as [(String, String?)])
func `the nearest word is what was meant`(word: String, expected: String?) {
  #expect(nearest(to: word, in: ["implemented", "planned", "unclear"]) == expected)
}

/// The definition itself, without a bound and without a table.
private func slowDistance(_ a: ArraySlice<Character>, _ b: ArraySlice<Character>) -> Int {
  guard let x = a.last, let y = b.last else { return a.count + b.count }
  var least = min(
    slowDistance(a.dropLast(), b) + 1, slowDistance(a, b.dropLast()) + 1,
    slowDistance(a.dropLast(), b.dropLast()) + (x == y ? 0 : 1))
  if a.count > 1, b.count > 1, x == b.dropLast().last, y == a.dropLast().last {
    least = min(least, slowDistance(a.dropLast(2), b.dropLast(2)) + 1)
  }
  return least
}

@Test(arguments: 0..<60)
func `the nearest word is that of the least distance`(seed: Int) {
  var numbers = SeededGenerator(seed: UInt64(seed), for: "words")
  let letters = Array(seed % 3 == 0 ? "abé" : "abC")
  func word(_ most: Int) -> String {
    String((0..<numbers.below(most)).map { _ in letters[numbers.below(3)] })
  }
  let (meant, words) = (word(10), (0..<6).map { _ in word(10) })
  let distances = words.map {
    slowDistance(Array(meant.lowercased())[...], Array($0.lowercased())[...])
  }
  let near = words.indices.filter { index in
    let (typed, word) = (Array(meant.lowercased()), Array(words[index].lowercased()))
    let limit = min(typed.count, word.count) < 8 ? 1 : 2
    let isLong = word.count > 3 || typed.sorted() == word.sorted()
    let beginsAlike =
      typed.first == word.first || typed.count == word.count && distances[index] == 1
    return distances[index] == 0 || distances[index] <= limit && isLong && beginsAlike
  }
  let best = near.min { (distances[$0], $0) < (distances[$1], $1) }
  #expect(nearest(to: meant, in: words) == best.map { words[$0] })
}

@Test(arguments: [("a/b.json", "records", "records/a/b.json"), ("a/b.json", "", "a/b.json")])
func `a file of a folder has the folder in its name`(place: String, folder: String, name: String) {
  #expect(SourceText(place: place, in: folder, bytes: []).name == name)
}

@Test func `findings are sorted by file, place, then rule`() {
  let source = SourceText(name: "b", "{}\n{}\n")
  func finding(_ rule: String, _ file: SourceText, _ offset: Int) -> Finding {
    Finding(
      rule: rule, at: Location(offset..<offset + 1, in: file), place: "", found: "", expected: "")
  }
  let a = SourceText(name: "a", "{}")
  let sorted = [
    finding("z", a, 0), finding("m", source, 0), finding("n", source, 0), finding("a", source, 3),
  ]
  #expect(sorted.shuffled().sorted() == sorted)
}

@Test(.timeLimit(.minutes(5)))
func `places in a text of one line are found quickly and show little of it`() throws {
  let source = SourceText(name: "t", String(repeating: "[1, ", count: 500_000))
  for offset in stride(from: 0, to: 2_000_000, by: 100) {
    let place = Location(offset..<offset + 1, in: source)
    #expect(place.start.column == offset + 1)
    #expect(place.line.utf8.count <= 1200)
  }
}

@Test func `what is shown of a long line begins at its column`() {
  let text = String(repeating: "ລາວ", count: 1000)
  let source = SourceText(name: "t", text)
  let place = Location(6000..<6003, in: source)
  #expect(place.start.column == 2001)
  let shown = Array(place.line.unicodeScalars)
  #expect(shown[place.start.column - place.lineColumn] == Array(text.unicodeScalars)[2000])
  #expect(!place.line.unicodeScalars.contains("\u{FFFD}"))
}

@Test func `a finding holds no more of a value than a message can`() {
  let text = String(repeating: "x", count: 1_000_000)
  let finding = Finding(
    rule: "r", at: Location(file: "f"), place: text, found: text, expected: text, advice: text)
  #expect(finding.found.utf8.count < 1100 && finding.place.utf8.count < 1100)
}
