/// The candidate that `word` is probably a misspelling of; nil if there is none.
///
/// Only typing mistakes count. A suggestion that somebody follows must not make a record false, so words that differ in
/// their meaning are not suggested: `fully-implemented` for `partly-implemented`, `replanned` for `planned`.
/// - Each part of a word, such as `in` and `progress`, has at most one wrong letter, or two if it has at least 8.
/// - No letters are added or missing at the beginning of a part.
/// - A part of at most 3 letters may only have two letters in the wrong order: `now` is not `not`.
///
/// Case does not matter, nor do the signs between the parts. If several candidates are equally close, the first one
/// wins. A word of more than 64 bytes has no candidate, because it is a text and not a misspelling.
public func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
  guard word.utf8.count <= 64 else { return nil }
  let typed = SpelledWord(word)
  var distance = EditDistance()
  var best: (candidate: String, slips: Int)?
  for candidate in candidates
  where abs(candidate.utf8.count - word.utf8.count) <= 8 && !areOpposite(word, candidate) {
    let isSame = word == candidate
    guard let slips = isSame ? 0 : typed.slips(from: SpelledWord(candidate), &distance) else {
      continue
    }
    if slips < best?.slips ?? .max { best = (candidate, slips) }
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

/// A word in small letters, and its parts: the runs of letters and digits.
private struct SpelledWord {
  private var parts: [[UInt32]] = [[]]

  /// Words that differ from a word of the records' lists in one letter, and that a person may mean: `not-stated`.
  private static let others = ["stated"].map { $0.unicodeScalars.map(\.value) }

  init(_ word: String) {
    let isPlain = word.utf8.allSatisfy { $0 < 0x80 }
    for scalar in (isPlain ? word : word.lowercased()).unicodeScalars {
      let value = scalar.value
      if value >= 0x80 || ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) {
        parts[parts.count - 1].append(value)
      } else if ("A"..."Z").contains(scalar) {
        parts[parts.count - 1].append(value | 0x20)
      } else if parts.last?.isEmpty == false {
        parts.append([])
      }
    }
    if parts.count > 1, parts.last?.isEmpty == true { parts.removeLast() }
    parts = parts.map(Self.withoutZeros)
  }

  /// A number without the zeros at its beginning: `SALW-3` is `SALW-03`.
  private static func withoutZeros(_ part: [UInt32]) -> [UInt32] {
    let isNumber = part.allSatisfy { (0x30...0x39).contains($0) }
    return isNumber ? Array(part.drop { $0 == 0x30 }) : part
  }

  /// How many typing mistakes make this word of a candidate; nil if it is another word.
  func slips(from candidate: SpelledWord, _ distance: inout EditDistance) -> Int? {
    guard parts.count == candidate.parts.count else {
      // A sign between two parts is missing, or one is too many.
      return Self.slips(Array(parts.joined()), Array(candidate.parts.joined()), &distance)
    }
    var count = 0
    for (part, other) in zip(parts, candidate.parts) {
      guard let slips = Self.slips(part, other, &distance) else { return nil }
      count += slips
    }
    return count
  }

  private static func slips(
    _ part: [UInt32], _ other: [UInt32], _ distance: inout EditDistance
  ) -> Int? {
    if part == other { return 0 }
    let shorter = min(part.count, other.count)
    guard other.count > 3 || part.sorted() == other.sorted(), !others.contains(part) else {
      return nil
    }
    guard let slips = distance.between(part, other, limit: shorter < 8 ? 1 : 2) else { return nil }
    let beginsAlike = part.first == other.first || part.count == other.count && slips == 1
    return beginsAlike ? slips : nil
  }
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
