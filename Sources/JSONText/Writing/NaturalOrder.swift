/// Whether `a` comes before `b` in natural order, as a person would sort them: `R2` before `R10`.
///
/// Sequences of the digits 0–9 are compared as numbers of any length, everything else scalar by scalar. If
/// two texts are equal in this way (`R1` and `R01`), their scalars decide. So of two different texts one
/// always comes first.
///
///     ["R10", "R2", "R2.b"].sorted(by: naturallyPrecedes)   // R2, R2.b, R10
public func naturallyPrecedes(_ a: String, _ b: String) -> Bool {
  var (a, b) = (a, b)
  return a.withUTF8 { first in
    b.withUTF8 { second in
      naturallyPrecedes(
        BorrowedBuffer(first), 0..<first.count, BorrowedBuffer(second), 0..<second.count)
    }
  }
}

/// The same for texts in UTF-8, whose bytes sort like their scalars.
func naturallyPrecedes(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Bool {
  a.withUnsafeBufferPointer { first in
    b.withUnsafeBufferPointer { second in
      naturallyPrecedes(
        BorrowedBuffer(first), 0..<first.count, BorrowedBuffer(second), 0..<second.count)
    }
  }
}

/// The same for ranges of bytes.
func naturallyPrecedes(
  _ a: BorrowedBuffer<UInt8>, _ first: Range<Int>, _ b: BorrowedBuffer<UInt8>, _ second: Range<Int>
) -> Bool {
  let same = sameBeginning(a, first, b, second)
  var (i, j) = (first.lowerBound &+ same, second.lowerBound &+ same)
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
  // Equal in natural order: the first byte that differs decides, or else the length.
  for offset in 0..<min(first.count, second.count) {
    let (one, other) = (a[first.lowerBound &+ offset], b[second.lowerBound &+ offset])
    if one != other { return one < other }
  }
  return first.count < second.count
}

/// How many bytes at the beginning of two ranges are equal, without cutting a number in two. Eight bytes are compared
/// at a time, because the paths of one folder have a long common beginning.
private func sameBeginning(
  _ a: BorrowedBuffer<UInt8>, _ first: Range<Int>, _ b: BorrowedBuffer<UInt8>, _ second: Range<Int>
) -> Int {
  var same = 0
  let most = min(first.count, second.count)
  while most &- same >= 8,
    a.eight(first.lowerBound &+ same) == b.eight(second.lowerBound &+ same)
  {
    same &+= 8
  }
  while same < most, a[first.lowerBound &+ same] == b[second.lowerBound &+ same] { same &+= 1 }
  while same > 0, Byte.isDigit(a[first.lowerBound &+ same &- 1]) { same &-= 1 }
  return same
}

/// The range of the digits from `index` on, without leading zeros. Moves `index` after them.
private func number(_ text: BorrowedBuffer<UInt8>, _ index: inout Int, _ end: Int) -> Range<Int> {
  while index < end && text[index] == Byte.zero { index &+= 1 }
  let start = index
  while index < end && Byte.isDigit(text[index]) { index &+= 1 }
  return start..<index
}
