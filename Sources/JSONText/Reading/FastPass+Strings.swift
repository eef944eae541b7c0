// Strings are read sixteen bytes at a time; escapes and characters beyond ASCII are checked one by one.

extension FastPass {
  /// Reads a string, from its opening quote to after its closing one. Returns node flags; nil for a mistake.
  @inline(always)
  mutating func string() -> UInt32? {
    place &+= 1
    var flags: UInt32 = 0
    while true {
      skipOrdinary()
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

  /// Goes to the next `"`, `\`, control character, or byte from DEL upward.
  @inline(always)
  private mutating func skipOrdinary() {
    var start = place
    var special = special(start)
    // The loop does not compute how many bytes are ordinary, so the next load does not wait for that result.
    while special.low | special.high == 0 {
      start &+= 16
      special = self.special(start)
    }
    place =
      special.low != 0
      ? start &+ special.low.trailingZeroBitCount &>> 3
      : start &+ 8 &+ special.high.trailingZeroBitCount &>> 3
  }

  /// A mask of the sixteen bytes at `offset`: the high bit of each special byte is set.
  ///
  /// Wrapping arithmetic sets the bits. Adding 1 sets the high bit of 7F to FE, and subtracting hexadecimal
  /// 20 sets that of FF. Comparisons of SIMD16 would give the same result, but the compiler makes a loop of
  /// them.
  @inline(always)
  private func special(_ offset: Int) -> (low: UInt64, high: UInt64) {
    typealias Lanes = SIMD16<UInt8>
    let lanes = load(offset, as: Lanes.self)
    let one = Lanes(repeating: 1)
    let quote = (lanes ^ Lanes(repeating: Byte.quote)) &- one
    let backslash = (lanes ^ Lanes(repeating: Byte.backslash)) &- one
    let control = lanes &- Lanes(repeating: Byte.space)
    let marked = (quote | backslash | control | (lanes &+ one)) & Lanes(repeating: 0x80)
    let halves = unsafeBitCast(marked, to: SIMD2<UInt64>.self)
    return (halves[0].littleEndian, halves[1].littleEndian)
  }

  @inline(never)
  private mutating func escape() -> Bool {
    switch load(place &+ 1, as: UInt8.self) {
    case Byte.quote, Byte.backslash, UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "n"),
      UInt8(ascii: "r"), UInt8(ascii: "t"):
      place &+= 2
      return true
    case UInt8(ascii: "/"):
      isLaidOut = false
      place &+= 2
      return true
    case UInt8(ascii: "u"):
      // Canonical text writes only some scalars as `\u` escapes, and each in one spelling. Such escapes are rare, so
      // this pass does not decide whether this one is canonical: `CanonicalCheck` does.
      isLaidOut = false
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

  /// Goes over DEL and well-formed UTF-8 beyond ASCII, by table 3-7 of the Unicode Standard.
  ///
  /// It sets `isLaidOut` to false at every scalar that canonical text writes as an escape, and at some others.
  @inline(always)
  private mutating func unusual() -> Bool {
    while byte >= Byte.delete {
      let lead = byte
      let second = load(place &+ 1, as: UInt8.self)
      if lead == Byte.delete {
        isLaidOut = false
        place &+= 1
      } else if lead < 0xE0 {
        guard lead >= 0xC2, second & 0xC0 == 0x80 else { return false }
        if lead == 0xC2 && (second <= 0xA0 || second == 0xAD) || lead == 0xD8 && second == 0x9C
          || lead == 0xCD && second == 0x8F
        {
          isLaidOut = false
        }
        if lead == 0xC3 { noteMisread(second) }
        place &+= 2
      } else if lead < 0xF0 {
        if lead >= 0xE1 && lead <= 0xE3 || lead >= 0xEE {
          noteInvisible(load(place, as: UInt32.self).littleEndian)
        }
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
        noteRare(lead, second, load(place &+ 2, as: UInt8.self))
        place &+= 4
      }
    }
    return true
  }

  /// Sets `isLaidOut` to false at text that looks like UTF-8 read as Latin-1 or Windows-1252: Â or Ã before
  /// U+0080–00BF, â before €. A check for such text is skipped if `isLaidOut` is true.
  @inline(always)
  private mutating func noteMisread(_ second: UInt8) {
    switch second {
    case 0x82, 0x83: if load(place &+ 2, as: UInt8.self) == 0xC2 { isLaidOut = false }
    case 0xA2:
      if load(place &+ 2, as: UInt32.self).littleEndian & 0xFF_FFFF == 0xAC_82E2 {
        isLaidOut = false
      }
    default: break
    }
  }

  /// Sets `isLaidOut` to false at a scalar of three bytes that may be invisible, or at an unusual space.
  ///
  /// These are all scalars of three bytes that canonical text writes as an escape, including those for private use,
  /// U+E000–F8FF. They are also U+2000–200A, U+202F and U+FFFD, which it does not.
  @inline(always)
  private mutating func noteInvisible(_ bytes: UInt32) {
    switch bytes & 0xFF_FFFF {
    case let mark where mark & 0xFFFF == 0x80E2:
      let last = mark &>> 16
      if last <= 0x8F || last &- 0xA8 <= 7 { isLaidOut = false }
    case let mark where mark & 0xFFFF == 0x81E2:
      if mark &>> 16 >= 0xA0 { isLaidOut = false }
    case 0x80_A0E2, 0x9F_85E1, 0xA0_85E1, 0xB4_9EE1, 0xB5_9EE1: isLaidOut = false
    case let mark where mark & 0xFFFF == 0xA0E1:
      if mark &>> 16 &- 0x8B <= 4 { isLaidOut = false }
    case 0xA4_85E3, 0xBF_BBEF, 0xA0_BEEF: isLaidOut = false
    case let mark where mark & 0xFF == 0xEE: isLaidOut = false
    case let mark where mark & 0xFF == 0xEF:
      let (second, last) = ((mark &>> 8) & 0xFF, mark &>> 16)
      if second <= 0xA3 || second == 0xB7 && last >= 0x90 && last <= 0xAF
        || second == 0xB8 && last <= 0x8F || second == 0xBF && last >= 0xB0
      {
        isLaidOut = false
      }
    default: break
    }
  }

  /// Sets `isLaidOut` to false at a scalar of four bytes that may be invisible. Its first three bytes decide.
  @inline(always)
  private mutating func noteRare(_ lead: UInt8, _ second: UInt8, _ third: UInt8) {
    if third >= 0xBE || lead >= 0xF3
      || lead == 0xF0
        && (second == 0x9B && third == 0xB2 || second == 0x9D && third == 0x85
          || second == 0x93 && third == 0x90)
    {
      isLaidOut = false
    }
  }

  @inline(always)
  private func continues(_ offset: Int) -> Bool {
    load(offset, as: UInt8.self) & 0xC0 == 0x80
  }
}
