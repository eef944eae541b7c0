// To Swift's `==`, two strings are equal if they look the same: `é` as one scalar and `é` as two. In records these
// differ, because strings are stored as they were typed. Here strings are compared scalar by scalar.

/// The bytes of a key, for use in sets and dictionaries.
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
  /// Whether both strings have the same scalars in the same order.
  func isExactly(_ other: String) -> Bool { utf8.elementsEqual(other.utf8) }

  func hashExactly(into hasher: inout Hasher) { hasher.combine(KeyBytes(self)) }
}
