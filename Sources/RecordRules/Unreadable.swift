import Records

// A record that cannot be read is a finding of its own. What others say of it is not found as well: nobody
// can tell whether it would hold what they name.

extension Store {
  /// Whether a list of items cannot be read, so that nobody can say which items there are.
  var hidesItems: Bool {
    RecordKind.allCases.contains { $0.listsItems && records($0).contains { $0.root == nil } }
  }

  /// Whether there is a participant of this code whose record cannot be read.
  func hides(participant code: String) -> Bool {
    record(RecordPath(.participant, of: code)).map { $0.root == nil } ?? false
  }
}
