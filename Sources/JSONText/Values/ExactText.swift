// Swift's `==` calls two strings equal when they look the same, `é` in one scalar and `é` in two.
// In records they differ: strings are kept as typed. Here they are compared scalar by scalar.

/// A key by its bytes, for sets and dictionaries.
struct KeyBytes: Hashable {
  let bytes: ArraySlice<UInt8>

  init(bytes: ArraySlice<UInt8>) { self.bytes = bytes }
  init(_ key: String) { bytes = ArraySlice(key.utf8) }

  static func == (a: KeyBytes, b: KeyBytes) -> Bool { a.bytes == b.bytes }

  func hash(into hasher: inout Hasher) {
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}

extension String {
  /// The same scalars in the same order.
  func isExactly(_ other: String) -> Bool { utf8.elementsEqual(other.utf8) }

  func hashExactly(into hasher: inout Hasher) { hasher.combine(KeyBytes(self)) }
}
