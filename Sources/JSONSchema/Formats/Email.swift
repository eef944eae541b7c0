/// `email` (RFC 5321, section 4.1.2) and `idn-email` (RFC 6531, which also allows scalars beyond ASCII).
///
///     joe.bloggs@example.com        "joe bloggs"@[IPv6:::1]
extension FormatReader {
  mutating func email(_ repertoire: Repertoire) -> Bool {
    let local = rest
    guard peek == "\"" ? quotedName(repertoire) : dottedName(repertoire) else { return false }
    let octets = local.prefix(local.count - rest.count).reduce(0) { $0 + UTF8.width($1) }
    guard octets <= 64, skip("@") else { return false }
    if peek == "[" { return addressLiteral() }
    return repertoire == .ascii ? hostname() : mailDomain()
  }

  private mutating func dottedName(_ repertoire: Repertoire) -> Bool {
    repeat {
      guard !take(while: { Self.isAtom($0, repertoire) }).isEmpty else { return false }
    } while skip(".")
    return true
  }

  private mutating func quotedName(_ repertoire: Repertoire) -> Bool {
    _ = skip("\"")
    while let scalar = next() {
      switch scalar {
      case "\"": return true
      case "\\": guard skip(where: { (0x20...0x7E).contains($0.value) }) else { return false }
      default:
        guard (0x20...0x7E).contains(scalar.value) || Self.isBeyond(scalar, repertoire) else {
          return false
        }
      }
    }
    return false
  }

  private static func isAtom(_ scalar: Unicode.Scalar, _ repertoire: Repertoire) -> Bool {
    scalar.isLetter || scalar.isDigit || "!#$%&'*+-/=?^_`{|}~".unicodeScalars.contains(scalar)
      || isBeyond(scalar, repertoire)
  }

  private static func isBeyond(_ scalar: Unicode.Scalar, _ repertoire: Repertoire) -> Bool {
    repertoire == .unicode && scalar.value > 0x7F
  }

  private mutating func addressLiteral() -> Bool {
    guard skip("["), let text = take(upTo: { $0 == "]" }) else { return false }
    _ = next()
    var address = FormatReader(text)
    if address.ipv4(), address.isAtEnd { return true }
    let prefix: [Unicode.Scalar] = ["I", "P", "v", "6", ":"]
    guard text.starts(with: prefix) else { return false }
    var sixth = FormatReader(text.dropFirst(prefix.count))
    return sixth.ipv6() && sixth.isAtEnd
  }

  /// RFC 6531 allows host names as people type them, before they are prepared for a look-up. So any scalar
  /// beyond ASCII is allowed.
  private mutating func mailDomain() -> Bool {
    let labels = takeAll().split(separator: ".", omittingEmptySubsequences: false)
    return labels.allSatisfy { label in
      let ascii = label.map { $0.value > 0x7F ? "a" : $0 }
      return Self.isHostLabel(ascii[...])
    }
  }
}
