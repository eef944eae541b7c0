/// A string that equals another only where they are the same scalars.
///
/// Swift's own equality takes `é` and `e` with a combining accent for one; JSON Schema tells them apart.
struct ExactString: Hashable, Sendable {
  let text: String

  init(_ text: String) {
    self.text = text
  }

  static func == (a: ExactString, b: ExactString) -> Bool {
    let (a, b) = (a.text.utf8, b.text.utf8)
    guard a.count == b.count else { return false }
    let areEqual = a.withContiguousStorageIfAvailable { first in
      b.withContiguousStorageIfAvailable { first.elementsEqual($0) }
    }
    return (areEqual ?? nil) ?? a.elementsEqual(b)
  }

  func hash(into hasher: inout Hasher) {
    let hashed: Void? = text.utf8.withContiguousStorageIfAvailable {
      hasher.combine(bytes: UnsafeRawBufferPointer($0))
    }
    if hashed == nil { for byte in text.utf8 { hasher.combine(byte) } }
  }
}
