/// One pass over a text: is it JSON without a duplicate key, and where does each value stand?
///
/// It says only yes or no. What to say about a no is for `Diagnosis` to find out, so that wording
/// never burdens the many texts that are right. See `Arena` for why its loads and stores are sound.
///
/// A struct of pointers and numbers whose methods are all inlined: the optimiser keeps the place and
/// the open container in registers, which is most of the speed.
struct FastPass: BitwiseCopyable {
  /// A container that is open: what is needed to go on with it once what it holds is closed.
  struct Frame: BitwiseCopyable {
    var node: UInt32 = 0
    /// Values begun so far.
    var count: UInt32 = 0
    /// Of each key read so far, the bit that the low six bits of its hash name.
    var seen: UInt64 = 0
  }

  /// Up to so many keys are compared one by one; the keys of larger objects when the object closes.
  private static let few: UInt32 = 24

  private let text: UnsafeRawPointer
  private let end: Int
  private let nodes: UnsafeMutablePointer<Node>
  private let frames: UnsafeMutablePointer<Frame>
  private(set) var place = 0
  private(set) var nodeCount = 0
  private var depth = 0
  private var open = Frame()
  private var inObject = false

  @inline(always)
  init(
    text: UnsafePointer<UInt8>, end: Int, nodes: UnsafeMutablePointer<Node>,
    frames: UnsafeMutablePointer<Frame>
  ) {
    self.text = UnsafeRawPointer(text)
    self.end = end
    self.nodes = nodes
    self.frames = frames
  }

  /// True when the whole text is one value and white space; false where `place` then stands.
  mutating func run() -> Bool {
    skipSpace()
    while true {
      if inObject {
        guard key() else { return false }
      }
      open.count &+= 1
      let first = byte
      if first == Byte.openBrace || first == Byte.openBracket {
        guard begin(first) else { return false }
        if byte != first &+ 2 { continue }  // `[` + 2 is `]`, `{` + 2 is `}`
      } else {
        guard scalar(first) else { return false }
      }
      repeat {
        if depth == 0 {
          skipSpace()
          return place == end
        }
        skipSpace()
        if byte == Byte.comma && open.count > 0 { break }
        guard close() else { return false }
      } while true
      place &+= 1
      skipSpace()
    }
  }

  @inline(always)
  private var byte: UInt8 { text.load(fromByteOffset: place, as: UInt8.self) }

  @inline(always)
  private func load<Word: BitwiseCopyable>(_ offset: Int, as: Word.Type = Word.self) -> Word {
    text.loadUnaligned(fromByteOffset: offset, as: Word.self)
  }
}

// MARK: - Containers

extension FastPass {
  /// At `{` or `[`: opens it and goes to the first byte in it.
  @inline(always)
  private mutating func begin(_ first: UInt8) -> Bool {
    guard depth < Limits.levels else { return false }
    frames[depth] = open
    depth &+= 1
    open = Frame(node: UInt32(truncatingIfNeeded: nodeCount))
    inObject = first == Byte.openBrace
    add(Node(inObject ? .object : .array, start: place, end: 0))
    place &+= 1
    skipSpace()
    return true
  }

  /// At the bracket that closes the open container, if it is that: closes it.
  @inline(always)
  private mutating func close() -> Bool {
    guard byte == (inObject ? Byte.closeBrace : Byte.closeBracket) else { return false }
    place &+= 1
    let node = Int(open.node)
    nodes[node].close(end: place, next: nodeCount, count: open.count)
    if inObject && open.count > Self.few && hasDuplicate(object: node) { return false }
    depth &-= 1
    open = frames[depth]
    inObject = depth > 0 && nodes[Int(open.node)].kind == .object
    return true
  }

  @inline(always)
  private mutating func add(_ node: Node) {
    nodes[nodeCount] = node
    nodeCount &+= 1
  }

  /// Over space, tab, LF and CR; after a line end, eight columns of indentation at a time.
  @inline(always)
  private mutating func skipSpace() {
    while byte <= Byte.space {
      if byte == Byte.lineFeed {
        place &+= 1
        while true {
          let columns = load(place, as: UInt64.self).littleEndian ^ 0x2020_2020_2020_2020
          place &+= columns.trailingZeroBitCount &>> 3
          if columns != 0 { break }
        }
      } else if byte == Byte.space || byte == Byte.carriageReturn || byte == Byte.tab {
        place &+= 1
      } else {
        return
      }
    }
  }
}

// MARK: - Keys

extension FastPass {
  /// At a member's first byte: its key and its colon, then to the value.
  @inline(always)
  private mutating func key() -> Bool {
    guard byte == Byte.quote else { return false }
    let start = place
    guard let flags = string() else { return false }
    let hash =
      flags & Node.escaped == 0
      ? hash(of: start &+ 1, count: place &- start &- 2) : hashOfEscaped(start &+ 1, place &- 1)
    add(Node(.string, start: start, end: place, next: hash, flags: flags))
    let bit = 1 as UInt64 &<< UInt64(hash & 63)
    if open.seen & bit != 0 && open.count <= Self.few && hasTwin(key: nodeCount &- 1) {
      place = start
      return false
    }
    open.seen |= bit
    if byte != Byte.colon { skipSpace() }
    guard byte == Byte.colon else { return false }
    place &+= 1
    skipSpace()
    return true
  }

  /// Eight bytes at a time, multiplied and folded; at most seven bytes beyond the key are loaded.
  @inline(always)
  private func hash(of start: Int, count: Int) -> UInt32 {
    var hash = KeyHash(count: count)
    var offset = start
    var rest = count
    while rest >= 8 {
      hash.add(load(offset, as: UInt64.self))
      offset &+= 8
      rest &-= 8
    }
    if rest > 0 {
      hash.add(load(offset, as: UInt64.self).littleEndian & (1 &<< UInt64(rest &* 8) &- 1))
    }
    return hash.value
  }

  @inline(never)
  private func hashOfEscaped(_ start: Int, _ end: Int) -> UInt32 {
    let bytes = decoded(start, end)
    return (bytes + [UInt8](repeating: 0, count: 8)).withUnsafeBytes { padded in
      var hash = KeyHash(count: bytes.count)
      for offset in stride(from: 0, to: bytes.count, by: 8) {
        hash.add(padded.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      }
      return hash.value
    }
  }

  /// Does an earlier key of the open object equal this, its newest?
  @inline(never)
  private func hasTwin(key: Int) -> Bool {
    var other = Int(open.node) + 1
    while other < key {
      if nodes[other].next == nodes[key].next && isSameKey(other, key) { return true }
      other = nodes[other + 1].following(other + 1)
    }
    return false
  }

  /// Are two keys of the closed object equal? A table of hashes; where too many of them meet, as in
  /// a text made to that end, a set of the keys themselves.
  @inline(never)
  private func hasDuplicate(object: Int) -> Bool {
    let count = nodes[object].count
    let size = 1 << (Int.bitWidth - (count * 2).leadingZeroBitCount)
    var table = [UInt32](repeating: 0, count: size)  // 0 is no key's node
    var meetings = 0
    var key = object + 1
    for _ in 0..<count {
      var slot = Int(nodes[key].next) & (size - 1)
      while table[slot] != 0 {
        let other = Int(table[slot])
        if nodes[other].next == nodes[key].next && isSameKey(other, key) { return true }
        meetings += 1
        if meetings > count * 8 { return hasDuplicateByBytes(object: object) }
        slot = (slot + 1) & (size - 1)
      }
      table[slot] = UInt32(key)
      key = nodes[key + 1].following(key + 1)
    }
    return false
  }

  @inline(never)
  private func hasDuplicateByBytes(object: Int) -> Bool {
    var keys = Set<KeyBytes>()
    var key = object + 1
    for _ in 0..<nodes[object].count {
      guard keys.insert(KeyBytes(bytes: ArraySlice(decoded(key)))).inserted else { return true }
      key = nodes[key + 1].following(key + 1)
    }
    return false
  }

  private func isSameKey(_ a: Int, _ b: Int) -> Bool { decoded(a) == decoded(b) }

  private func decoded(_ key: Int) -> [UInt8] {
    decoded(nodes[key].contents.lowerBound, nodes[key].contents.upperBound)
  }

  private func decoded(_ start: Int, _ end: Int) -> [UInt8] {
    let spelled = UnsafeRawBufferPointer(start: text + start, count: end - start)
    return unescaped(Array(spelled)[...])
  }
}

/// A hash of a key's bytes, eight at a time, the last ones filled up with zeros.
private struct KeyHash: BitwiseCopyable {
  private var state: UInt64

  @inline(always)
  init(count: Int) { state = 0x51_7CC1_B727_220A ^ UInt64(truncatingIfNeeded: count) }

  @inline(always)
  mutating func add(_ word: UInt64) {
    let product = (state ^ word).multipliedFullWidth(by: 0x9FB2_1C65_1E98_DF25)
    state = product.high ^ product.low
  }

  @inline(always)
  var value: UInt32 { UInt32(truncatingIfNeeded: state ^ state &>> 32) }
}

// MARK: - Scalars

extension FastPass {
  /// At a string, number, true, false or null.
  @inline(always)
  private mutating func scalar(_ first: UInt8) -> Bool {
    let start = place
    switch first {
    case Byte.quote:
      guard let flags = string() else { return false }
      add(Node(.string, start: start, end: place, flags: flags))
    case Byte.minus, Byte.zero...Byte.nine:
      guard number(first) else { return false }
      add(Node(.number, start: start, end: place))
    case UInt8(ascii: "t"):
      guard load(place, as: UInt32.self).littleEndian == 0x6575_7274 else { return false }
      place &+= 4
      add(Node(.boolean, start: start, end: place))
    case UInt8(ascii: "f"):
      guard load(place &+ 1, as: UInt32.self).littleEndian == 0x6573_6C61 else { return false }
      place &+= 5
      add(Node(.boolean, start: start, end: place))
    case UInt8(ascii: "n"):
      guard load(place, as: UInt32.self).littleEndian == 0x6C6C_756E else { return false }
      place &+= 4
      add(Node(.null, start: start, end: place))
    default: return false
    }
    return true
  }

  @inline(always)
  private mutating func number(_ first: UInt8) -> Bool {
    if first == Byte.minus { place &+= 1 }
    if byte == Byte.zero {
      place &+= 1
    } else {
      guard digits() else { return false }
    }
    if byte == UInt8(ascii: ".") {
      place &+= 1
      guard digits() else { return false }
    }
    if byte | 0x20 == UInt8(ascii: "e") {
      place &+= 1
      if byte == Byte.minus || byte == UInt8(ascii: "+") { place &+= 1 }
      guard digits() else { return false }
    }
    return true
  }

  @inline(always)
  private mutating func digits() -> Bool {
    guard byte &- Byte.zero <= 9 else { return false }
    repeat { place &+= 1 } while byte &- Byte.zero <= 9
    return true
  }
}

// MARK: - Strings

extension FastPass {
  /// At an opening quote: to behind the closing one, with what was met on the way as node flags.
  @inline(always)
  private mutating func string() -> UInt32? {
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
