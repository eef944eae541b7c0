import JSONText
public import Records

/// A record that only one of two git revisions of a year has, or that differs between the two.
public struct RecordDifference: Sendable {
  public enum What: Sendable {
    case added
    case removed
    case edited([ValueDifference])
    /// In one of the two revisions, the record is not valid JSON.
    case unreadable
  }

  public let path: RecordPath
  public let what: What
}

/// The records that differ between two git revisions of one year: the records of treaty acts, and all records of the
/// year except answers, which are compared one by one elsewhere.
func differingRecords(
  from old: YearState, to new: YearState, of participants: [String]?
) -> [RecordDifference] {
  func isWanted(_ path: RecordPath) -> Bool {
    guard participants?.contains(path.participant ?? "") ?? true else { return false }
    switch path.kind.traits.section {
    case .answers: return false
    case .acts: return true
    case .votes, .activities, .given, .registers, .reviews, nil: return path.year == new.year
    }
  }
  let paths = Set((old.store.records + new.store.records).map(\.path).filter(isWanted))
  return paths.sorted { naturallyPrecedes($0.text, $1.text) }.compactMap { path in
    switch (old.store.record(path.text), new.store.record(path.text)) {
    case (nil, nil): nil
    case (nil, .some): RecordDifference(path: path, what: .added)
    case (.some, nil): RecordDifference(path: path, what: .removed)
    case (let before?, let now?) where before.bytes == now.bytes: nil
    case (let before?, let now?):
      if let old = before.root, let new = now.root {
        edited(path, differences(from: old, to: new))
      } else {
        RecordDifference(path: path, what: .unreadable)
      }
    }
  }
}

private func edited(_ path: RecordPath, _ differences: [ValueDifference]) -> RecordDifference? {
  differences.isEmpty ? nil : RecordDifference(path: path, what: .edited(differences))
}
