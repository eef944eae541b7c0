/// `regex`: a regular expression of ECMA-262. It may be too large to be searched for here.
extension FormatReader {
  mutating func regex() -> Bool {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: takeAll())
    var reader = PatternReader(String(text))
    return (try? reader.read()) != nil
  }
}
