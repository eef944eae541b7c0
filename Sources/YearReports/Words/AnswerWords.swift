import RecordChanges
import Records

extension Answer {
  /// `implemented, as of 2019, stated by the participant`.
  var statement: String {
    guard status != .notReported else { return status.words }
    return ([status.words] + attributes).joined(separator: ", ")
  }

  /// What stands behind the status: its date, and who states it.
  var attributes: [String] {
    let date = asOf.map { date in
      isCarriedForward ? "last reported \(date.words), not confirmed" : "as of \(date.words)"
    }
    return [date, statedBy.map { "stated by \($0.words)" }].compactMap(\.self)
  }
}

extension Action {
  /// `17 March 2019: A seminar (completed)`.
  var line: String {
    (date.map { "\($0.words): " } ?? "") + title + (statusWords.map { " (\($0))" } ?? "")
  }
}

extension InstrumentAct {
  /// `17 March 2019: withdrew (a note)`.
  var line: String {
    let effect = tookEffect ? "" : ", which did not take effect"
    return "\(date?.words ?? ""): \(act?.verb ?? "")\(effect)" + (note.map { " (\($0))" } ?? "")
  }
}

extension VotePair {
  var oldWords: String { "\(old.resolution): \(words(oldCast))" }
  var newWords: String { "\(new.resolution): \(words(newCast))" }

  private func words(_ cast: CastVote) -> String {
    (cast.ballot?.words ?? "") + (cast.isInferred ? ", not marked in the source" : "")
  }
}
