/// The candidate near enough to `word` to be what was meant: at most a third of its letters differ.
///
/// Case counts for nothing, and of equally near candidates the first wins. A word of more than 64
/// bytes is near nothing: it is a text, not a misspelling.
public func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
  guard word.utf8.count <= 64 else { return nil }
  let (bytes, letters) = (smallASCII(word), Array(word.lowercased()))
  var best: (candidate: String, distance: Int)?
  for candidate in candidates {
    func most(_ count: Int) -> Int { min(max(1, count / 3), (best?.distance ?? .max) - 1) }
    let distance: Int?
    if let bytes, let other = smallASCII(candidate) {
      distance = editDistance(bytes, other, most: most(other.count))
    } else {
      distance = editDistance(
        letters, Array(candidate.lowercased()), most: most(candidate.count))
    }
    if let distance { best = (candidate, distance) }
  }
  return best?.candidate
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

/// Letters to insert, remove, replace or swap with their neighbour to turn one word into the other
/// (Damerau and Levenshtein, no letter touched twice); nil where they are more than `most`.
private func editDistance<Letter: Equatable>(
  _ source: [Letter], _ target: [Letter], most: Int
) -> Int? {
  guard abs(source.count - target.count) <= most else { return nil }
  var older: [Int] = []
  var row = Array(0...target.count)
  var wasNear = true
  for i in source.indices {
    var next = [i + 1]
    next.reserveCapacity(row.count)
    var isNear = i < most
    for j in target.indices {
      var cost = min(row[j + 1] + 1, next[j] + 1, row[j] + (source[i] == target[j] ? 0 : 1))
      if i > 0, j > 0, source[i] == target[j - 1], source[i - 1] == target[j] {
        cost = min(cost, older[j - 1] + 1)
      }
      isNear = isNear || cost <= most
      next.append(cost)
    }
    // No row gets lower than the two before it.
    guard isNear || wasNear else { return nil }
    wasNear = isNear
    (older, row) = (row, next)
  }
  return row[target.count] <= most ? row[target.count] : nil
}
