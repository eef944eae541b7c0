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
  var (restA, restB) = (a, b)
  while let firstA = restA.first, let firstB = restB.first {
    if Byte.isDigit(firstA) && Byte.isDigit(firstB) {
      let (numberA, numberB) = (takeNumber(&restA), takeNumber(&restB))
      if numberA.count != numberB.count { return numberA.count < numberB.count }
      if numberA != numberB { return numberA.lexicographicallyPrecedes(numberB) }
    } else {
      if firstA != firstB { return firstA < firstB }
      restA.removeFirst()
      restB.removeFirst()
    }
  }
  if restA.isEmpty != restB.isEmpty { return restA.isEmpty }
  return a.lexicographicallyPrecedes(b)
}

/// The digits that come next, without leading zeros.
private func takeNumber(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  let digits = rest.prefix(while: Byte.isDigit)
  rest = rest[digits.endIndex...]
  return digits.drop { $0 == Byte.zero }
}
