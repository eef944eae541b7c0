/// `regex`: a regular expression of ECMA-262. An expression that ``Pattern`` refuses only because it is too large
/// matches the format too.
extension FormatReader {
  mutating func regex() -> Bool {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: takeAll())
    var reader = PatternReader(String(text))
    return (try? reader.read()) != nil
  }
}
