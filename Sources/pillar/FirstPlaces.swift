/// The places of the first conflicts, and how many others there are.
func firstPlaces<Conflict>(_ conflicts: [Conflict], _ words: (Conflict) -> String) -> String {
  let most = 20
  let told = conflicts.prefix(most).map(words).joined(separator: ", ")
  let others = conflicts.count - most
  return told + (others > 0 ? " and \(others) other place\(others == 1 ? "" : "s")" : "")
}
