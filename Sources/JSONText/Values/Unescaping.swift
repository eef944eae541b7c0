/// Decodes the escapes of a string: from its well-formed bytes between the quotes to its UTF-8.
///
/// A string without `\` is not changed.
func unescaped(_ spelled: ArraySlice<UInt8>) -> [UInt8] {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(spelled.count)
  var rest = spelled
  while let byte = rest.popFirst() {
    guard byte == Byte.backslash, let letter = rest.popFirst() else {
      bytes.append(byte)
      continue
    }
    switch letter {
    case UInt8(ascii: "b"): bytes.append(0x08)
    case UInt8(ascii: "f"): bytes.append(0x0C)
    case UInt8(ascii: "n"): bytes.append(Byte.lineFeed)
    case UInt8(ascii: "r"): bytes.append(Byte.carriageReturn)
    case UInt8(ascii: "t"): bytes.append(Byte.tab)
    case UInt8(ascii: "u"): bytes += UTF8.encode(scalar(&rest)).map(Array.init) ?? []
    default: bytes.append(letter)
    }
  }
  return bytes
}

/// The scalar that four hexadecimal digits, or a surrogate pair, spell.
private func scalar(_ rest: inout ArraySlice<UInt8>) -> Unicode.Scalar {
  let unit = codeUnit(&rest)
  guard unit & 0xFC00 == 0xD800 else { return Unicode.Scalar(unit) ?? "\u{FFFD}" }
  rest = rest.dropFirst(2)
  let low = codeUnit(&rest)
  return Unicode.Scalar(0x1_0000 + ((unit & 0x3FF) << 10) + (low & 0x3FF)) ?? "\u{FFFD}"
}

private func codeUnit(_ rest: inout ArraySlice<UInt8>) -> UInt32 {
  let digits = rest.prefix(4)
  rest = rest.dropFirst(4)
  return digits.reduce(0) { $0 << 4 | (Byte.hexadecimal($1) ?? 0) }
}
