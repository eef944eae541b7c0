/// The candidate that `word` is probably a misspelling of: at most one letter, or a third of the candidate's letters,
/// must be changed. Nil if there is no such candidate.
///
/// Case does not matter. If several candidates are equally close, the first one wins. A word of more than 64 bytes has
/// no candidate, because it is a text and not a misspelling. For `reported`, `not-reported` is not a candidate, because
/// it means the opposite.
public func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
  guard word.utf8.count <= 64 else { return nil }
  let (bytes, letters) = (smallASCII(word), Array(word.lowercased()))
  var distance = EditDistance()
  var best: (candidate: String, distance: Int)?
  for candidate in candidates where !areOpposite(word, candidate) {
    func limit(_ count: Int) -> Int { min(max(1, count / 3), (best?.distance ?? .max) - 1) }
    let found: Int?
    if let bytes, let other = smallASCII(candidate) {
      found = distance.between(bytes, other, limit: limit(other.count))
    } else {
      found = distance.between(
        letters, Array(candidate.lowercased()), limit: limit(candidate.count))
    }
    if let found { best = (candidate, found) }
  }
  return best?.candidate
}

/// Whether one of two words begins with a negation and the other does not: `not-reported` and `reported`.
private func areOpposite(_ one: String, _ other: String) -> Bool {
  let negations = ["not", "non", "un", "dis"]
  func denies(_ word: String, _ other: String) -> Bool {
    word.first != other.first && negations.contains { word.hasPrefix($0) }
  }
  return denies(one, other) || denies(other, one)
}

/// The bytes in small letters; nil if they are not all ASCII.
private func smallASCII(_ text: String) -> [UInt8]? {
  var bytes = Array(text.utf8)
  for index in bytes.indices {
    if bytes[index] >= 0x80 { return nil }
    if UInt8(ascii: "A")...UInt8(ascii: "Z") ~= bytes[index] { bytes[index] |= 0x20 }
  }
  return bytes
}

/// The edit distance of two words (Damerau and Levenshtein, optimal string alignment): how many letters must
/// be inserted, removed, replaced or swapped with their neighbour. The same memory is used for all words.
private struct EditDistance {
  /// Three rows of the table: the current one and the two before it.
  private var cells: [Int] = []

  /// The distance; nil if it is more than `limit`. Cells further than `limit` from the diagonal are skipped, because
  /// each step away from the diagonal costs 1.
  mutating func between<Letter: Equatable>(
    _ source: [Letter], _ target: [Letter], limit: Int
  ) -> Int? {
    guard abs(source.count - target.count) <= limit else { return nil }
    let width = target.count + 2
    if cells.count < 3 * width { cells = Array(repeating: 0, count: 3 * width) }
    for j in 0...target.count { cells[j] = j }
    for i in 0..<source.count {
      let (row, next, older) = (i % 3 * width, (i + 1) % 3 * width, (i + 2) % 3 * width)
      let (first, end) = (max(0, i - limit), min(target.count, i + limit + 1))
      cells[next + first] = first == 0 ? i + 1 : limit + 1
      for j in first..<max(first, end) {
        let above = j - i < limit ? cells[row + j + 1] + 1 : limit + 1
        var cost = min(
          above, cells[next + j] + 1, cells[row + j] + (source[i] == target[j] ? 0 : 1))
        if i > 0, j > 0, source[i] == target[j - 1], source[i - 1] == target[j] {
          cost = min(cost, cells[older + j - 1] + 1)
        }
        cells[next + j + 1] = cost
      }
    }
    let found = cells[source.count % 3 * width + target.count]
    return found <= limit ? found : nil
  }
}
