// Strings, sixteen bytes at a time; escapes and UTF-8 are looked at one by one.

extension FastPass {
  /// At an opening quote: to behind the closing one, with what was met on the way as node flags.
  @inline(always)
  mutating func string() -> UInt32? {
    place &+= 1
    var flags: UInt32 = 0
    while true {
      let run = ordinary(place)
      place &+= run
      if run == 16 { continue }
      let special = byte
      if special == Byte.quote { break }
      if special == Byte.backslash {
        flags |= Node.escaped
        guard escape() else { return nil }
      } else if special >= Byte.delete {
        flags |= Node.unusual
        guard unusual() else { return nil }
      } else {
        return nil
      }
    }
    place &+= 1
    return flags
  }

  /// How many of the sixteen bytes at `offset` come before the first `"`, `\`, control or byte from
  /// DEL upward.
  ///
  /// Wrapping arithmetic sets the high bit of every such lane, and of none before the first; the
  /// comparisons of SIMD16 would say the same, but the compiler turns them into a loop.
  @inline(always)
  private func ordinary(_ offset: Int) -> Int {
    typealias Lanes = SIMD16<UInt8>
    let lanes = load(offset, as: Lanes.self)
    let one = Lanes(repeating: 1)
    let quote = (lanes ^ Lanes(repeating: Byte.quote)) &- one
    let backslash = (lanes ^ Lanes(repeating: Byte.backslash)) &- one
    let control = lanes &- Lanes(repeating: Byte.space)
    let marked = (quote | backslash | control | (lanes &+ one) | lanes) & Lanes(repeating: 0x80)
    let halves = unsafeBitCast(marked, to: SIMD2<UInt64>.self)
    let low = halves[0].littleEndian
    if low != 0 { return low.trailingZeroBitCount &>> 3 }
    return 8 &+ halves[1].littleEndian.trailingZeroBitCount &>> 3
  }

  @inline(never)
  private mutating func escape() -> Bool {
    switch load(place &+ 1, as: UInt8.self) {
    case Byte.quote, Byte.backslash, UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      place &+= 2
      return true
    case UInt8(ascii: "u"):
      guard let unit = hexadecimal(place &+ 2) else { return false }
      place &+= 6
      if unit & 0xF800 != 0xD800 { return true }
      guard unit < 0xDC00, load(place, as: UInt16.self).littleEndian == 0x755C,  // `\u`
        let low = hexadecimal(place &+ 2), low & 0xFC00 == 0xDC00
      else { return false }
      place &+= 6
      return true
    default: return false
    }
  }

  private func hexadecimal(_ offset: Int) -> UInt32? {
    var unit: UInt32 = 0
    for index in 0..<4 {
      guard let digit = Byte.hexadecimal(load(offset &+ index)) else { return nil }
      unit = unit << 4 | digit
    }
    return unit
  }

  /// Over DEL and well-formed UTF-8 beyond ASCII, as in table 3-7 of the Unicode Standard.
  @inline(always)
  private mutating func unusual() -> Bool {
    while byte >= Byte.delete {
      let lead = byte
      let second = load(place &+ 1, as: UInt8.self)
      if lead == Byte.delete {
        place &+= 1
      } else if lead < 0xE0 {
        guard lead >= 0xC2, second & 0xC0 == 0x80 else { return false }
        place &+= 2
      } else if lead < 0xF0 {
        let lowest: UInt8 = lead == 0xE0 ? 0xA0 : 0x80
        let highest: UInt8 = lead == 0xED ? 0x9F : 0xBF
        guard second >= lowest, second <= highest, continues(place &+ 2) else { return false }
        place &+= 3
      } else {
        let lowest: UInt8 = lead == 0xF0 ? 0x90 : 0x80
        let highest: UInt8 = lead == 0xF4 ? 0x8F : 0xBF
        guard lead <= 0xF4, second >= lowest, second <= highest, continues(place &+ 2),
          continues(place &+ 3)
        else { return false }
        place &+= 4
      }
    }
    return true
  }

  @inline(always)
  private func continues(_ offset: Int) -> Bool {
    load(offset, as: UInt8.self) & 0xC0 == 0x80
  }
}
