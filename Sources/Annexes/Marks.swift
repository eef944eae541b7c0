import Documents
import Records

extension Status {
  /// As the matrices show it. The kinds of silence have symbols of their own.
  var mark: Mark {
    switch self {
    case .notReported: Mark("–", words, .none)
    case .unclear: Mark("?", words, .none)
    case .notApplicable: Mark("n/a", words, .none)
    case .notStarted: Mark("○", words, .early)
    case .considered: Mark("◔", words, .early)
    case .planned: Mark("◇", words, .middle)
    case .inProgress: Mark("◑", words, .middle)
    case .partlyImplemented: Mark("◕", words, .late)
    case .implemented: Mark("●", words, .done)
    case .notPursued: Mark("✕", words, .stopped)
    case .discontinued: Mark("■", words, .stopped)
    case .withheld: Mark("▢", words, .withheld)
    }
  }
}

/// The signs that stand beside a status.
enum Sign {
  static let publicSource = Mark("†", "stated by public sources, not by the government")
  static let carriedForward = Mark("‡", "last reported in an earlier year, not confirmed")
  static let onRecord = Mark("+", "an action or activity is on record")
}

extension Act {
  /// As the matrix of instruments shows the latest of them, without a tone: no act is graded.
  var mark: Mark {
    switch self {
    case .signature: Mark("○", "signed")
    case .announcement: Mark("◇", "announced")
    case .withdrawal: Mark("■", "withdrew")
    default: Mark("●", "became a party")
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
    case .absent: Mark("–", words)
    }
  }
}
