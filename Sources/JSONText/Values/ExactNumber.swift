/// The exact value of a number of any size, whatever its spelling: 0.d₁d₂…dₙ × 10^exponent.
///
///     1.50e3    digits 1 5      exponent 4
///     -0.0      digits none     exponent 0, not negative
///
/// The first and the last digit are not 0, so equal numbers are equal structs.
struct ExactNumber: Hashable {
  private(set) var isNegative: Bool
  /// The digits, each 0 to 9, the most significant first.
  private(set) var digits: [UInt8] = []
  private(set) var exponent = Exponent(digits: [], isNegative: false, plus: 0)

  /// `spelled` must be a number of JSON's grammar.
  init(_ spelled: some Sequence<UInt8>) {
    isNegative = false
    var written: [UInt8] = []
    var isExponentNegative = false
    var wholeDigits: Int?
    var isInExponent = false
    for byte in spelled {
      switch byte {
      case Byte.minus where isInExponent: isExponentNegative = true
      case Byte.minus: isNegative = true
      case UInt8(ascii: "."): wholeDigits = digits.count
      case UInt8(ascii: "e"), UInt8(ascii: "E"): isInExponent = true
      case Byte.zero...Byte.nine where isInExponent: written.append(byte - Byte.zero)
      case Byte.zero...Byte.nine: digits.append(byte - Byte.zero)
      default: break
      }
    }
    let beforePoint = wholeDigits ?? digits.count
    let leadingZeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(leadingZeros)
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty {
      isNegative = false
    } else {
      exponent = Exponent(
        digits: written, isNegative: isExponentNegative, plus: beforePoint - leadingZeros)
    }
  }
}

extension ExactNumber {
  /// A whole number of any size in ten's complement.
  ///
  /// `digits` begins with the lowest digit. All higher digits equal `higher`, which is 0, or 9 for a negative
  /// number. The last of `digits` differs from `higher`, so equal numbers are equal structs.
  struct Exponent: Hashable {
    private(set) var digits: [UInt8] = []
    private(set) var higher: UInt8

    /// The sum of a small number and of the written digits, which begin with the highest, with their sign.
    init(digits written: [UInt8], isNegative: Bool, plus small: Int) {
      var carry = small
      for digit in written.reversed() {
        carry += isNegative ? -Int(digit) : Int(digit)
        digits.append(UInt8((carry % 10 + 10) % 10))
        carry = (carry - Int(digits[digits.count - 1])) / 10
      }
      while carry != 0 && carry != -1 {
        digits.append(UInt8((carry % 10 + 10) % 10))
        carry = (carry - Int(digits[digits.count - 1])) / 10
      }
      higher = carry == 0 ? 0 : 9
      while digits.last == higher { digits.removeLast() }
    }
  }
}
