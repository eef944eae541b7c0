/// One value, or one key, of a text: sixteen bytes that say where it stands and what it is.
///
/// A read text is a flat row of nodes in the order of the text; a container's node stands before the
/// nodes of what it holds, a key's node before its value's. Nothing is copied out of the text.
///
///     text    { "a" : [ 1 , 2 ] , "b" : null }
///     nodes   0  1    2 3   4     5     6
///
///     node    start   end    next                          bits
///     0  {}      0     37    7, the node after the object  object, count 2
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
  /// The first byte of the value: of a string its quote, of a container its bracket.
  @usableFromInline var start: UInt32
  /// The byte after the value's last.
  @usableFromInline var end: UInt32
  /// Of a container: the index of the node after all it holds. Of a key: a hash of its decoded bytes.
  @usableFromInline var next: UInt32
  @usableFromInline private(set) var bits: UInt32

  /// A string spelled with at least one `\`.
  @usableFromInline static let escaped: UInt32 = 1 << 4
  /// A string with bytes beyond ASCII, or DEL: it may hold what canonical text writes escaped.
  @usableFromInline static let unusual: UInt32 = 1 << 5
  /// The name of a member.
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
  /// A string whose bytes between the quotes are its value, and its canonical spelling too.
  @inlinable public var isPlain: Bool { bits & (3 << 4) == 0 }
  @inlinable public var isKey: Bool { bits & (1 << 6) != 0 }
  @inlinable public var isString: Bool { bits & 7 == 3 }
  @inlinable public var isArray: Bool { bits & 7 == 4 }
  @inlinable public var isObject: Bool { bits & 7 == 5 }
  /// Of a key: a hash of its decoded bytes.
  @inlinable public var hash: UInt32 { next }

  @inlinable public var range: Range<Int> {
    Range(uncheckedBounds: (Int(start), Int(end)))
  }
  /// A string's bytes between its quotes.
  @inlinable public var contents: Range<Int> {
    Range(uncheckedBounds: (Int(start) &+ 1, Int(end) &- 1))
  }

  /// The container's last byte is read: `end` follows it, `next` is the node to come.
  @inline(always)
  mutating func close(end: Int, next: Int, count: UInt32) {
    self.end = UInt32(truncatingIfNeeded: end)
    self.next = UInt32(truncatingIfNeeded: next)
    bits |= count &<< 8
  }

  /// The node after this one, standing at `index`, and all it holds.
  @inlinable public func following(_ index: Int) -> Int { isContainer ? Int(next) : index &+ 1 }
}
