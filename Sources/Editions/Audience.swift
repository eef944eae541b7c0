public import Records

/// The readers for whom an edition is printed.
///
/// A `parties` edition is for one participant. It shows that participant's own records as to a party, and all other
/// records as to any participant.
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

  /// The edition's name on the first page: `public edition`, `edition for the parties (AUS)`.
  public var words: String {
    visibility.edition + (visibility == .parties ? " (\(party ?? "none named"))" : "")
  }
}
