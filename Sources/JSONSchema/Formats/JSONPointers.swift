/// `json-pointer` (RFC 6901, section 5) and `relative-json-pointer` (its draft of 2020).
///
///     /foo/bar~0/baz~1        2/0/zip        0#
extension FormatReader {
  mutating func jsonPointer() -> Bool {
    guard isAtEnd || peek == "/" else { return false }
    while let scalar = next() {
      if scalar == "~", !skip("0"), !skip("1") { return false }
    }
    return true
  }

  mutating func relativeJSONPointer() -> Bool {
    let digits = take(while: \.isDigit)
    guard !digits.isEmpty, digits.count == 1 || digits.first != "0" else { return false }
    return skip("#") || jsonPointer()
  }
}
