/// The digest that a person typed, perhaps from a printed page, in the form that a seal has: `sha256:` and 64
/// hexadecimal digits in small letters. What was typed may lack `sha256:`, be in capitals, or contain spaces and line
/// ends.
public func resolveDigest(_ typed: String) -> Resolution<String> {
  let name = "sha256:"
  let text = typed.filter { !$0.isWhitespace }.lowercased()
  let digits = text.hasPrefix(name) ? String(text.dropFirst(name.count)) : text
  let isHexadecimal = digits.utf8.allSatisfy { byte in
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
  }
  guard digits.utf8.count == 64, isHexadecimal else {
    return .failure(.unknown(TypedName(typed, as: .digest, among: []), nil))
  }
  return .success(name + digits)
}
