/// Character classes: `[a-z_]`, `[^\s]`, `[]` (matches nothing), `[^]` (matches any scalar).
extension PatternReader {
  mutating func scalarClass() throws(PatternMistake) -> ScalarSet {
    let start = offset
    offset += 1
    let inverted = skip("^")
    var ranges: [ClosedRange<UInt32>] = []
    while !skip("]") {
      if peek == nil { throw mistake(.classNotClosed, at: start) }
      ranges += try classRange(in: start)
    }
    let set = ScalarSet(ranges)
    return inverted ? set.inverted : set
  }

  /// `a`, `\d` or `a-z`. A `-` before the closing bracket stands for itself.
  private mutating func classRange(
    in classStart: Int
  ) throws(PatternMistake) -> [ClosedRange<UInt32>] {
    let start = offset
    let lower = try classMember(in: classStart)
    guard peek == "-", offset + 1 < scalars.count, scalars[offset + 1] != "]" else {
      return ranges(of: lower)
    }
    offset += 1
    let upper = try classMember(in: classStart)
    let spelling = text(from: start, to: offset)
    guard case .one(let first) = lower, case .one(let last) = upper else {
      throw mistake(.rangeBetweenClasses(spelling), at: start)
    }
    guard first <= last else { throw mistake(.rangeReversed(spelling), at: start) }
    return [first...last]
  }

  private mutating func classMember(in classStart: Int) throws(PatternMistake) -> Escaped {
    guard let scalar = peek else { throw mistake(.classNotClosed, at: classStart) }
    guard scalar == "\\" else {
      offset += 1
      return .one(scalar.value)
    }
    switch offset + 1 < scalars.count ? scalars[offset + 1] : nil {
    case "b":
      offset += 2
      return .one(0x08)
    case "-":
      offset += 2
      return .one(0x2D)
    default:
      return try escape()
    }
  }

  private func ranges(of member: Escaped) -> [ClosedRange<UInt32>] {
    switch member {
    case .one(let scalar): [scalar...scalar]
    case .set(let set): set.ranges
    }
  }
}
