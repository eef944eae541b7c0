public import Documents
import RecordWords
public import Records

extension Status {
  /// As the matrices show it: its sign, and a tone for how far it has come.
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

/// The signs that stand beside a status.
enum Sign {
  static let publicSource = AnswerSign.publicSource.mark
  static let carriedForward = AnswerSign.carriedForward.mark
  static let onRecord = Mark("+", "an action or a meeting of Track I is on record")
}

extension AnswerSign {
  var mark: Mark { Mark(symbol, meaning) }
}

extension Act {
  /// As the matrix of instruments shows the latest of them: letters, for the signs of the statuses mean
  /// other things; without a tone, for no act is graded.
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
  /// Votes carry no tone: how a state votes is its own affair.
  var mark: Mark {
    switch self {
    case .yes: Mark("Y", words)
    case .no: Mark("N", words)
    case .abstain: Mark("A", words)
    case .absent: Mark("nv", words)
    }
  }
}
