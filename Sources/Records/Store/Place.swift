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

/// Members that only hold others. They are left out, because people do not name them.
private let containers: Set<String> = [
  "answers", "items", "instruments", "acts", "memberships", "entries", "votes",
]

extension RecordPath {
  /// The record in words: `AUS 2013`, `source unvotes`, `vote A-RES-68-31`.
  public var words: String {
    switch kind {
    case .store: "the store"
    case .instruments: "the list of instruments"
    case .outline: "the Outlook's outline"
    case .crosswalk: "the crosswalk"
    case .framework: id ?? text
    case .source: "source \(id ?? "")"
    case .participant: participant ?? text
    case .acts: "\(participant ?? "") acts"
    case .registers: "\(participant ?? "") registers"
    case .edition: "edition \(yearWords)"
    case .implementation, .salw: "\(participant ?? "") \(yearWords)"
    case .briefing: "\(participant ?? "") \(yearWords) › briefing \(id ?? "")"
    case .reviewAsked: "\(participant ?? "") \(yearWords) › review by \(reviewer ?? "")"
    case .reviewAnswered: "\(participant ?? "") \(yearWords) › answers to \(reviewer ?? "")"
    case .activity: "activity \(id ?? "") \(yearWords)"
    case .vote: "vote \(id ?? "")"
    }
  }

  private var yearWords: String { year.map(String.init) ?? "" }
}
