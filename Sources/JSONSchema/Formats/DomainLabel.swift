/// One label of an internationalised domain name, and whether it is valid by RFC 5891, section 4.2.3, and
/// RFC 5892.
///
///     bücher   ⇄   xn--bcher-kva
struct DomainLabel {
  let scalars: [Unicode.Scalar]

  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
  }

  private static let prefix: [Unicode.Scalar] = ["x", "n", "-", "-"]

  static func hasPrefix(_ label: ArraySlice<Unicode.Scalar>) -> Bool {
    label.prefix(4).map(\.properties.lowercaseMapping).joined() == "xn--"
  }

  /// Decodes a label that begins with `xn--`; nil if encoding the result does not give the same label.
  init?(decoding label: ArraySlice<Unicode.Scalar>) {
    let encoded = label.dropFirst(4)
    guard let scalars = Punycode.decode(encoded), scalars.contains(where: { !$0.isASCII }),
      let again = Punycode.encode(scalars),
      again.elementsEqual(encoded, by: Self.isSameLetter)
    else { return nil }
    self.scalars = scalars
  }

  private static func isSameLetter(_ a: Unicode.Scalar, _ b: Unicode.Scalar) -> Bool {
    a == b || a.isLetter && b.isLetter && a.value | 0x20 == b.value | 0x20
  }

  /// How many scalars the label has when it is encoded.
  var encodedLength: Int {
    if scalars.allSatisfy(\.isASCII) { return scalars.count }
    return 4 + (Punycode.encode(scalars)?.count ?? Int(UInt16.max))
  }

  var isValid: Bool {
    guard let first = scalars.first, first != "-", scalars.last != "-", !first.isMark,
      Array(scalars.dropFirst(2).prefix(2)) != ["-", "-"]
    else { return false }
    return scalars.indices.allSatisfy(isAllowed)
  }

  private func isAllowed(at index: Int) -> Bool {
    switch scalars[index].value {
    case 0x200C: return isAfterVirama(index) || joins(at: index)
    case 0x200D: return isAfterVirama(index)
    case 0xB7: return scalar(index - 1) == "l" && scalar(index + 1) == "l"
    case 0x375: return scalar(index + 1)?.isGreek == true
    case 0x5F3, 0x5F4: return scalar(index - 1)?.isHebrew == true
    case 0x30FB: return scalars.contains { $0.isKanaOrHan }
    case 0x660...0x669: return !scalars.contains { (0x6F0...0x6F9).contains($0.value) }
    case 0x6F0...0x6F9: return !scalars.contains { (0x660...0x669).contains($0.value) }
    default: return scalars[index].isAllowedInDomains
    }
  }

  private func scalar(_ index: Int) -> Unicode.Scalar? {
    scalars.indices.contains(index) ? scalars[index] : nil
  }

  private func isAfterVirama(_ index: Int) -> Bool {
    scalar(index - 1)?.properties.canonicalCombiningClass == .virama
  }

  /// Whether the zero-width non-joiner at `index` is between letters that would join without it (RFC 5892, appendix
  /// A.1).
  private func joins(at index: Int) -> Bool {
    let before = scalars[..<index].last { !$0.isMark }
    let behind = scalars[(index + 1)...].first { !$0.isMark }
    guard let before, let behind else { return false }
    return before.joinsNext && behind.isJoining
  }
}

/// The direction of a label's text (RFC 5893, section 2).
extension DomainLabel {
  var holdsRightToLeft: Bool {
    scalars.contains { $0.direction == .rightToLeft || $0.direction == .arabicNumber }
  }

  /// Whether the label may be part of a domain name in which some label contains right-to-left letters.
  var keepsDirection: Bool {
    let directions = scalars.map(\.direction)
    let end = directions.last { $0 != .mark }
    switch directions.first {
    case .rightToLeft:
      let digits = (directions.contains(.number), directions.contains(.arabicNumber))
      return !directions.contains(.leftToRight) && digits != (true, true) && end != .neutral
    case .leftToRight:
      return !holdsRightToLeft && (end == .leftToRight || end == .number)
    default: return false
    }
  }
}
