/// A text that is read scalar by scalar, with the small steps that the formats' grammars consist of.
///
/// Each rule of a grammar is a function. It goes past the text that it matches and returns true. If the text
/// does not match, it returns false, and then it does not matter how far it went.
struct FormatReader {
  var rest: ArraySlice<Unicode.Scalar>

  /// Whether a text may contain only ASCII (`uri`), or also the scalars that the international form allows (`iri`).
  enum Repertoire {
    case ascii
    case unicode
  }

  init(_ text: String) {
    rest = Array(text.unicodeScalars)[...]
  }

  init(_ scalars: ArraySlice<Unicode.Scalar>) {
    rest = scalars
  }

  var isAtEnd: Bool { rest.isEmpty }
  var peek: Unicode.Scalar? { rest.first }

  mutating func next() -> Unicode.Scalar? { rest.popFirst() }

  /// Goes past the next scalar if it is this one.
  mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
    guard rest.first == scalar else { return false }
    rest.removeFirst()
    return true
  }

  /// Goes past the next scalar if it meets the condition.
  mutating func skip(where isSuch: (Unicode.Scalar) -> Bool) -> Bool {
    guard let first = rest.first, isSuch(first) else { return false }
    rest.removeFirst()
    return true
  }

  /// Goes past all scalars up to the first that does not meet the condition.
  mutating func take(while isSuch: (Unicode.Scalar) -> Bool) -> ArraySlice<Unicode.Scalar> {
    let taken = rest.prefix(while: isSuch)
    rest = rest.dropFirst(taken.count)
    return taken
  }

  /// Goes past all scalars before the first that meets the condition; nil if there is none.
  mutating func take(upTo isSuch: (Unicode.Scalar) -> Bool) -> ArraySlice<Unicode.Scalar>? {
    guard let end = rest.firstIndex(where: isSuch) else { return nil }
    defer { rest = rest[end...] }
    return rest[..<end]
  }

  mutating func takeAll() -> ArraySlice<Unicode.Scalar> {
    defer { rest = [] }
    return rest
  }

  /// A number of exactly `count` ASCII digits.
  mutating func number(digits count: Int) -> Int? {
    let digits = rest.prefix(count)
    guard digits.count == count, digits.allSatisfy(\.isDigit) else { return nil }
    rest = rest.dropFirst(count)
    return digits.reduce(0) { $0 * 10 + Int($1.value - 0x30) }
  }
}

/// The kinds of ASCII characters that the grammars of formats name.
extension Unicode.Scalar {
  var isDigit: Bool { ("0"..."9").contains(self) }
  var isLetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
  var isHexadecimal: Bool { isDigit || ("a"..."f").contains(self) || ("A"..."F").contains(self) }
}
