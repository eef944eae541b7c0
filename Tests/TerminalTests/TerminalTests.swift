import Terminal
import Testing

/// Text as a terminal shows it.
struct TerminalTests {
  @Test(arguments: [
    ("", 0), ("pillar", 6), ("é", 1), ("e\u{301}", 1), ("Việt Nam", 8), ("日本", 4), ("대한민국", 8),
    ("\u{1112}\u{1161}\u{11AB}", 2), ("กำ", 2), ("ประเทศไทย", 9), ("ភាសា", 4), ("„“–…", 4),
    ("✓", 1), ("→", 1), ("👍", 2), ("👍🏽", 2), ("👩‍👧", 4), ("🇦🇺", 2), ("❤️", 2), ("ｆ", 2), ("ｶ", 1),
    ("\u{200B}\u{FEFF}", 0), ("a\u{1B}[31mb\u{1B}[39mc", 3), ("\u{1B}[1m日\u{1B}[22m", 2),
    ("\u{1B}[31", 0), ("\u{1B}x", 1), ("\t\n", 0),
  ])
  func `a text takes as many columns as`(text: String, width: Int) {
    #expect(text.displayWidth == width)
  }

  @Test func `a table's cells line up`() {
    let style = Style(isColored: true)
    let cells = ["Lao PDR", "日本", style.red("Việt Nam"), "a name too long"]
    #expect(cells.map { $0.padded(to: 9).displayWidth } == [9, 9, 9, 15])
    #expect("日本".padded(to: 6) == "日本  ")
  }

  @Test func `rows line up, whatever their script`() {
    let rows = [
      ["日本", "x", ""], [Style(isColored: true).red("a"), "", "last"], ["a long one"], [],
    ]
    #expect(
      aligned(rows) == [
        "日本        x", "\u{1B}[31ma\u{1B}[39m              last", "a long one", "",
      ])
  }

  @Test func `paint is taken back on its own, so that it nests`() {
    let style = Style(isColored: true)
    #expect(
      style.bold("a \(style.red("b")) c") == "\u{1B}[1ma \u{1B}[31mb\u{1B}[39m c\u{1B}[22m")
    #expect(style.dim("") == "")
    #expect(Style.plain.bold("a") == "a")
  }

  @Test(arguments: [
    ("", 10, []),
    ("one two three", 7, ["one two", "three"]),
    ("one two three", 3, ["one", "two", "three"]),
    ("a/path/that/is/long then", 8, ["a/path/that/is/long", "then"]),
    ("  one \n two ", 80, ["one two"]),
    ("日本 中国 대한민국", 9, ["日本 中国", "대한민국"]),
    ("one two", 0, ["one", "two"]),
  ])
  func `a text is broken at blanks`(text: String, width: Int, lines: [String]) {
    #expect(text.wrapped(to: width) == lines)
  }

  @Test(arguments: [
    ("plain", "plain"), ("Việt Nam 日本", "Việt Nam 日本"), ("a\u{1B}[2Jb", "a\\u001b[2Jb"),
    ("a\nb\u{7F}\u{9B}", "a\\u000ab\\u007f\\u009b"), ("a\u{202E}b\u{2066}", "a\\u202eb\\u2066"),
    ("\u{2028}", "\\u2028"), ("👩‍👧", "👩‍👧"),
  ])
  func `characters that deceive are escaped`(text: String, printed: String) {
    #expect(text.printable == printed)
  }
}
