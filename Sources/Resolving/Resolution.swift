// The data model of a lookup. Nothing here is put into words: whoever asked does that.

/// The one thing that a typed name stands for, or why there is no such thing.
///
/// ```swift
/// switch store.resolveParticipant("australia") {
/// case .success(let participant): …
/// case .failure(.several(let name, let candidates)): …  // ask which one is meant
/// case .failure(.unknown(let name, let suggestion)): …  // say what there is
/// }
/// ```
public typealias Resolution<Thing> = Result<Thing, UnresolvedName>

/// Why a typed name stands for no single thing.
public enum UnresolvedName: Error, Hashable, Sendable {
  /// Several things have this name.
  case several(TypedName, [KnownName])
  /// Nothing has this name. Without a suggestion nothing that is known is near it.
  case unknown(TypedName, Suggestion?)
}

/// A name as it was typed, with what was expected in its place.
public struct TypedName: Hashable, Sendable {
  public let text: String
  public let expected: ExpectedName
  /// Everything that could have been named, in the order in which it is usually listed.
  public let known: [KnownName]

  public init(_ text: String, as expected: ExpectedName, among known: [KnownName]) {
    (self.text, self.expected, self.known) = (text, expected, known)
  }
}

/// The kind of thing that a typed name should stand for.
public enum ExpectedName: Hashable, Sendable {
  case participant
  /// An item of a framework. `answered` holds the ids of those that the participant in question answers.
  case item(answered: [String])
  /// A year that has an edition. `hasRecords` says that there are records of the year, but no edition.
  case year(hasRecords: Bool)
  case source
  case activity(year: Int)
  case rule
  /// An annex of the Outlook, by its letter.
  case annex
  case digest
}

/// Something that can be named: by its id, or by its title.
public struct KnownName: Hashable, Sendable {
  public let id: String
  /// `nil` where it has no name but its id.
  public let title: String?

  public init(_ id: String, title: String? = nil) { (self.id, self.title) = (id, title) }
}

/// What was probably meant by a name that nothing has.
public enum Suggestion: Hashable, Sendable {
  /// A name that looks the same and has other characters.
  case looksLike(String)
  /// A name with a few other letters.
  case nearest(KnownName)
  /// The ids that begin with the same letters and go on with other numbers.
  case numbered([String])
}
