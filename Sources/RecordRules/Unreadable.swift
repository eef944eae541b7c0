import Records

// A record that cannot be read is a finding of its own. References to it are then not reported, because it may hold
// what they name.

extension Store {
  /// Whether a record that lists items, such as a framework, cannot be read, so that not all items are known.
  var hidesItems: Bool {
    RecordKind.allCases.contains { $0.listsItems && records($0).contains { $0.root == nil } }
  }

  /// Whether there is a participant with this code whose record cannot be read.
  func hides(participant code: String) -> Bool {
    record(RecordPath(.participant, of: code)).map { $0.root == nil } ?? false
  }
}
