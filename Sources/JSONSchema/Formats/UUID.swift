/// `uuid` (RFC 4122, section 3): 2eb8aa08-aa98-11ea-b4aa-73b441d16380.
extension FormatReader {
  mutating func uuid() -> Bool {
    for (index, count) in [8, 4, 4, 4, 12].enumerated() {
      if index > 0, !skip("-") { return false }
      guard take(while: \.isHexadecimal).count == count else { return false }
    }
    return true
  }
}
