/// `uri`, `uri-reference` (RFC 3986) and their international forms `iri`, `iri-reference` (RFC 3987).
///
///     http://user@[2001:db8::7]:80/c=GB?objectClass#one
///     └─┬┘   └───────┬───────────┘└─┬─┘└───┬──────┘└─┬┘
///     scheme     authority        path   query   fragment
extension FormatReader {
  mutating func identifier(_ repertoire: Repertoire, mayBeRelative: Bool) -> Bool {
    if let colon = rest.firstIndex(of: ":"), !rest[..<colon].contains(where: Self.endsScheme) {
      guard scheme(), skip(":") else { return false }
    } else if !mayBeRelative {
      return false
    }
    if rest.starts(with: ["/", "/"]) {
      rest = rest.dropFirst(2)
      guard authority(repertoire) else { return false }
    }
    guard parts(repertoire, alsoIn: "/") else { return false }
    if skip("?"), !query(repertoire) { return false }
    return !skip("#") || parts(repertoire, alsoIn: "/?")
  }

  private static func endsScheme(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "/" || scalar == "?" || scalar == "#"
  }

  private mutating func scheme() -> Bool {
    guard skip(where: \.isLetter) else { return false }
    _ = take(while: { $0.isLetter || $0.isDigit || "+-.".unicodeScalars.contains($0) })
    return true
  }

  private mutating func authority(_ repertoire: Repertoire) -> Bool {
    var authority = FormatReader(take(while: { !Self.endsScheme($0) }))
    var user = authority
    if let name = user.take(upTo: { $0 == "@" }) {
      var name = FormatReader(name)
      guard name.parts(repertoire, alsoIn: ":", without: "@"), name.isAtEnd else { return false }
      _ = user.next()
      authority = user
    }
    guard authority.host(repertoire) else { return false }
    if authority.skip(":") { _ = authority.take(while: \.isDigit) }
    return authority.isAtEnd
  }

  private mutating func host(_ repertoire: Repertoire) -> Bool {
    guard skip("[") else { return parts(repertoire, without: ":@") }
    guard let literal = take(upTo: { $0 == "]" }) else { return false }
    _ = next()
    var address = FormatReader(literal)
    var future = address
    return address.ipv6() && address.isAtEnd || future.futureAddress() && future.isAtEnd
  }

  private mutating func futureAddress() -> Bool {
    guard skip("v") || skip("V"), !take(while: \.isHexadecimal).isEmpty, skip(".") else {
      return false
    }
    return !take(while: { Self.isPlain($0) && $0 != "@" }).isEmpty
  }

  private mutating func query(_ repertoire: Repertoire) -> Bool {
    while !isAtEnd, peek != "#" {
      guard parts(repertoire, alsoIn: "/?") else { return false }
      let isPrivate = repertoire == .unicode && skip(where: Self.isPrivate)
      if !isPrivate { break }
    }
    return true
  }

  /// Goes past percent escapes, and past all scalars that need no escape in this part of the URI. False if an escape is
  /// wrong.
  private mutating func parts(
    _ repertoire: Repertoire, alsoIn added: String = "", without removed: String = ""
  ) -> Bool {
    while let scalar = peek {
      if scalar == "%" {
        guard percentEscape() else { return false }
      } else if added.unicodeScalars.contains(scalar)
        || Self.isPlain(scalar) && !removed.unicodeScalars.contains(scalar)
        || repertoire == .unicode && Self.isInternational(scalar)
      {
        _ = next()
      } else {
        break
      }
    }
    return true
  }

  mutating func percentEscape() -> Bool {
    skip("%") && skip(where: \.isHexadecimal) && skip(where: \.isHexadecimal)
  }

  /// The rules `unreserved` and `sub-delims`, and `:` and `@`.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isLetter || scalar.isDigit || "-._~!$&'()*+,;=:@".unicodeScalars.contains(scalar)
  }

  /// The rule `ucschar`.
  static func isInternational(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA0...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFEF: true
    case 0x1_0000...0xE_FFFD:
      scalar.value & 0xFFFF <= 0xFFFD && !(0xE_0000...0xE_0FFF ~= scalar.value)
    default: false
    }
  }

  /// The rule `iprivate`.
  static func isPrivate(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xE000...0xF8FF, 0xF_0000...0xF_FFFD, 0x10_0000...0x10_FFFD: true
    default: false
    }
  }
}
