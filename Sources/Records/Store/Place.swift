public import JSONText

/// The place of a value in words: `AUS 2013 › R4 › status`, not `/answers/R4/status`.
public func placeWords(of path: RecordPath, _ steps: some Sequence<JSONStep> = []) -> String {
  let inside = steps.compactMap { step -> String? in
    switch step {
    case .member(let name): containers.contains(name) ? nil : name
    case .element(let index): "\(index + 1)"
    }
  }
  return ([path.words] + inside).joined(separator: " › ")
}

/// Members that only hold other members. They are left out of the words, because people say `R4` and not `answers ›
/// R4`.
private let containers: Set<String> = [
  "answers", "items", "instruments", "acts", "memberships", "entries", "votes",
]

extension RecordPath {
  /// What the record is, in words: `AUS 2013`, `source unvotes`, `vote A-RES-68-31`.
  public var words: String { kind.traits.words(self) }

  var yearWords: String { year.map(String.init) ?? "" }
}
