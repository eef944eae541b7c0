/// A text that equals another only if both have the same bytes.
///
/// To Swift's strings, `é` as one scalar equals `é` as an `e` with an accent, and the Kelvin sign equals `K`.
/// As names of files, members and records they are different. Use this type for names from a file or a
/// folder: in sets and dictionaries, and to compare two of them.
///
///     Set(["\u{E9}", "e\u{301}"]).count                            // 1
///     Set(["\u{E9}", "e\u{301}"].map { ExactText($0) }).count      // 2
public struct ExactText: Hashable, Comparable, Sendable, ExpressibleByStringLiteral {
  public let text: String

  public init(_ text: String) { self.text = text }

  public init(stringLiteral text: String) { self.text = text }

  @inlinable
  public static func == (a: ExactText, b: ExactText) -> Bool {
    // Most different names differ in length, which is tested without a call.
    a.text.utf8.count == b.text.utf8.count && areSame(a.text, b.text)
  }

  /// By bytes, which gives the order of the scalars.
  public static func < (a: ExactText, b: ExactText) -> Bool {
    let (a, b) = (a.text.utf8, b.text.utf8)
    let precedes = a.withContiguousStorageIfAvailable { first in
      b.withContiguousStorageIfAvailable { first.lexicographicallyPrecedes($0) }
    }
    return (precedes ?? nil) ?? a.lexicographicallyPrecedes(b)
  }

  /// Whether two strings have the same bytes.
  public static func areSame(_ first: String, _ second: String) -> Bool {
    let (a, b) = (first.utf8, second.utf8)
    guard a.count == b.count else { return false }
    let areEqual = a.withContiguousStorageIfAvailable { first in
      b.withContiguousStorageIfAvailable { areSame(first, $0) }
    }
    return (areEqual ?? nil) ?? a.elementsEqual(b)
  }

  /// Whether a text has exactly these bytes.
  public static func isText(_ text: String, _ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard text.utf8.count == bytes.count else { return false }
    return text.utf8.withContiguousStorageIfAvailable {
      areSame($0, UnsafeBufferPointer(rebasing: bytes))
    } ?? text.utf8.elementsEqual(bytes)
  }

  /// Whether two buffers of the same length have the same bytes, compared eight at a time. Speed matters, because names
  /// are compared for every record.
  private static func areSame(
    _ first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard let first = first.baseAddress.map(UnsafeRawPointer.init),
      let other = second.baseAddress.map(UnsafeRawPointer.init)
    else { return true }
    let count = second.count
    var index = 0
    while index &+ 8 <= count {
      let word = first.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      if word != other.loadUnaligned(fromByteOffset: index, as: UInt64.self) { return false }
      index &+= 8
    }
    while index < count {
      if first.load(fromByteOffset: index, as: UInt8.self)
        != other.load(fromByteOffset: index, as: UInt8.self)
      {
        return false
      }
      index &+= 1
    }
    return true
  }

  public func hash(into hasher: inout Hasher) {
    let hashed: Void? = text.utf8.withContiguousStorageIfAvailable {
      hasher.combine(bytes: UnsafeRawBufferPointer($0))
    }
    if hashed == nil { for byte in text.utf8 { hasher.combine(byte) } }
    // A terminator, so that the next value that is hashed is not taken for a part of this text.
    hasher.combine(0xFF as UInt8)
  }
}

/// `names.contains("R1")` instead of `names.contains(ExactText("R1"))`; the same for `insert` and the subscript of
/// dictionaries.
extension Set<ExactText> {
  public func contains(_ name: String) -> Bool { contains(ExactText(name)) }

  @discardableResult
  public mutating func insert(
    _ name: String
  ) -> (inserted: Bool, memberAfterInsert: ExactText) { insert(ExactText(name)) }
}

extension Dictionary where Key == ExactText {
  public subscript(name: String) -> Value? {
    get { self[ExactText(name)] }
    set { self[ExactText(name)] = newValue }
  }

  public subscript(name: String, default value: @autoclosure () -> Value) -> Value {
    get { self[ExactText(name), default: value()] }
    set { self[ExactText(name)] = newValue }
  }

  /// A dictionary from pairs. If a name comes several times, its first value is kept.
  public init(firstOf pairs: some Sequence<(String, Value)>) {
    self.init(pairs.map { (ExactText($0), $1) }) { first, _ in first }
  }
}
