/// A buffer of values that somebody else owns. It checks bounds, but not whether its memory still exists.
///
/// Hot paths read through such buffers, because passing one on or storing one costs nothing. An index out of
/// bounds stops the program, as with an array. The memory must still exist when it is read, so there are
/// only two kinds of owner:
///
/// 1. An array, during a call: `document.withRows { nodes, bytes in … }`. The result of the call must not
///    contain a buffer.
/// 2. An object that made the buffer with ``init(keeping:)`` and frees it in its `deinit`. Code that uses such a buffer
///    must keep a reference to the object.
public struct BorrowedBuffer<Element: BitwiseCopyable>: BitwiseCopyable, @unchecked Sendable {
  @usableFromInline let base: UnsafePointer<Element>
  public let count: Int

  /// A buffer over an array's memory, during a call.
  init(_ buffer: UnsafeBufferPointer<Element>) {
    count = buffer.count
    // An empty array may have no memory. Nothing is ever read from this address.
    base =
      buffer.baseAddress
      ?? UnsafePointer(bitPattern: MemoryLayout<Element>.alignment).unsafelyUnwrapped
  }

  /// A buffer over a copy. The caller must ``free()`` it.
  public init(keeping elements: [Element]) {
    let copy = UnsafeMutablePointer<Element>.allocate(capacity: max(elements.count, 1))
    copy.initialize(from: elements, count: elements.count)
    base = UnsafePointer(copy)
    count = elements.count
  }

  /// Frees the memory of a buffer that was made with ``init(keeping:)``.
  public func free() { base.deallocate() }

  public subscript(index: Int) -> Element {
    @inlinable @inline(__always) get {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
      return base[index]
    }
  }
}

extension BorrowedBuffer where Element == UInt8 {
  /// Whether `count` bytes of two buffers are equal. It compares eight at a time.
  @inlinable @inline(__always)
  public func isSame(_ first: Int, as other: BorrowedBuffer, _ second: Int, count length: Int)
    -> Bool
  {
    precondition(
      length >= 0 && first >= 0 && second >= 0 && first <= count &- length
        && second <= other.count &- length)
    var offset = 0
    while length &- offset >= 8 {
      if eight(first &+ offset) != other.eight(second &+ offset) { return false }
      offset &+= 8
    }
    let rest = length &- offset
    if rest == 0 { return true }
    // Compares the last eight bytes, some of them for the second time.
    if length >= 8 { return eight(first &+ length &- 8) == other.eight(second &+ length &- 8) }
    return word(first, rest) == other.word(second, rest)
  }

  /// Loads eight bytes as a word. All eight must be inside the buffer.
  @inlinable @inline(__always)
  func eight(_ offset: Int) -> UInt64 {
    UnsafeRawPointer(base).loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian
  }

  /// The hash of a range of bytes, the same as that of a key with these bytes.
  @inlinable @inline(__always)
  public func hash(_ range: Range<Int>) -> UInt32 {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    var hash = KeyHash(count: range.count)
    var offset = range.lowerBound
    while range.upperBound &- offset >= 8 {
      hash.add(eight(offset))
      offset &+= 8
    }
    let rest = range.upperBound &- offset
    if rest > 0 { hash.add(word(offset, rest)) }
    return hash.value
  }

  /// Up to eight bytes as a word; the remaining bytes of the word are zero.
  @inlinable @inline(__always)
  func word(_ offset: Int, _ rest: Int) -> UInt64 {
    // The mask keeps `rest` bytes. For eight bytes the shift is 0, so the mask keeps all.
    if offset &+ 8 <= count {
      return rest == 0 ? 0 : eight(offset) & (.max &>> UInt64(64 &- rest &* 8))
    }
    return lastWord(offset, rest)
  }

  /// The same as `word`, near the end of the buffer, where eight bytes cannot be loaded.
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

  /// A copy of a range.
  public func bytes(_ range: Range<Int>) -> [UInt8] {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    return Array(UnsafeBufferPointer(start: base + range.lowerBound, count: range.count))
  }

  /// The UTF-8 of the string at a node, with escapes decoded.
  public func contents(of string: Node) -> [UInt8] {
    let spelled = bytes(string.contents)
    return string.isEscaped ? unescaped(spelled[...]) : spelled
  }
}

extension Node {
  /// Whether the key at this node equals these bytes.
  func isKey(_ name: BorrowedBuffer<UInt8>, in bytes: BorrowedBuffer<UInt8>) -> Bool {
    if isEscaped { return bytes.contents(of: self).elementsEqual(name.bytes(0..<name.count)) }
    return contents.count == name.count
      && name.isSame(0, as: bytes, contents.lowerBound, count: name.count)
  }
}

extension [UInt8] {
  /// Calls `body` with the bytes as a buffer, which is valid during the call.
  public func withRow<Result>(_ body: (BorrowedBuffer<UInt8>) -> Result) -> Result {
    withUnsafeBufferPointer { body(BorrowedBuffer($0)) }
  }
}

extension JSONDocument {
  /// Calls `body` with the nodes and the text as buffers, which are valid during the call.
  public func withRows<Result>(_ body: (BorrowedBuffer<Node>, BorrowedBuffer<UInt8>) -> Result)
    -> Result
  {
    nodes.withUnsafeBufferPointer { nodes in
      bytes.withUnsafeBufferPointer { bytes in body(BorrowedBuffer(nodes), BorrowedBuffer(bytes)) }
    }
  }
}
