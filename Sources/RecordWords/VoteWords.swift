public import RecordChanges
public import Records

extension CastVote {
  /// The vote in words: `in favour`, `absent or not voting (concluded from the source, not stated in it)`; `nil` if the
  /// record has no valid vote.
  public var words: String? {
    ballot.map {
      $0.words + (isInferred ? " (concluded from the source, not stated in it)" : "")
    }
  }
}

extension Vote {
  /// The resolution's number and title: `A/RES/68/31 Arms Trade Treaty`.
  public var name: String { "\(resolution) \(title)" }

  /// How a participant voted: `A/RES/68/31 Arms Trade Treaty: in favour (a note)`; `nil` if no vote is on record.
  public func words(of participant: String) -> String? {
    cast(by: participant)?.words.map { "\(name): \($0)" + (note.map { " (\($0))" } ?? "") }
  }
}

extension VotePair {
  /// The older vote in words: `A/RES/67/234: in favour`.
  public var oldWords: String { "\(old.resolution): \(oldCast.words ?? "")" }
  /// The newer vote in words: `A/RES/68/31: abstained`.
  public var newWords: String { "\(new.resolution): \(newCast.words ?? "")" }
}
