public import Documents
import RecordWords
public import Records

extension Status {
  /// The mark of the status in tables: its sign, its words, and a tone for how far the measure has come.
  public var mark: Mark { Mark(sign, words, tone) }

  private var tone: Tone {
    switch self {
    case .notReported, .unclear, .notApplicable: .none
    case .notStarted, .considered: .early
    case .planned, .inProgress: .middle
    case .partlyImplemented: .late
    case .implemented: .done
    case .notPursued, .discontinued: .stopped
    case .withheld: .withheld
    case .unreadable: .attention
    }
  }
}

/// The signs that are printed beside a status.
enum Sign {
  static let publicSource = AnswerSign.publicSource.mark
  static let carriedForward = AnswerSign.carriedForward.mark
  static let onRecord = Mark("+", "an action or a meeting of Track I is on record")
}

extension AnswerSign {
  var mark: Mark { Mark(symbol, meaning) }
}

extension Act {
  /// The mark of the treaty act in the table of participants and instruments. It is a letter, because the signs of the
  /// statuses mean something else. It has no tone, because acts are not graded.
  var mark: Mark {
    switch self {
    case .signature: Mark("s", "signed")
    case .announcement: Mark("a", "announced")
    case .withdrawal: Mark("w", "withdrew")
    default: Mark("p", "ratified, acceded, accepted or approved")
    }
  }
}

extension Ballot {
  /// The mark of the vote in a table. It has no tone, because votes are not graded.
  var mark: Mark {
    switch self {
    case .yes: Mark("Y", words)
    case .no: Mark("N", words)
    case .abstain: Mark("A", words)
    case .absent: Mark("nv", words)
    }
  }
}
