/// The places of the first 20 conflicts in words, and how many others there are.
func firstPlaces<Conflict>(_ conflicts: [Conflict], _ words: (Conflict) -> String) -> String {
  let most = 20
  let shown = conflicts.prefix(most).map(words).joined(separator: ", ")
  let others = conflicts.count - most
  return shown + (others > 0 ? " and \(others) other place\(others == 1 ? "" : "s")" : "")
}
