import Diagnostics

/// A text in which the places that a test names are marked: `{"a": 1️⃣01}`.
struct MarkedText {
  let source: SourceText
  /// Byte offsets of 1️⃣, 2️⃣ and so on in the text without them, in the order of the text.
  let offsets: [Int]

  init(_ marked: String) {
    var bytes: [UInt8] = []
    var offsets: [Int] = []
    for character in marked {
      if ["1️⃣", "2️⃣", "3️⃣"].contains(character) {
        offsets.append(bytes.count)
      } else {
        bytes += Array(String(character).utf8)
      }
    }
    source = SourceText(name: "test.json", bytes: bytes)
    self.offsets = offsets
  }
}
