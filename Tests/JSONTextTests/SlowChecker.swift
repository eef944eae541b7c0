/// RFC 8259 in the simplest way, without duplicate keys. The reader must agree with it.
///
/// It works on the scalars of a UTF-8 text, so that it has nothing in common with the reader.
struct SlowChecker {
  private var rest: ArraySlice<Unicode.Scalar>
  private var depth = 0

  private struct Wrong: Error {}

  static func accepts(_ bytes: [UInt8]) -> Bool {
    guard let text = String(validating: bytes, as: UTF8.self) else { return false }
    var checker = SlowChecker(rest: Array(text.unicodeScalars)[...])
    do {
      try checker.space()
      try checker.value()
      try checker.space()
      return checker.rest.isEmpty
    } catch {
      return false
    }
  }

  private init(rest: ArraySlice<Unicode.Scalar>) { self.rest = rest }

  private mutating func take(_ wanted: String) throws {
    guard rest.starts(with: wanted.unicodeScalars) else { throw Wrong() }
    rest = rest.dropFirst(wanted.unicodeScalars.count)
  }

  private mutating func taking(_ wanted: String) -> Bool { (try? take(wanted)) != nil }

  private mutating func space() throws {
    rest = rest.drop { [" ", "\t", "\n", "\r"].contains($0) }
  }

  private mutating func value() throws {
    switch rest.first {
    case "{": try object()
    case "[": try array()
    case "\"": _ = try string()
    case "t": try take("true")
    case "f": try take("false")
    case "n": try take("null")
    default: try number()
    }
  }

  private mutating func object() throws {
    try enter("{")
    var keys: Set<[Unicode.Scalar]> = []
    try space()
    if !taking("}") {
      repeat {
        try space()
        guard keys.insert(try string()).inserted else { throw Wrong() }
        try space()
        try take(":")
        try space()
        try value()
        try space()
      } while taking(",")
      try take("}")
    }
    depth -= 1
  }

  private mutating func array() throws {
    try enter("[")
    try space()
    if !taking("]") {
      repeat {
        try space()
        try value()
        try space()
      } while taking(",")
      try take("]")
    }
    depth -= 1
  }

  private mutating func enter(_ bracket: String) throws {
    try take(bracket)
    depth += 1
    if depth > 512 { throw Wrong() }
  }

  private mutating func string() throws -> [Unicode.Scalar] {
    try take("\"")
    var units: [UInt16] = []
    while !taking("\"") {
      guard let scalar = rest.popFirst(), scalar.value >= 0x20 else { throw Wrong() }
      units += scalar == "\\" ? [try escape()] : Array(String(scalar).utf16)
    }
    guard let text = String(validating: units, as: UTF16.self) else { throw Wrong() }
    return Array(text.unicodeScalars)
  }

  private mutating func escape() throws -> UInt16 {
    let plain: [Unicode.Scalar: UInt16] = [
      "\"": 0x22, "\\": 0x5C, "/": 0x2F, "b": 8, "f": 12, "n": 10, "r": 13, "t": 9,
    ]
    guard let letter = rest.popFirst() else { throw Wrong() }
    if let unit = plain[letter] { return unit }
    let digits = rest.prefix(4)
    rest = rest.dropFirst(4)
    guard letter == "u", digits.count == 4,
      digits.allSatisfy({ $0.isASCII && $0.properties.isASCIIHexDigit }),
      let unit = UInt16(String(String.UnicodeScalarView(digits)), radix: 16)
    else { throw Wrong() }
    return unit
  }

  private mutating func number() throws {
    _ = taking("-")
    if !taking("0") { try digits() }
    if taking(".") { try digits() }
    if taking("e") || taking("E") {
      if !taking("+") { _ = taking("-") }
      try digits()
    }
  }

  private mutating func digits() throws {
    let digits = rest.prefix { ("0"..."9").contains($0) }
    guard !digits.isEmpty else { throw Wrong() }
    rest = rest.dropFirst(digits.count)
  }
}
