import Diagnostics
import Testing

/// The message about two texts that look the same.
struct LookAlikesTests {
  @Test(arguments: [
    ("XA\u{410}", "XAA", "The third character is U+0410, a Cyrillic letter that looks like A."),
    (
      "XAA", "XA\u{410}",
      "The third character is U+0041, A and not U+0410, a Cyrillic letter that looks like A."
    ),
    ("\u{FF38}AA", "XAA", "The first character is U+FF38, a wide character that looks like X."),
    ("a\u{A0}b", "a b", "The second character is U+00A0, a no-break space."),
    (
      "a b", "a\u{202F}b",
      "The second character is U+0020, a space and not U+202F, an unusual space."
    ),
    ("caf\u{E9}", "cafe\u{301}", "The fourth character is U+00E9 and not U+0065 U+0301."),
    ("cafe\u{301}s", "caf\u{E9}s", "The fourth character is U+0065 U+0301 and not U+00E9."),
    ("R\u{200B}4", "R4", "The second character is U+200B, an invisible character."),
    ("R4", "R4\u{AD}", "Before the third character, U+00AD, an invisible character, is missing."),
    (
      "0123456789ab\u{3BF}", "0123456789abo",
      "The 13th character is U+03BF, a Greek letter that looks like o."
    ),
  ])
  func `characters that differ are named by their code points`(
    text: String, other: String, words: String
  ) {
    #expect(difference(of: text, from: other) == words)
  }

  @Test(arguments: [("XAA", "XAA"), ("XAA", "xaa"), ("XAB", "XAA"), ("\u{41C}", "XAA"), ("", "")])
  func `a difference that people can see is not explained`(text: String, other: String) {
    #expect(difference(of: text, from: other) == nil)
  }

  @Test func `of many only the first are listed`() {
    let told = difference(of: String(repeating: "\u{410}", count: 5), from: "AAAAA")
    #expect(told?.ranges(of: "U+0410").count == 3)
    #expect(told?.hasSuffix(" 2 more characters differ.") == true)
  }

  @Test func `a finding whose two texts look the same says what differs`() {
    let source = SourceText(name: "a.json", "1")
    func advice(_ found: String, _ expected: String, _ advice: String = "") -> String {
      Finding(
        rule: "schema", at: Location(0..<1, in: source), place: "", found: found,
        expected: expected, advice: advice
      ).advice
    }
    let told = "The third character is U+0410, a Cyrillic letter that looks like A."
    let whole = "\"XA\u{410}\" is not \"XAA\", although they look the same. \(told)"
    #expect(advice("\"XA\u{410}\"", "\"XAA\"") == whole)
    #expect(advice("\"XA\u{410}\"", "one of XAA, XBB", "Mend it.") == "Mend it. " + whole)
    #expect(
      advice("\"XA\u{410}\"", "x", "Did you mean \"XAA\"?") == "Did you mean \"XAA\"? " + whole)
    #expect(advice("\"XA\u{410}\"", "\"XAA\"", told) == told, "it is said once")
    #expect(advice("\"a\" and \"\u{430}\"", "one of them").contains("U+0061"))
    #expect(advice("\"XAB\"", "\"XAA\"") == "")
  }
}
