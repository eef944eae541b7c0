public import RecordChanges
public import Records

extension CastVote {
  /// `in favour`, `absent or not voting (concluded from the source, not stated in it)`; `nil` where no vote is on
  /// record.
  public var words: String? {
    ballot.map {
      $0.words + (isInferred ? " (concluded from the source, not stated in it)" : "")
    }
  }
}

extension Vote {
  /// `A/RES/68/31 Arms Trade Treaty`.
  public var name: String { "\(resolution) \(title)" }

  /// How a participant voted: `A/RES/68/31 Arms Trade Treaty: in favour (a note)`; `nil` where it did not.
  public func told(of participant: String) -> String? {
    cast(by: participant)?.words.map { "\(name): \($0)" + (note.map { " (\($0))" } ?? "") }
  }
}

extension VotePair {
  /// `A/RES/67/234: in favour`.
  public var oldWords: String { "\(old.resolution): \(oldCast.words ?? "")" }
  public var newWords: String { "\(new.resolution): \(newCast.words ?? "")" }
}
