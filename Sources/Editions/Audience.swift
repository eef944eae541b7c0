public import Records

/// Who an edition is printed for.
///
/// `parties` needs to know whose: the participant's own records are then shown as to a party, all
/// others as to any participant.
public struct Audience: Hashable, Sendable {
  public let visibility: Visibility
  /// The participant that a `parties` edition is for.
  public let party: String?

  public static let `public` = Audience(.public)
  public static let secretariat = Audience(.secretariat)

  public init(_ visibility: Visibility, party: String? = nil) {
    self.visibility = visibility
    self.party = party
  }

  /// The narrowest visibility that this audience may see of a record.
  func level(of path: RecordPath) -> Visibility {
    guard visibility == .parties else { return visibility }
    let parties = [path.participant, path.reviewer].compactMap(\.self)
    return party.map(parties.contains) == true ? .parties : .participants
  }

  /// As the first page names it: `public edition`, `edition for the parties (AUS)`.
  public var words: String {
    switch visibility {
    case .public: "public edition"
    case .participants: "participants' edition"
    case .parties: "edition for the parties (\(party ?? "none named"))"
    case .secretariat: "secretariat's edition"
    }
  }
}
