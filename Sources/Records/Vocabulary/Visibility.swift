/// Who an edition is for, from the widest circle to the narrowest.
///
/// It decides what an edition prints, not who can read the repository: that is the matter of
/// `store.json`'s `access`.
public enum Visibility: String, Sendable, CaseIterable, Comparable {
  case `public`
  case participants
  case parties
  case secretariat

  /// Reads a record's word for it; a word that is not known reads as the narrowest.
  public init(reading word: String) {
    self = Visibility(rawValue: word) ?? .secretariat
  }

  /// Wider circles come first.
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
