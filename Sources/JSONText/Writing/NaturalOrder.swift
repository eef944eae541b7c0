/// Does `a` stand before `b` as a person would sort them: R2 before R10?
///
/// Runs of the digits 0–9 are compared as numbers of any length, everything else scalar by scalar.
/// Where that leaves two texts equal (`R1` and `R01`), their scalars decide, so that only a text
/// stands neither before nor after itself.
///
///     ["R10", "R2", "R2.b"].sorted(by: naturallyPrecedes)   // R2, R2.b, R10
public func naturallyPrecedes(_ a: String, _ b: String) -> Bool {
  naturallyPrecedes(ArraySlice(a.utf8), ArraySlice(b.utf8))
}

/// The same for texts in UTF-8, whose bytes sort as its scalars do.
func naturallyPrecedes(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Bool {
  var (i, j) = (a.startIndex, b.startIndex)
  while i < a.endIndex && j < b.endIndex {
    if Byte.isDigit(a[i]) && Byte.isDigit(b[j]) {
      let (numberA, numberB) = (number(a, &i), number(b, &j))
      if numberA.count != numberB.count { return numberA.count < numberB.count }
      if numberA != numberB { return numberA.lexicographicallyPrecedes(numberB) }
    } else {
      if a[i] != b[j] { return a[i] < b[j] }
      i += 1
      j += 1
    }
  }
  if (i == a.endIndex) != (j == b.endIndex) { return i == a.endIndex }
  return a.lexicographicallyPrecedes(b)
}

/// The digits from `index` on, without leading zeros; `index` goes behind them.
private func number(_ text: ArraySlice<UInt8>, _ index: inout Int) -> ArraySlice<UInt8> {
  let digits = text[index...].prefix(while: Byte.isDigit)
  index = digits.endIndex
  return digits.drop { $0 == Byte.zero }
}
