/// `duration` (RFC 3339, appendix A): units in order, and no unit left out between the first and the last.
///
///     P4DT12H30M5S        P2W        P1Y2M        not P1Y2D
extension FormatReader {
  mutating func duration() -> Bool {
    guard skip("P") else { return false }
    if peek == "T" { return timeOfDuration() }
    guard let unit = amount() else { return false }
    if unit == "W" { return true }
    guard units(["Y", "M", "D"], from: unit) else { return false }
    return isAtEnd || timeOfDuration()
  }

  private mutating func timeOfDuration() -> Bool {
    guard skip("T"), let unit = amount() else { return false }
    return units(["H", "M", "S"], from: unit)
  }

  /// Reads the amounts after the first one, whose unit was `first`: each must have the next of `units`.
  private mutating func units(_ units: [Unicode.Scalar], from first: Unicode.Scalar) -> Bool {
    guard let start = units.firstIndex(of: first) else { return false }
    for unit in units[(start + 1)...] {
      guard peek?.isDigit == true else { break }
      guard amount() == unit else { return false }
    }
    return true
  }

  private mutating func amount() -> Unicode.Scalar? {
    take(while: \.isDigit).isEmpty ? nil : next()
  }
}
