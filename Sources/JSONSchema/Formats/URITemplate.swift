/// `uri-template` (RFC 6570, section 2).
///
///     http://example.com/{+path}/{term:1}{?a,b*}
extension FormatReader {
  mutating func uriTemplate() -> Bool {
    while let scalar = peek {
      switch scalar {
      case "{": guard expression() else { return false }
      case "%": guard percentEscape() else { return false }
      default: guard skip(where: Self.isTemplateLiteral) else { return false }
      }
    }
    return true
  }

  private static func isTemplateLiteral(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value > 0x7E { return isInternational(scalar) || isPrivate(scalar) }
    return scalar.value > 0x20 && !"\"%<>\\^`{|}".unicodeScalars.contains(scalar)
  }

  private mutating func expression() -> Bool {
    guard skip("{") else { return false }
    _ = skip { "+#./;?&=,!@|".unicodeScalars.contains($0) }
    repeat {
      guard variable() else { return false }
    } while skip(",")
    return skip("}")
  }

  private mutating func variable() -> Bool {
    repeat {
      guard variablePart() else { return false }
    } while skip(".")
    if skip("*") { return true }
    guard skip(":") else { return true }
    let length = take(while: \.isDigit)
    return (1...4).contains(length.count) && length.first != "0"
  }

  private mutating func variablePart() -> Bool {
    var count = 0
    while let scalar = peek {
      if scalar == "%" {
        guard percentEscape() else { return false }
      } else if !skip(where: { $0.isLetter || $0.isDigit || $0 == "_" }) {
        break
      }
      count += 1
    }
    return count > 0
  }
}
