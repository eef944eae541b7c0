/// A text read scalar by scalar: the steps in which the formats' grammars are written.
///
/// A rule of a grammar is a function that goes past what it reads and answers whether it was there;
/// where it was not, it does not matter how far it went.
struct FormatReader {
  var rest: ArraySlice<Unicode.Scalar>

  /// Whether a grammar takes the scalars beyond ASCII that its international form adds.
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

  /// Goes past one scalar if it is this one.
  mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
    guard rest.first == scalar else { return false }
    rest.removeFirst()
    return true
  }

  /// Goes past one scalar if it is such a one.
  mutating func skip(where isSuch: (Unicode.Scalar) -> Bool) -> Bool {
    guard let first = rest.first, isSuch(first) else { return false }
    rest.removeFirst()
    return true
  }

  /// Goes past as many such scalars as there are.
  mutating func take(while isSuch: (Unicode.Scalar) -> Bool) -> ArraySlice<Unicode.Scalar> {
    let taken = rest.prefix(while: isSuch)
    rest = rest.dropFirst(taken.count)
    return taken
  }

  /// Goes past what stands before the first such scalar; nil where there is none.
  mutating func take(upTo isSuch: (Unicode.Scalar) -> Bool) -> ArraySlice<Unicode.Scalar>? {
    guard let end = rest.firstIndex(where: isSuch) else { return nil }
    defer { rest = rest[end...] }
    return rest[..<end]
  }

  mutating func takeAll() -> ArraySlice<Unicode.Scalar> {
    defer { rest = [] }
    return rest
  }

  /// A number of exactly so many ASCII digits.
  mutating func number(digits count: Int) -> Int? {
    let digits = rest.prefix(count)
    guard digits.count == count, digits.allSatisfy(\.isDigit) else { return nil }
    rest = rest.dropFirst(count)
    return digits.reduce(0) { $0 * 10 + Int($1.value - 0x30) }
  }
}

/// ASCII, as grammars have it.
extension Unicode.Scalar {
  var isDigit: Bool { ("0"..."9").contains(self) }
  var isLetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
  var isHexadecimal: Bool { isDigit || ("a"..."f").contains(self) || ("A"..."F").contains(self) }
}
