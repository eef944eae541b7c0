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

/// Letters to insert, remove or replace to turn one word into the other (Levenshtein).
private func editDistance(_ source: String, _ target: String) -> Int {
  let target = Array(target)
  var row = Array(0...target.count)
  for (i, a) in source.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, b) in target.enumerated() {
      let cost = min(row[j + 1] + 1, row[j] + 1, diagonal + (a == b ? 0 : 1))
      (diagonal, row[j + 1]) = (row[j + 1], cost)
    }
  }
  return row[target.count]
}
