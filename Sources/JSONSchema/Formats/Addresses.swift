/// `ipv4` (four decimal octets) and `ipv6` (RFC 4291, section 2.2).
///
///     192.168.0.1        2001:db8::7        ::ffff:192.168.0.1
extension FormatReader {
  mutating func ipv4() -> Bool {
    for index in 0..<4 {
      if index > 0, !skip(".") { return false }
      guard octet() else { return false }
    }
    return true
  }

  private mutating func octet() -> Bool {
    let digits = take(while: \.isDigit)
    guard (1...3).contains(digits.count), digits.count == 1 || digits.first != "0" else {
      return false
    }
    return digits.reduce(0) { $0 * 10 + $1.value - 0x30 } < 256
  }

  /// Eight groups of hexadecimal digits separated by colons, or fewer groups and one `::`. The last two groups may be
  /// written as an IPv4 address.
  mutating func ipv6() -> Bool {
    let parts = takeAll().split(separator: ":", omittingEmptySubsequences: false)
    let gaps = parts.indices.filter { parts[$0].isEmpty }
    guard parts.count >= 3 else { return false }
    var groups = 0
    for index in parts.indices where !parts[index].isEmpty {
      if parts[index].contains(".") {
        var last = FormatReader(parts[index])
        guard index == parts.count - 1, last.ipv4(), last.isAtEnd else { return false }
        groups += 2
      } else {
        guard parts[index].count <= 4, parts[index].allSatisfy(\.isHexadecimal) else {
          return false
        }
        groups += 1
      }
    }
    return gaps.isEmpty ? groups == 8 : Self.isOneGap(gaps, of: parts.count) && groups < 8
  }

  /// Whether the empty parts come from one `::`. `a::b` has one empty part, `::b` and `a::` two, `::` three.
  private static func isOneGap(_ gaps: [Int], of count: Int) -> Bool {
    let last = count - 1
    switch gaps {
    case [0, 1, 2]: return count == 3
    case [0, 1]: return true
    case [last - 1, last]: return true
    default: return gaps.count == 1 && gaps[0] > 0 && gaps[0] < last
    }
  }
}
