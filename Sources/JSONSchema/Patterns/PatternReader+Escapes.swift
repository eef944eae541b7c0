/// Escapes: a backslash and what follows it.
extension PatternReader {
  /// An escape outside a character class. There `\b` and `\B` are assertions about a position.
  mutating func escapedAtom() throws(PatternMistake) -> PatternNode {
    let start = offset
    let next = offset + 1 < scalars.count ? scalars[offset + 1] : nil
    switch next {
    case "b", "B":
      offset += 2
      return .assertion(next == "b" ? .wordEdge : .noWordEdge)
    case "k":
      offset += 2
      guard skip("<") else { throw mistake(.unfinishedEscape("\\k"), at: start) }
      return refer(to: .name(try groupName(from: start)), from: start)
    case let digit? where ("1"..."9").contains(digit):
      offset += 1
      return refer(to: .number(groupNumber()), from: start)
    default:
      switch try escape() {
      case .one(let scalar): return .scalar(ScalarSet(scalar))
      case .set(let set): return .scalar(set)
      }
    }
  }

  private mutating func groupNumber() -> Int {
    var number = 0
    while let digit = peek, isDigit(digit) {
      number = min(number * 10 + Int(digit.value - 0x30), scalars.count)
      offset += 1
    }
    return number
  }

  /// What an escape stands for. One scalar may begin or end a range in a class; a set may not.
  enum Escaped {
    case one(UInt32)
    case set(ScalarSet)
  }

  /// An escape that stands for one or more scalars, inside a character class or outside.
  mutating func escape() throws(PatternMistake) -> Escaped {
    let start = offset
    offset += 1
    guard let letter = peek else { throw mistake(.unfinishedEscape("\\"), at: start) }
    offset += 1
    switch letter {
    case "d": return .set(.digits)
    case "D": return .set(ScalarSet.digits.inverted)
    case "w": return .set(.word)
    case "W": return .set(ScalarSet.word.inverted)
    case "s": return .set(.space)
    case "S": return .set(ScalarSet.space.inverted)
    case "p": return .set(try property(from: start))
    case "P": return .set(try property(from: start).inverted)
    default: return .one(try escapedScalar(letter, from: start))
    }
  }

  private mutating func escapedScalar(
    _ letter: Unicode.Scalar, from start: Int
  ) throws(PatternMistake) -> UInt32 {
    switch letter {
    case "t": return 0x09
    case "n": return 0x0A
    case "v": return 0x0B
    case "f": return 0x0C
    case "r": return 0x0D
    case "0" where !isDigit(peek): return 0
    case "c": return try controlLetter(from: start)
    case "x": return try hexadecimal(digits: 2, from: start)
    case "u": return try unicodeEscape(from: start)
    case let sign where "^$\\.*+?()[]{}|/".unicodeScalars.contains(sign): return sign.value
    default: throw mistake(.unknownEscape(text(from: start, to: offset)), at: start)
    }
  }

  private func isDigit(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { ("0"..."9").contains($0) } ?? false
  }

  private mutating func controlLetter(from start: Int) throws(PatternMistake) -> UInt32 {
    guard let letter = peek, letter.isASCII, letter.properties.isAlphabetic else {
      throw mistake(.unfinishedEscape("\\c"), at: start)
    }
    offset += 1
    return letter.value % 32
  }

  private mutating func hexadecimal(
    digits: Int, from start: Int
  ) throws(PatternMistake) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<digits {
      guard let digit = peek.flatMap(hexadecimalValue) else {
        throw mistake(.unfinishedEscape(text(from: start, to: offset)), at: start)
      }
      value = value * 16 + digit
      offset += 1
    }
    return value
  }

  private func hexadecimalValue(_ scalar: Unicode.Scalar) -> UInt32? {
    switch scalar {
    case "0"..."9": scalar.value - 0x30
    case "a"..."f": scalar.value - 0x61 + 10
    case "A"..."F": scalar.value - 0x41 + 10
    default: nil
    }
  }

  /// `\uXXXX`, two of these for a surrogate pair, or `\u{…}`.
  private mutating func unicodeEscape(from start: Int) throws(PatternMistake) -> UInt32 {
    if skip("{") { return try bracedScalar(from: start) }
    let first = try hexadecimal(digits: 4, from: start)
    guard (0xD800...0xDBFF).contains(first) else { return first }
    var ahead = self
    guard ahead.skip("\\"), ahead.skip("u"), ahead.peek != "{",
      let second = try? ahead.hexadecimal(digits: 4, from: start),
      (0xDC00...0xDFFF).contains(second)
    else { return first }
    self = ahead
    return 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
  }

  private mutating func bracedScalar(from start: Int) throws(PatternMistake) -> UInt32 {
    var value: UInt32 = 0
    let first = offset
    while let digit = peek.flatMap(hexadecimalValue), value <= ScalarSet.last {
      value = value * 16 + digit
      offset += 1
    }
    guard offset > first, value <= ScalarSet.last, skip("}") else {
      throw mistake(.unfinishedEscape(text(from: start, to: offset)), at: start)
    }
    return value
  }

  /// `{Lu}` after `\p` or `\P`.
  private mutating func property(from start: Int) throws(PatternMistake) -> ScalarSet {
    guard skip("{") else {
      throw mistake(.unfinishedEscape(text(from: start, to: offset)), at: start)
    }
    let nameStart = offset
    while let next = peek, next != "}" { offset += 1 }
    let name = text(from: nameStart, to: offset)
    guard skip("}") else {
      throw mistake(.unfinishedEscape(text(from: start, to: nameStart)), at: start)
    }
    guard let set = UnicodeProperties.set(named: name) else {
      throw mistake(.unknownProperty(name), at: start)
    }
    return set
  }
}
