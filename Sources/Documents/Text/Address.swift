/// An address that may become a link, in a form that can be written in an attribute or in Markdown.
///
/// Only `http`, `https` and `mailto` are accepted. Addresses with `javascript:`, `data:` or `file:` and relative
/// addresses are printed as text. Bytes that RFC 3986 does not allow in an address are percent-encoded.
struct Address: Hashable {
  let text: String

  init?(_ address: String) {
    guard Self.isLinkable(address) else { return nil }
    text = Self.encoded(address)
  }

  /// An address relative to the address of the document. Use it only for addresses that code makes, never for a text
  /// from a record. An address with a scheme, such as `javascript:`, or with a host is refused.
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
      let isKept = isAllowed(byte) || (byte == UInt8(ascii: "%") && isEscape(bytes, at: index))
      if isKept && !isSecondHash {
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        encoded += digits.count == 1 ? "%0" + digits : "%" + digits
      }
    }
    return encoded
  }

  /// Whether a byte is a letter, a digit or another character that RFC 3986 allows. Brackets and parentheses are not
  /// allowed, because Markdown reads them as the end of a link.
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
