// The results of looking up a typed name, as data. The caller puts them into words.

/// The one thing that a typed name names, or the reason why it names no single thing.
///
/// ```swift
/// switch store.resolveParticipant("australia") {
/// case .success(let participant): …
/// case .failure(.several(let name, let candidates)): …  // ask which one is meant
/// case .failure(.unknown(let name, let suggestion)): …  // say what there is
/// }
/// ```
public typealias Resolution<Thing> = Result<Thing, UnresolvedName>

/// Why a typed name names no single thing.
public enum UnresolvedName: Error, Hashable, Sendable {
  /// Several things have this name.
  case several(TypedName, [KnownName])
  /// Nothing has this name. The suggestion is `nil` if no known name is similar.
  case unknown(TypedName, Suggestion?)
}

/// A name as the user typed it, with the kind of name that was expected.
public struct TypedName: Hashable, Sendable {
  public let text: String
  public let expected: ExpectedName
  /// All ids and titles that the user could have typed, in the order in which they are usually listed.
  public let known: [KnownName]

  public init(_ text: String, as expected: ExpectedName, among known: [KnownName]) {
    (self.text, self.expected, self.known) = (text, expected, known)
  }
}

/// The kind of thing that a typed name should name.
public enum ExpectedName: Hashable, Sendable {
  case participant
  /// An item of a framework. `answered` has the ids of the items that the participant answers about which the user
  /// asks; without one, of the items that all participants answer.
  case item(answered: [String])
  /// A year that has an edition. `hasRecords` is true if the year has records but no edition.
  case year(hasRecords: Bool)
  case source
  case activity(year: Int)
  case rule
  /// An annex of the Outlook, by its letter.
  case annex
  case digest
}

/// The id and the title by which something can be named.
public struct KnownName: Hashable, Sendable {
  public let id: String
  /// `nil` if it has no title.
  public let title: String?

  public init(_ id: String, title: String? = nil) { (self.id, self.title) = (id, title) }
}

/// What the user probably meant by a name that nothing has.
public enum Suggestion: Hashable, Sendable {
  /// A name that looks the same but has other characters.
  case looksLike(String)
  /// A name that differs in a few letters.
  case nearest(KnownName)
  /// For a name such as `SALW-99`: the ids that begin with the same letters and have other numbers.
  case numbered([String])
}
