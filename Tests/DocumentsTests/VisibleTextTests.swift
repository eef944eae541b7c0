import Testing

@testable import Documents

@Suite struct VisibleTextTests {
  @Test(arguments: [
    ("plain – text", "plain – text"),
    ("two\nlines\r\nand\ta tab", "two lines and a tab"),
    ("a  b   c", "a b c"),
    ("line\u{2028}separator", "line separator"),
    ("over\u{202E}ride", "over[U+202E]ride"),
    ("iso\u{2066}late\u{2069}", "iso[U+2066]late[U+2069]"),
    ("marks \u{200E}\u{200F}\u{061C}", "marks [U+200E][U+200F][U+061C]"),
    ("bell\u{7}, nul\u{0}, c1\u{9B}", "bell[U+0007], nul[U+0000], c1[U+009B]"),
    ("\u{FEFF}bom", "[U+FEFF]bom"),
    ("tag\u{E0041}", "tag[U+E0041]"),
    ("none\u{FFFF}\u{1FFFE}", "none[U+FFFF][U+1FFFE]"),
    ("می\u{200C}خواهم", "می\u{200C}خواهم"),
    ("e\u{301}", "e\u{301}"),
  ])
  func `invisible characters that act are shown, and written ones stay`(text: String, shown: String)
  {
    #expect(Array(visible(text).unicodeScalars) == Array(shown.unicodeScalars))
  }

  @Test(arguments: [
    ("Latin", false), ("محمد", true), ("שלום", true), ("中文", false), ("ไทย", false),
  ])
  func `right-to-left letters are found`(text: String, has: Bool) {
    #expect(hasRightToLeft(text) == has)
  }
}
