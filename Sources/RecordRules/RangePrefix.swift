extension Range<Int> {
  /// The first bytes of the range. A finding about a whole object is shown at its opening bracket.
  func prefix(_ count: Int) -> Range<Int> {
    lowerBound..<Swift.min(upperBound, lowerBound + count)
  }
}
