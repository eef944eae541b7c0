/// A JSON number without rounding: a sign, digits, and a power of ten that the digits are multiplied by.
///
///     -12.50e3   is   negative, digits 1 2 5, exponent 2
///
/// The first and the last digit are never zero. The number zero has no digits. Because nothing is rounded,
/// 0.3 is a multiple of 0.1, and 9007199254740993 differs from 9007199254740992. An exponent beyond ±2^58 is
/// stored as ±2^58.
struct Decimal: Hashable, Sendable {
  private(set) var isNegative = false
  private(set) var digits: [UInt8] = []
  private(set) var exponent = 0

  private static let farthest = 1 << 58

  /// Reads a number that is spelled as JSON's grammar allows.
  init(_ spelling: String) {
    var pastPoint = false
    var bytes = Array(spelling.utf8)[...]
    if bytes.first == UInt8(ascii: "-") {
      isNegative = true
      bytes.removeFirst()
    }
    while let byte = bytes.popFirst() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits.append(byte - UInt8(ascii: "0"))
        if pastPoint { exponent -= 1 }
      case UInt8(ascii: "."): pastPoint = true
      default:
        exponent += Self.exponent(bytes)
        bytes = []
      }
    }
    normalise()
  }

  private static func exponent(_ bytes: ArraySlice<UInt8>) -> Int {
    // Twice the largest exponent that is stored. The digits around the point cannot bring such an exponent
    // back within the bound.
    let limit = 2 * farthest
    var value = 0
    for byte in bytes where byte >= UInt8(ascii: "0") {
      guard value < limit / 10 else {
        value = limit
        break
      }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return bytes.first == UInt8(ascii: "-") ? -value : value
  }

  private mutating func normalise() {
    let zeros = digits.prefix { $0 == 0 }.count
    if zeros > 0 { digits.removeFirst(zeros) }
    while digits.last == 0 {
      digits.removeLast()
      exponent += 1
    }
    if digits.isEmpty {
      exponent = 0
      isNegative = false
    }
    exponent = min(max(exponent, -Self.farthest), Self.farthest)
  }

  var isZero: Bool { digits.isEmpty }
  var isInteger: Bool { exponent >= 0 }

  /// The number as an `Int`; nil if it is not whole or has more than 18 digits.
  var int: Int? {
    guard isInteger, digits.count + exponent <= 18 else { return nil }
    var value = 0
    for digit in digits { value = value * 10 + Int(digit) }
    for _ in 0..<exponent { value *= 10 }
    return isNegative ? -value : value
  }

  /// The digits as one number; nil if there are more than 18.
  var significand: UInt64? {
    guard digits.count <= 18 else { return nil }
    return digits.reduce(0) { $0 * 10 + UInt64($1) }
  }

  /// Whether this number is a whole multiple of `divisor`, which has at most 18 digits and is not zero.
  ///
  /// Both numbers are digits times a power of ten, so the digits are compared, times the difference of the powers. If
  /// the difference is negative, this number is no multiple: its digits would have to end in a zero.
  func isMultiple(of divisor: Decimal) -> Bool {
    guard !isZero else { return true }
    guard let modulus = divisor.significand, modulus > 0 else { return false }
    guard exponent >= divisor.exponent else { return false }
    var rest: UInt64 = 0
    for digit in digits {
      rest = (Self.product(rest, 10, modulo: modulus) + UInt64(digit)) % modulus
    }
    let power = Self.powerOfTen(exponent - divisor.exponent, modulo: modulus)
    return Self.product(rest, power, modulo: modulus) == 0
  }

  private static func product(_ a: UInt64, _ b: UInt64, modulo modulus: UInt64) -> UInt64 {
    let product = a.multipliedFullWidth(by: b)
    return modulus.dividingFullWidth((product.high % modulus, product.low)).remainder
  }

  private static func powerOfTen(_ exponent: Int, modulo modulus: UInt64) -> UInt64 {
    var result = 1 % modulus
    var square = 10 % modulus
    var left = exponent
    while left > 0 {
      if left & 1 == 1 { result = product(result, square, modulo: modulus) }
      square = product(square, square, modulo: modulus)
      left >>= 1
    }
    return result
  }
}

extension Decimal: Comparable {
  static func < (a: Decimal, b: Decimal) -> Bool {
    if a.isZero || b.isZero || a.isNegative != b.isNegative {
      return a.isZero ? !b.isZero && !b.isNegative : a.isNegative
    }
    return a.isNegative ? b.isNearerZero(than: a) : a.isNearerZero(than: b)
  }

  private func isNearerZero(than other: Decimal) -> Bool {
    let magnitudes = (digits.count + exponent, other.digits.count + other.exponent)
    if magnitudes.0 != magnitudes.1 { return magnitudes.0 < magnitudes.1 }
    return digits.lexicographicallyPrecedes(other.digits)
  }
}
