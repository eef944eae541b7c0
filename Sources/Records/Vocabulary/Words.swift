/// Who states an answer.
public enum StatedBy: String, Sendable, CaseIterable {
  case participant
  case secretariat
  case publicSource = "public-source"

  /// For a sentence: `the participant`.
  public var words: String {
    switch self {
    case .participant: "the participant"
    case .secretariat: "the secretariat"
    case .publicSource: "public sources, not the government"
    }
  }
}

/// Whether a status is about the measure itself, or about the state's contribution to a collective
/// measure.
public enum Measure: String, Sendable, CaseIterable {
  case own
  case contribution
}

/// What a participant did about an instrument (a treaty).
public enum Act: String, Sendable, CaseIterable {
  case signature, ratification, accession, acceptance, approval, succession, announcement
  case withdrawal

  /// As it is printed in a table: `ratified`.
  public var verb: String {
    switch self {
    case .signature: "signed"
    case .ratification: "ratified"
    case .accession: "acceded"
    case .acceptance: "accepted"
    case .approval: "approved"
    case .succession: "succeeded"
    case .announcement: "made an announcement"
    case .withdrawal: "withdrew"
    }
  }
}

/// How a member of the General Assembly voted. `absent` means that it was absent or did not vote.
public enum Ballot: String, Sendable, CaseIterable {
  case yes, no, abstain, absent

  /// As it is printed in a table: `abstained`.
  public var words: String {
    switch self {
    case .yes: "in favour"
    case .no: "against"
    case .abstain: "abstained"
    case .absent: "absent or not voting"
    }
  }
}

/// The steps that a recommendation goes through in the forum, according to the Memorandum.
public enum PathwayStep: String, Sendable, CaseIterable {
  case notReported = "not-reported"
  case none
  case expertsMeeting = "experts-meeting"
  case interSessionalMeeting = "inter-sessional-meeting"
  case ministerialConsideration = "ministerial-consideration"
  case implementation

  public var words: String {
    switch self {
    case .notReported: "not reported"
    case .none: "not yet taken up"
    case .expertsMeeting: "experts’ meeting"
    case .interSessionalMeeting: "inter-sessional meeting"
    case .ministerialConsideration: "ministerial consideration"
    case .implementation: "implementation"
    }
  }
}
