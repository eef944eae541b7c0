/// `regex`: a regular expression of ECMA-262. One that is too large for ``Pattern`` matches the format too.
extension FormatReader {
  mutating func regex() -> Bool {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: takeAll())
    var reader = PatternReader(String(text))
    return (try? reader.read()) != nil
  }
}
