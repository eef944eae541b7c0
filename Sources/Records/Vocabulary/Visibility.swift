/// The audience of an edition, from the widest to the narrowest.
///
/// It decides what an edition prints. Who can read the repository is a different matter: `access` in
/// `store.json` says that.
public enum Visibility: String, Sendable, CaseIterable, Comparable {
  case `public`
  case participants
  case parties
  case secretariat

  /// Reads the visibility in a record. An unknown value counts as the narrowest.
  public init(reading word: String) {
    self = Visibility(rawValue: word) ?? .secretariat
  }

  /// A wider audience comes before a narrower one: `public < secretariat`.
  public static func < (a: Visibility, b: Visibility) -> Bool { a.breadth > b.breadth }

  private var breadth: Int {
    switch self {
    case .public: 3
    case .participants: 2
    case .parties: 1
    case .secretariat: 0
    }
  }
}
