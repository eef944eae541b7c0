import Testing

@testable import Documents

@Suite struct AddressTests {
  @Test(arguments: [
    ("https://example.org/a?b=1&c=2#d", "https://example.org/a?b=1&c=2#d"),
    ("HTTP://Example.org", "HTTP://Example.org"),
    ("mailto:office@example.org", "mailto:office@example.org"),
    ("https://example.org/a b", "https://example.org/a%20b"),
    ("https://example.org/a(b)", "https://example.org/a%28b%29"),
    ("https://example.org/\"><script>", "https://example.org/%22%3E%3Cscript%3E"),
    ("https://example.org/é", "https://example.org/%C3%A9"),
    ("https://example.org/100%", "https://example.org/100%25"),
    ("https://example.org/%C3%A9", "https://example.org/%C3%A9"),
    ("https://example.org/#a#b", "https://example.org/#a%23b"),
    ("https://example.org/\u{202E}\n", "https://example.org/%E2%80%AE%0A"),
  ])
  func `an address is escaped for a link`(address: String, written: String) {
    #expect(Address(address)?.text == written)
  }

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:alert(1)", " https://example.org", "data:text/html,x",
    "file:///etc/passwd", "//example.org", "/a", "example.org", "https:", "https://", "http:///a",
    "ftp://example.org", "",
  ])
  func `other addresses are not linked`(address: String) {
    #expect(Address(address) == nil)
    let document = Document(title: "t", front: [.paragraph([.link(["text"], url: address)])])
    #expect(!document.html().contains("<a href=\"\(address)"))
    #expect(!document.markdown().contains("]("))
  }
}
