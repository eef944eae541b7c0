/// A text that equals another only where both are the same bytes.
///
/// To Swift, `é` in one scalar and `é` as an `e` with an accent are equal strings, and so are the
/// Kelvin sign and `K`. As names of files, members and records they are two names. Whatever holds names
/// from a file or a folder in a set or a dictionary, or asks whether two of them are the same, does so
/// with this type.
///
///     Set(["\u{E9}", "e\u{301}"]).count                            // 1
///     Set(["\u{E9}", "e\u{301}"].map { ExactText($0) }).count      // 2
public struct ExactText: Hashable, Comparable, Sendable, ExpressibleByStringLiteral {
  public let text: String

  public init(_ text: String) { self.text = text }

  public init(stringLiteral text: String) { self.text = text }

  public static func == (a: ExactText, b: ExactText) -> Bool { areSame(a.text, b.text) }

  /// By bytes, which is by scalars.
  public static func < (a: ExactText, b: ExactText) -> Bool {
    a.text.utf8.lexicographicallyPrecedes(b.text.utf8)
  }

  /// Whether two strings are the same bytes.
  public static func areSame(_ first: String, _ second: String) -> Bool {
    let (a, b) = (first.utf8, second.utf8)
    guard a.count == b.count else { return false }
    let areEqual = a.withContiguousStorageIfAvailable { first in
      b.withContiguousStorageIfAvailable { first.elementsEqual($0) }
    }
    return (areEqual ?? nil) ?? a.elementsEqual(b)
  }

  public func hash(into hasher: inout Hasher) {
    let hashed: Void? = text.utf8.withContiguousStorageIfAvailable {
      hasher.combine(bytes: UnsafeRawBufferPointer($0))
    }
    if hashed == nil { for byte in text.utf8 { hasher.combine(byte) } }
    // So that what follows in the hash is not taken for a part of this.
    hasher.combine(0xFF as UInt8)
  }
}

/// Asked with plain strings, a set or a dictionary of names compares them as names.
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

  /// Of several values under one name the first.
  public init(firstOf pairs: some Sequence<(String, Value)>) {
    self.init(pairs.map { (ExactText($0), $1) }) { first, _ in first }
  }
}
