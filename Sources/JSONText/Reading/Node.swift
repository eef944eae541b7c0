/// One value or one key of a text: sixteen bytes that say where it is and what it is.
///
/// A text that was read is a flat list of nodes in the order of the text. A container's node is before the
/// nodes of what it contains, and a key's node is before its value's. No text is copied.
///
///     text    { "a" : [ 1 , 2 ] , "b" : null }
///     nodes   0  1    2 3   4     5     6
///
///     node    start   end    next                          bits
///     0  {}      0     32    7, the node after the object  object, count 2
///     1  "a"     2      5    hash of the key               string, key
///     2  []      8     17    5, the node after the array   array, count 2
///     3  1      10     11    —                             number
///     …
///
///     bits    31 ……………… 8    6     5        4        2 … 0
///             count        key   unusual  escaped  kind
///
/// A text has at most 16 MiB, so offsets fit 32 bits and counts 24.
public struct Node: BitwiseCopyable, Sendable {
  /// The offset of the value's first byte: the quote of a string, the bracket of a container.
  @usableFromInline var start: UInt32
  /// The offset of the byte after the value.
  @usableFromInline var end: UInt32
  /// For a container, the index of the node after all it contains. For a key, the hash of its decoded bytes.
  @usableFromInline var next: UInt32
  @usableFromInline private(set) var bits: UInt32

  /// Marks a string that is spelled with at least one `\`.
  @usableFromInline static let escaped: UInt32 = 1 << 4
  /// Marks a string with DEL or bytes beyond ASCII: it may contain what canonical text writes as an escape.
  @usableFromInline static let unusual: UInt32 = 1 << 5
  /// Marks the name of a member.
  @usableFromInline static let key: UInt32 = 1 << 6

  @inline(always)
  init(_ kind: JSONValue.Kind, start: Int, end: Int, next: UInt32 = 0, flags: UInt32 = 0) {
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
    self.next = next
    self.bits = UInt32(kind.rawValue) | flags
  }

  @inlinable public var kind: JSONValue.Kind {
    JSONValue.Kind(rawValue: UInt8(truncatingIfNeeded: bits & 7)) ?? .null
  }
  @inlinable public var count: Int { Int(bits &>> 8) }
  @inlinable public var isContainer: Bool { bits & 7 >= 4 }
  @inlinable public var isEscaped: Bool { bits & (1 << 4) != 0 }
  /// Whether it is a string that has the same bytes when decoded and in canonical text.
  @inlinable public var isPlain: Bool { bits & (3 << 4) == 0 }
  @inlinable public var isKey: Bool { bits & (1 << 6) != 0 }
  @inlinable public var isString: Bool { bits & 7 == 3 }
  @inlinable public var isArray: Bool { bits & 7 == 4 }
  @inlinable public var isObject: Bool { bits & 7 == 5 }
  /// For a key: the hash of its decoded bytes.
  @inlinable public var hash: UInt32 { next }

  @inlinable public var range: Range<Int> {
    Range(uncheckedBounds: (Int(start), Int(end)))
  }
  /// The range of a string without its quotes.
  @inlinable public var contents: Range<Int> {
    Range(uncheckedBounds: (Int(start) &+ 1, Int(end) &- 1))
  }

  /// Completes a container's node: `end` is the offset after its last byte, `next` the index of the next
  /// node.
  @inline(always)
  mutating func close(end: Int, next: Int, count: UInt32) {
    self.end = UInt32(truncatingIfNeeded: end)
    self.next = UInt32(truncatingIfNeeded: next)
    bits |= count &<< 8
  }

  /// The index of the node after this one, which is at `index`, and after all it contains.
  @inlinable public func following(_ index: Int) -> Int { isContainer ? Int(next) : index &+ 1 }
}
