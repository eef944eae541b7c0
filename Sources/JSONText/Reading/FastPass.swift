/// One pass over a text: it decides whether the text is JSON without duplicate keys, and where each value is.
///
/// It only says yes or no. If it says no, `Diagnosis` finds out why, so that messages cost nothing for the
/// many correct texts. `Arena` says why the loads and stores are sound.
///
/// The methods are inlined, and the struct has only pointers and numbers. So the optimiser keeps the place
/// and the open container in registers, which makes most of the speed.
struct FastPass: BitwiseCopyable {
  /// The state of an open container, stored while an inner container is read.
  struct Frame: BitwiseCopyable {
    var node: UInt32 = 0
    /// How many members or elements of the container were begun so far.
    var count: UInt32 = 0
    /// A filter: for each key read so far, the bit selected by the low six bits of its hash.
    var seen: UInt64 = 0
  }

  /// In objects with up to this many members, duplicate keys are found by comparing the keys one by one. Larger objects
  /// are checked when they close.
  static let few: UInt32 = 24

  let text: UnsafeRawPointer
  let end: Int
  let nodes: UnsafeMutablePointer<Node>
  private let frames: UnsafeMutablePointer<Frame>
  var place = 0
  private(set) var nodeCount = 0
  private var depth = 0
  var open = Frame()
  private var inObject = false
  /// True if white space and escapes are so far as in canonical text. False if they are not, or if that is not certain.
  var isLaidOut = true

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

  /// Reads the whole text. Returns whether it is one value with only white space around it. If not, `place` is near the
  /// mistake.
  mutating func run() -> Bool {
    if byte <= Byte.space { skipOddSpace() }
    while true {
      if inObject {
        guard key() else { return false }
      }
      open.count &+= 1
      let first = byte
      if first == Byte.openBrace || first == Byte.openBracket {
        guard begin(first) else { return false }
        if byte != first &+ 2 {  // `[` + 2 is `]`, `{` + 2 is `}`
          lineBreak()
          if byte != first &+ 2 { continue }
          isLaidOut = false
        }
        guard close() else { return false }
      } else {
        guard scalar(first) else { return false }
      }
      while depth > 0 && byte != Byte.comma {
        lineBreak(less: 1)
        if byte == Byte.comma {
          isLaidOut = false
          break
        }
        guard close() else { return false }
      }
      if depth == 0 { return finish() }
      place &+= 1
      lineBreak()
    }
  }

  /// Reads what follows the outermost value. In canonical text this is one line end.
  private mutating func finish() -> Bool {
    if byte != Byte.lineFeed || place &+ 1 != end { isLaidOut = false }
    skipSpace()
    return place == end
  }

  @inline(always)
  var byte: UInt8 { text.load(fromByteOffset: place, as: UInt8.self) }

  @inline(always)
  func load<Word: BitwiseCopyable>(_ offset: Int, as: Word.Type = Word.self) -> Word {
    text.loadUnaligned(fromByteOffset: offset, as: Word.self)
  }
}

// MARK: - Containers

extension FastPass {
  /// Opens a container at its `{` or `[`, and goes to the next byte.
  @inline(always)
  private mutating func begin(_ first: UInt8) -> Bool {
    guard depth < SizeLimits.levels else { return false }
    frames[depth] = open
    depth &+= 1
    open = Frame(node: UInt32(truncatingIfNeeded: nodeCount))
    inObject = first == Byte.openBrace
    add(Node(inObject ? .object : .array, start: place, end: 0))
    place &+= 1
    return true
  }

  /// Closes the open container if its closing bracket is here.
  @inline(always)
  private mutating func close() -> Bool {
    guard byte == (inObject ? Byte.closeBrace : Byte.closeBracket) else { return false }
    place &+= 1
    let node = Int(open.node)
    nodes[node].close(end: place, next: nodeCount, count: open.count)
    if inObject && open.count > Self.few && hasDuplicate(object: node) { return false }
    depth &-= 1
    open = frames[depth]
    inObject = depth > 0 && nodes[Int(open.node)].isObject
    return true
  }

  @inline(always)
  mutating func add(_ node: Node) {
    nodes[nodeCount] = node
    nodeCount &+= 1
  }

  /// Goes over the white space before a member, an element or a closing bracket.
  ///
  /// In canonical text this is a line end and two spaces for each level. A closing bracket is one level further left:
  /// for it, `less` is 1. The spaces are compared eight at a time.
  @inline(always)
  private mutating func lineBreak(less: Int = 0) {
    let columns = (depth &- less) &* 2
    if byte == Byte.lineFeed && isSpace(place &+ 1, columns)
      && load(place &+ 1 &+ columns, as: UInt8.self) > Byte.space
    {
      place &+= 1 &+ columns
    } else {
      skipOddSpace()
    }
  }

  @inline(always)
  private func isSpace(_ start: Int, _ count: Int) -> Bool {
    var (offset, rest) = (start, count)
    while rest >= 8 {
      if load(offset, as: UInt64.self) != Self.eightSpaces { return false }
      offset &+= 8
      rest &-= 8
    }
    let word = load(offset, as: UInt64.self).littleEndian ^ Self.eightSpaces
    return word & (1 &<< UInt64(rest &* 8) &- 1) == 0
  }

  private static let eightSpaces: UInt64 = 0x2020_2020_2020_2020

  /// Goes over white space that is not as in canonical text, or is missing.
  @inline(never)
  mutating func skipOddSpace() {
    isLaidOut = false
    skipSpace()
  }

  /// Goes over space, tab, LF and CR. After a line end, it tests eight columns of indentation at a time.
  @inline(always)
  mutating func skipSpace() {
    while byte <= Byte.space {
      if byte == Byte.lineFeed {
        place &+= 1
        while true {
          let columns = load(place, as: UInt64.self).littleEndian ^ Self.eightSpaces
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

// MARK: - Scalars

extension FastPass {
  /// Reads a string, a number, `true`, `false` or `null`.
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
