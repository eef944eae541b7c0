/// The candidate near enough to `word` to be what was meant: at most a third of its letters differ.
///
/// Case counts for nothing, and of equally near candidates the first wins. A word of more than 64
/// bytes is near nothing: it is a text, not a misspelling. `reported` is not near `not-reported`, which
/// says the opposite.
public func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
  guard word.utf8.count <= 64 else { return nil }
  let (bytes, letters) = (smallASCII(word), Array(word.lowercased()))
  var distance = EditDistance()
  var best: (candidate: String, distance: Int)?
  for candidate in candidates where !areOpposite(word, candidate) {
    func most(_ count: Int) -> Int { min(max(1, count / 3), (best?.distance ?? .max) - 1) }
    let found: Int?
    if let bytes, let other = smallASCII(candidate) {
      found = distance.between(bytes, other, most: most(other.count))
    } else {
      found = distance.between(
        letters, Array(candidate.lowercased()), most: most(candidate.count))
    }
    if let found { best = (candidate, found) }
  }
  return best?.candidate
}

/// Whether one of two words begins with a negation that the other does not begin with.
private func areOpposite(_ one: String, _ other: String) -> Bool {
  let negations = ["not", "non", "un", "dis"]
  func denies(_ word: String, _ other: String) -> Bool {
    word.first != other.first && negations.contains { word.hasPrefix($0) }
  }
  return denies(one, other) || denies(other, one)
}

/// The bytes in small letters; nil where they are not all ASCII.
private func smallASCII(_ text: String) -> [UInt8]? {
  var bytes = Array(text.utf8)
  for index in bytes.indices {
    if bytes[index] >= 0x80 { return nil }
    if UInt8(ascii: "A")...UInt8(ascii: "Z") ~= bytes[index] { bytes[index] |= 0x20 }
  }
  return bytes
}

/// Letters to insert, remove, replace or swap with their neighbour to turn one word into another
/// (Damerau and Levenshtein, no letter touched twice), worked out in the same memory for word after word.
private struct EditDistance {
  /// Three rows of the table: the one at hand and the two before it.
  private var cells: [Int] = []

  /// Nil where it is more than `most`: cells that are further than that from the diagonal are not looked
  /// at, for each step away from it costs one.
  mutating func between<Letter: Equatable>(
    _ source: [Letter], _ target: [Letter], most: Int
  ) -> Int? {
    guard abs(source.count - target.count) <= most else { return nil }
    let width = target.count + 2
    if cells.count < 3 * width { cells = Array(repeating: 0, count: 3 * width) }
    for j in 0...target.count { cells[j] = j }
    for i in 0..<source.count {
      let (row, next, older) = (i % 3 * width, (i + 1) % 3 * width, (i + 2) % 3 * width)
      let (first, end) = (max(0, i - most), min(target.count, i + most + 1))
      cells[next + first] = first == 0 ? i + 1 : most + 1
      for j in first..<max(first, end) {
        let above = j - i < most ? cells[row + j + 1] + 1 : most + 1
        var cost = min(
          above, cells[next + j] + 1, cells[row + j] + (source[i] == target[j] ? 0 : 1))
        if i > 0, j > 0, source[i] == target[j - 1], source[i - 1] == target[j] {
          cost = min(cost, cells[older + j - 1] + 1)
        }
        cells[next + j + 1] = cost
      }
    }
    let found = cells[source.count % 3 * width + target.count]
    return found <= most ? found : nil
  }
}
