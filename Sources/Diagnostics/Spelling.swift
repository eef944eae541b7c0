/// The candidate near enough to `word` to be what was meant: at most a third of its letters differ.
///
/// Case counts for nothing, and of equally near candidates the first wins. A word of more than 64
/// bytes is near nothing: it is a text, not a misspelling.
public func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
  guard word.utf8.count <= 64 else { return nil }
  var best: (candidate: String, distance: Int)?
  for candidate in candidates {
    let distance = editDistance(word.lowercased(), candidate.lowercased())
    guard distance <= max(1, candidate.count / 3) else { continue }
    if let known = best, known.distance <= distance { continue }
    best = (candidate, distance)
  }
  return best?.candidate
}

/// Letters to insert, remove, replace or swap with their neighbour to turn one word into the other
/// (Damerau and Levenshtein, no letter touched twice).
private func editDistance(_ source: String, _ target: String) -> Int {
  let (source, target) = (Array(source), Array(target))
  var older: [Int] = []
  var row = Array(0...target.count)
  for i in source.indices {
    var next = [i + 1]
    for j in target.indices {
      var cost = min(row[j + 1] + 1, next[j] + 1, row[j] + (source[i] == target[j] ? 0 : 1))
      if i > 0, j > 0, source[i] == target[j - 1], source[i - 1] == target[j] {
        cost = min(cost, older[j - 1] + 1)
      }
      next.append(cost)
    }
    (older, row) = (row, next)
  }
  return row[target.count]
}
