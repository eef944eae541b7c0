/// A borrowed row of values: bounds are checked, its life is its owner's.
///
/// What the hot paths read they read through rows, which cost nothing to pass on and to keep in a
/// struct. An index outside stops the program as an array's would. What a row cannot check is that its
/// memory is still there; so there are two kinds of owner, and no others:
///
/// 1. an array, for the length of a call: `document.withRows { nodes, bytes in … }`. Nothing that the
///    call returns holds a row.
/// 2. an object that made it with ``init(keeping:)`` and frees it in its `deinit`: whoever uses such a
///    row has the object.
public struct BorrowedBuffer<Element: BitwiseCopyable>: BitwiseCopyable, @unchecked Sendable {
  @usableFromInline let base: UnsafePointer<Element>
  public let count: Int

  /// The memory of an array, during a call.
  init(_ buffer: UnsafeBufferPointer<Element>) {
    count = buffer.count
    // An empty array may have no memory, and nothing is ever read of it.
    base =
      buffer.baseAddress
      ?? UnsafePointer(bitPattern: MemoryLayout<Element>.alignment).unsafelyUnwrapped
  }

  /// A copy that is the caller's to ``free()``.
  public init(keeping elements: [Element]) {
    let copy = UnsafeMutablePointer<Element>.allocate(capacity: max(elements.count, 1))
    copy.initialize(from: elements, count: elements.count)
    base = UnsafePointer(copy)
    count = elements.count
  }

  /// Gives back the memory of a row that was kept.
  public func free() { base.deallocate() }

  public subscript(index: Int) -> Element {
    @inlinable @inline(__always) get {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
      return base[index]
    }
  }
}

extension BorrowedBuffer where Element == UInt8 {
  /// Are `count` bytes of two rows the same, eight compared at a time?
  @inlinable @inline(__always)
  public func isSame(_ first: Int, as other: BorrowedBuffer, _ second: Int, count run: Int) -> Bool
  {
    precondition(
      run >= 0 && first >= 0 && second >= 0 && first <= count &- run
        && second <= other.count &- run)
    var offset = 0
    while run &- offset >= 8 {
      if eight(first &+ offset) != other.eight(second &+ offset) { return false }
      offset &+= 8
    }
    let rest = run &- offset
    if rest == 0 { return true }
    // The last eight once more, as far as they were seen before.
    if run >= 8 { return eight(first &+ run &- 8) == other.eight(second &+ run &- 8) }
    return word(first, rest) == other.word(second, rest)
  }

  /// Eight bytes, which must be there.
  @inlinable @inline(__always)
  func eight(_ offset: Int) -> UInt64 {
    UnsafeRawPointer(base).loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian
  }

  /// The hash of a run of bytes, as keys have it.
  @inlinable @inline(__always)
  public func hash(_ run: Range<Int>) -> UInt32 {
    precondition(run.lowerBound >= 0 && run.upperBound <= count)
    var hash = KeyHash(count: run.count)
    var offset = run.lowerBound
    while run.upperBound &- offset >= 8 {
      hash.add(eight(offset))
      offset &+= 8
    }
    let rest = run.upperBound &- offset
    if rest > 0 { hash.add(word(offset, rest)) }
    return hash.value
  }

  /// At most eight bytes as a word, filled up with zeros.
  @inlinable @inline(__always)
  func word(_ offset: Int, _ rest: Int) -> UInt64 {
    // Shifted out from above: eight of eight bytes are all of them.
    if offset &+ 8 <= count {
      return rest == 0 ? 0 : eight(offset) & (.max &>> UInt64(64 &- rest &* 8))
    }
    return lastWord(offset, rest)
  }

  /// The same where the row ends too soon to load eight: four bytes, two and one, as many as there are.
  @inline(never) @usableFromInline
  func lastWord(_ offset: Int, _ rest: Int) -> UInt64 {
    func byte(_ index: Int) -> UInt64 {
      UInt64(base[offset &+ index]) &<< UInt64(index &* 8)
    }
    var (word, index) = (0 as UInt64, 0)
    if rest & 4 != 0 {
      word = byte(0) | byte(1) | byte(2) | byte(3)
      index = 4
    }
    if rest & 2 != 0 {
      word |= byte(index) | byte(index &+ 1)
      index &+= 2
    }
    return rest & 1 != 0 ? word | byte(index) : word
  }

  /// A copy of a run.
  public func bytes(_ run: Range<Int>) -> [UInt8] {
    precondition(run.lowerBound >= 0 && run.upperBound <= count)
    return Array(UnsafeBufferPointer(start: base + run.lowerBound, count: run.count))
  }

  /// The bytes a string stands for, escapes resolved, by its node.
  public func contents(of string: Node) -> [UInt8] {
    let spelled = bytes(string.contents)
    return string.isEscaped ? unescaped(spelled[...]) : spelled
  }
}

extension Node {
  /// Whether the key is of these bytes.
  func isKey(_ name: BorrowedBuffer<UInt8>, in bytes: BorrowedBuffer<UInt8>) -> Bool {
    if isEscaped { return bytes.contents(of: self).elementsEqual(name.bytes(0..<name.count)) }
    return contents.count == name.count
      && name.isSame(0, as: bytes, contents.lowerBound, count: name.count)
  }
}

extension [UInt8] {
  /// The bytes as a row, during the call.
  public func withRow<Result>(_ body: (BorrowedBuffer<UInt8>) -> Result) -> Result {
    withUnsafeBufferPointer { body(BorrowedBuffer($0)) }
  }
}

extension JSONDocument {
  /// The nodes and the text as rows, during the call.
  public func withRows<Result>(_ body: (BorrowedBuffer<Node>, BorrowedBuffer<UInt8>) -> Result)
    -> Result
  {
    nodes.withUnsafeBufferPointer { nodes in
      bytes.withUnsafeBufferPointer { bytes in body(BorrowedBuffer(nodes), BorrowedBuffer(bytes)) }
    }
  }
}
