/// An address that may become a link, written so that it can stand in an attribute or in Markdown.
///
/// Only `http`, `https` and `mailto` are taken: `javascript:`, `data:`, `file:` and relative
/// addresses are text. Whatever RFC 3986 does not allow in an address is percent-encoded as UTF-8.
struct Address: Hashable {
  let text: String

  init?(_ address: String) {
    guard Self.isLinkable(address) else { return nil }
    text = Self.encoded(address)
  }

  /// An address that is relative to the document's own, as code gives it, never a record: one with a
  /// scheme, such as `javascript:`, or with a host of its own is refused.
  init?(relative address: String) {
    let first = address.prefix { !"/?#".contains($0) }
    guard !address.isEmpty, !first.contains(":"), !address.hasPrefix("//") else { return nil }
    text = Self.encoded(address)
  }

  private static func isLinkable(_ address: String) -> Bool {
    let lowercase = address.lowercased()
    for scheme in ["http://", "https://", "mailto:"] where lowercase.hasPrefix(scheme) {
      guard let first = lowercase.unicodeScalars.dropFirst(scheme.unicodeScalars.count).first
      else { return false }
      return first.properties.isAlphabetic || ("0"..."9").contains(first)
    }
    return false
  }

  private static func encoded(_ address: String) -> String {
    let bytes = Array(address.utf8)
    var encoded = ""
    var seenFragment = false
    for (index, byte) in bytes.enumerated() {
      let isSecondHash = byte == UInt8(ascii: "#") && seenFragment
      if byte == UInt8(ascii: "#") { seenFragment = true }
      let stands = isAllowed(byte) || (byte == UInt8(ascii: "%") && isEscape(bytes, at: index))
      if stands && !isSecondHash {
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        encoded += digits.count == 1 ? "%0" + digits : "%" + digits
      }
    }
    return encoded
  }

  /// Letters, digits and the signs of RFC 3986, without brackets and parentheses, which Markdown
  /// reads.
  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-._~:/?#@!$&'*+,;=".utf8.contains(byte)
    }
  }

  private static func isEscape(_ bytes: [UInt8], at index: Int) -> Bool {
    guard index + 2 < bytes.count else { return false }
    return bytes[(index + 1)...(index + 2)].allSatisfy {
      Character(Unicode.Scalar($0)).isHexDigit
    }
  }
}
