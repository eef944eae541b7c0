@testable import Documents

/// Random running text made of pieces that Markdown or HTML could read as markup. The same seed gives the same text.
struct HostileTexts {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  private static let pieces = [
    "a", "Zürich", "1", "word", "*", "**", "_", "__", "`", "``", "[", "]", "](", "(x)", "<", "<b>",
    "</p>", "<!--", "-->", "&", "&amp;", "&#38;", "&lt", "amp;", ";", "#", "##", "1.", "2)", "-",
    "--",
    "---", "+", "=", "===", ">", "|", ":-:", ":--|--:", "~", "~~", "~~~", "```", "\\", "\\\\", "!",
    "![",
    "http://a.example/x_y_z", "www.example.org", ":smile:", "$x$", "US$5", "\n", "\n\n", "\t", " ",
    " ", " ", "  ", "    ", "  \n", "\r\n", "\u{202E}", "\u{0}", "\u{7}", "e\u{301}", "\u{301}",
    "中文",
    "محمد", "שלום", "\u{A0}", "\u{2028}", "👍🏽", "\"", "'", "<script>alert(1)</script>",
    "[x]: http://y",
    "{", "}", "^", "%", "•", ".", ",", "(", ")", "<br>", "](javascript:x)", "<?", "]]>", "\u{FFFE}",
  ]

  mutating func number(below bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(bound))
  }

  mutating func text() -> String {
    var text = ""
    for _ in 0..<(1 + number(below: 9)) { text += Self.pieces[number(below: Self.pieces.count)] }
    return text
  }

  mutating func running(depth: Int = 0) -> [Inline] {
    var inlines: [Inline] = []
    for _ in 0..<(1 + number(below: depth == 0 ? 5 : 2)) { inlines.append(inline(depth: depth)) }
    return inlines
  }

  private mutating func inline(depth: Int) -> Inline {
    if depth > 2 { return .text(text()) }
    return switch number(below: 15) {
    case 0: .strong(running(depth: depth + 1))
    case 1: .emphasis(running(depth: depth + 1))
    case 2: .code(text())
    case 3: .link(running(depth: depth + 1), url: "https://example.org/" + text())
    case 4: .link(running(depth: depth + 1), url: text())
    case 5: .reference(running(depth: depth + 1), to: number(below: 2) == 0 ? "one" : text())
    case 6: .anchor(running(depth: depth + 1), id: text())
    case 7: .foreign(running(depth: depth + 1), language: number(below: 2) == 0 ? "ar" : text())
    case 8: .mark(Mark(text(), text(), .late))
    case 9: .lineBreak
    case 10: .inserted(running(depth: depth + 1))
    case 11: .deleted(running(depth: depth + 1))
    case 12:
      .crossReference(
        running(depth: depth + 1), document: number(below: 2) == 0 ? "other" : text(), id: text())
    default: .text(text())
    }
  }
}
