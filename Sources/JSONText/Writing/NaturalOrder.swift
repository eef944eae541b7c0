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
  a.withUnsafeBufferPointer { first in
    b.withUnsafeBufferPointer { second in
      naturallyPrecedes(Row(first), 0..<first.count, Row(second), 0..<second.count)
    }
  }
}

/// The same for runs of bytes.
func naturallyPrecedes(
  _ a: Row<UInt8>, _ first: Range<Int>, _ b: Row<UInt8>, _ second: Range<Int>
) -> Bool {
  var (i, j) = (first.lowerBound, second.lowerBound)
  while i < first.upperBound && j < second.upperBound {
    if Byte.isDigit(a[i]) && Byte.isDigit(b[j]) {
      let (numberA, numberB) = (
        number(a, &i, first.upperBound), number(b, &j, second.upperBound)
      )
      if numberA.count != numberB.count { return numberA.count < numberB.count }
      for offset in 0..<numberA.count {
        let (one, other) = (a[numberA.lowerBound &+ offset], b[numberB.lowerBound &+ offset])
        if one != other { return one < other }
      }
    } else {
      if a[i] != b[j] { return a[i] < b[j] }
      i &+= 1
      j &+= 1
    }
  }
  if (i == first.upperBound) != (j == second.upperBound) { return i == first.upperBound }
  // Equal as a person reads them: the first byte that differs decides, else the length.
  for offset in 0..<min(first.count, second.count) {
    let (one, other) = (a[first.lowerBound &+ offset], b[second.lowerBound &+ offset])
    if one != other { return one < other }
  }
  return first.count < second.count
}

/// The digits from `index` on, without leading zeros; `index` goes behind them.
private func number(_ text: Row<UInt8>, _ index: inout Int, _ end: Int) -> Range<Int> {
  while index < end && text[index] == Byte.zero { index &+= 1 }
  let start = index
  while index < end && Byte.isDigit(text[index]) { index &+= 1 }
  return start..<index
}
