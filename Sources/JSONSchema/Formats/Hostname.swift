/// `hostname` (RFC 1123, section 2.1, with the A-labels of RFC 5890) and `idn-hostname` (RFC 5890,
/// section 2.3.2.3).
///
///     www.example.com        xn--9n2bp8q.xn--9t4b11yi5a        실례.테스트
extension FormatReader {
  private static let longestName = 253
  private static let longestLabel = 63

  mutating func hostname() -> Bool {
    let name = takeAll()
    guard name.count <= Self.longestName else { return false }
    return name.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
      guard Self.isHostLabel(label) else { return false }
      return !DomainLabel.hasPrefix(label) || DomainLabel(decoding: label)?.isValid == true
    }
  }

  static func isHostLabel(_ label: ArraySlice<Unicode.Scalar>) -> Bool {
    (1...longestLabel).contains(label.count) && label.first != "-" && label.last != "-"
      && label.allSatisfy { $0.isLetter || $0.isDigit || $0 == "-" }
  }

  /// Labels may be in Unicode (`bücher`) or encoded (`xn--bcher-kva`). The bounds on lengths apply to the encoded form.
  mutating func internationalHostname() -> Bool {
    let parts = takeAll().split(omittingEmptySubsequences: false) {
      [".", "\u{3002}", "\u{FF0E}", "\u{FF61}"].contains($0)
    }
    var labels: [DomainLabel] = []
    var length = parts.count - 1
    for part in parts {
      guard let label = Self.domainLabel(part), label.encodedLength <= Self.longestLabel else {
        return false
      }
      length += label.encodedLength
      labels.append(label)
    }
    guard length <= Self.longestName else { return false }
    let isRightToLeft = labels.contains { $0.holdsRightToLeft }
    return !isRightToLeft || labels.allSatisfy { $0.keepsDirection }
  }

  private static func domainLabel(_ part: ArraySlice<Unicode.Scalar>) -> DomainLabel? {
    if part.allSatisfy(\.isASCII) {
      guard isHostLabel(part) else { return nil }
      if !DomainLabel.hasPrefix(part) { return DomainLabel(Array(part)) }
      return DomainLabel(decoding: part).flatMap { $0.isValid ? $0 : nil }
    }
    let label = DomainLabel(Array(part))
    return label.isValid ? label : nil
  }
}
