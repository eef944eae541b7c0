/// Quantifiers: `*`, `+`, `?`, `{n}`, `{n,}`, `{n,m}`. A `?` after them makes them lazy.
extension PatternReader {
  /// The atom that began at `start`, together with its quantifier if there is one.
  mutating func repetition(
    of atom: PatternNode, from start: Int
  ) throws(PatternMistake) -> PatternNode {
    let place = offset
    guard let (least, most, isLazy) = try quantifier() else { return atom }
    switch atom {
    case .assertion where scalars[start] != "(", .look where Self.isLook(scalars[start...]):
      throw mistake(.repeatedAssertion(text(from: start, to: place)), at: start)
    default: break
    }
    return .repeated(atom, least: least, most: most, isLazy: isLazy)
  }

  /// Whether the atom is itself a lookaround, and not a group that contains one. Only such a group may be
  /// repeated.
  private static func isLook(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    scalars.starts(with: ["(", "?"]) && scalars.dropFirst(2).first != ":"
      && !isNamed(scalars.dropFirst(2))
  }

  private static func isNamed(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    guard scalars.first == "<", let second = scalars.dropFirst().first else { return false }
    return second != "=" && second != "!"
  }

  private mutating func quantifier() throws(PatternMistake) -> (Int, Int?, isLazy: Bool)? {
    let counts: (Int, Int?)
    if skip("*") {
      counts = (0, nil)
    } else if skip("+") {
      counts = (1, nil)
    } else if skip("?") {
      counts = (0, 1)
    } else if peek == "{" {
      counts = try countsInBraces()
    } else {
      return nil
    }
    return (counts.0, counts.1, skip("?"))
  }

  private mutating func countsInBraces() throws(PatternMistake) -> (Int, Int?) {
    let start = offset
    offset += 1
    guard let least = try count() else { throw mistake(.loneBracket("{"), at: start) }
    var most: Int? = least
    if skip(",") { most = try count() }
    guard skip("}") else { throw mistake(.loneBracket("{"), at: start) }
    if let most, most < least {
      throw mistake(.countsReversed(least: least, most: most), at: start)
    }
    return (least, most)
  }

  private mutating func count() throws(PatternMistake) -> Int? {
    let start = offset
    var count = 0
    while let digit = peek, ("0"..."9").contains(digit) {
      count = count * 10 + Int(digit.value - 0x30)
      if count > Self.mostCounted {
        throw mistake(.countTooLarge(most: Self.mostCounted), at: start)
      }
      offset += 1
    }
    return offset > start ? count : nil
  }
}
