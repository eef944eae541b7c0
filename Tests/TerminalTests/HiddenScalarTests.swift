import SeededNumbers
import Terminal
import Testing

/// Characters that are hidden, and the writing systems in which the same ones are needed.
struct HiddenScalarTests {
  @Test(
    arguments: [
      0x00...0x1F, 0x7F...0x9F, 0xAD...0xAD, 0x34F...0x34F, 0x61C...0x61C, 0x115F...0x1160,
      0x17B4...0x17B5, 0x180B...0x180F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F,
      0x3164...0x3164, 0xFDD0...0xFDEF, 0xFE00...0xFE0F, 0xFEFF...0xFEFF, 0xFFA0...0xFFA0,
      0x2800...0x2800, 0xE000...0xF8FF, 0xFFF9...0xFFFC, 0xFFFE...0xFFFF, 0x1BCA0...0x1BCA3,
      0x1D173...0x1D17A, 0xE0000...0xE007F,
      0xE0100...0xE01EF, 0x10FFFE...0x10FFFF,
    ] as [ClosedRange<UInt32>])
  func `invisible characters are escaped, wherever they are in a Latin text`(
    range: ClosedRange<UInt32>
  ) {
    for scalar in range.compactMap(Unicode.Scalar.init) {
      let text = "a\(Character(scalar))b"
      #expect(text.printable != text, "U+\(String(scalar.value, radix: 16))")
      #expect(text.printable.unicodeScalars.allSatisfy { $0.isASCII })
      #expect(String(Character(scalar)).printable.hasPrefix("\\"))
      let isLine = scalar == "\n" || scalar == "\t"
      #expect((text.harmless(isColored: true) == text) == isLine)
    }
  }

  /// The quick look at the bytes finds every one.
  @Test func `of all characters the same are written out alone and in a text`() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let isHidden = scalar.isHidden(after: nil, before: nil)
      #expect((String(Character(scalar)).printable.unicodeScalars.first != scalar) == isHidden)
    }
  }

  @Test(arguments: [
    "👩‍👧", "❤️", "1️⃣", "👍🏽", "🏳️‍🌈", "क्‍ष", "می‌خواهم", "ක්‍ෂ", "ខ្ញុំ\u{200B}ទៅ", "ไทย\u{200B}ไทย",
    "葛\u{E0100}", "ᠮᠠ\u{180B}ᠮ", "日本語", "Việt Nam", "e\u{301}",
  ])
  func `hidden characters that a script needs stay`(text: String) {
    #expect(text.printable == text)
  }

  @Test(arguments: [
    "a\u{200D}b", "😀\u{FE0F}\u{FE0F}", "😀\u{200D}a", "а\u{200C}б", "日\u{200B}本",
    "葛\u{E0100}\u{E0101}", "🏴\u{E0067}\u{E007F}",
  ])
  func `the same hidden characters are escaped elsewhere`(text: String) {
    #expect(text.printable != text)
  }

  @Test
  func `of escape sequences only the tool's own colours pass, and only where there is colour`() {
    let text = "\u{1B}[31mred\u{1B}[39m \u{1B}[2J\u{1B}]0;title\u{7}\u{1B}[31;5m\n"
    #expect(
      text.harmless(isColored: true)
        == "\u{1B}[31mred\u{1B}[39m \\u001b[2J\\u001b]0;title\\u0007\\u001b[31;5m\n")
    #expect(!text.harmless(isColored: false).contains("\u{1B}"))
  }

  @Test func `a byte of a file's name that is not UTF-8 is written as its code`() {
    #expect("a\u{10FFE9}\u{10FF80}.j".printable == "a\\xE9\\x80.j")
    #expect("a\u{10FFE9}.j".harmless(isColored: true) == "a\\xE9.j")
  }

  /// An escaped character is not beside its neighbours any more, so it does not make them a text of its script.
  @Test func `nothing is hidden in what was written out`() {
    var random = SeededGenerator(seed: 31)
    let scalars = Array(
      "a1 \u{1F600}\u{2764}\u{FE0F}\u{FE0E}\u{20E3}\u{200D}\u{200C}\u{200B}\u{E41}\u{915}\u{94D}\u{845B}\u{E0100}\u{180B}\u{1820}\u{202E}\u{10FFE9}"
        .unicodeScalars)
    for _ in 0..<20_000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<random.below(8) { text.append(random.one(of: scalars)) }
      let written = Array(String(text).printable.unicodeScalars)
      for (index, scalar) in written.enumerated() {
        let last = index > 0 ? written[index - 1] : nil
        let next = index + 1 < written.count ? written[index + 1] : nil
        #expect(!scalar.isHidden(after: last, before: next), "\(Array(text))")
      }
    }
  }
}
