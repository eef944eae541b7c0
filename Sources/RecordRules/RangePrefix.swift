extension Range<Int> {
  /// The first bytes of the range: what is wrong with a whole object is shown at its bracket.
  func prefix(_ count: Int) -> Range<Int> {
    lowerBound..<Swift.min(upperBound, lowerBound + count)
  }
}
