/// The visible text of running text, without emphasis and links.
func plainText(_ inlines: [Inline]) -> String {
  inlines.map(plainText).joined()
}

private func plainText(_ inline: Inline) -> String {
  switch inline {
  case .text(let text), .code(let text): visible(text)
  case .strong(let content), .emphasis(let content), .inserted(let content),
    .deleted(let content), .reference(let content, _),
    .crossReference(let content, _, _), .anchor(let content, _), .foreign(let content, _):
    plainText(content)
  case .link(let content, let url): plainText(linkText(content, url: url))
  case .mark(let mark): visible(mark.symbol) + " " + visible(mark.word)
  case .symbol(let mark): visible(mark.symbol)
  case .lineBreak: " "
  }
}

/// The text that a link shows. Without a text of its own it shows its address. If the address cannot become a link, the
/// address is printed after the text.
func linkText(_ content: [Inline], url: String) -> [Inline] {
  guard !plainText(content).isEmpty else { return [.text(url)] }
  if url.hasPrefix("#") || Address(url) != nil || plainText(content) == visible(url) {
    return content
  }
  return url.isEmpty ? content : content + [.text(" (" + url + ")")]
}

/// Whether a text contains characters that are written from right to left.
func hasRightToLeft(_ text: String) -> Bool {
  text.unicodeScalars.contains { scalar in
    switch scalar.value {
    case 0x0590...0x08FF, 0xFB1D...0xFDCF, 0xFDF0...0xFDFF, 0xFE70...0xFEFC: true
    case 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }
}
