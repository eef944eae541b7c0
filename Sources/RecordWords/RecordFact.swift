public import Records
public import Terminal

/// One fact about a record, for example its status or its date.
///
/// This module makes a list of facts from a record, in the order in which they are printed. A terminal prints the list
/// with ``Swift/Array/line(_:)``. A document prints each case in its own way: a status as a mark, a source as a number.
///
/// ```swift
/// console.output(answer.statement.line(console.style))
/// // implemented, as of 2013, stated by the participant [ministry-note-2013]
/// ```
public enum RecordFact: Hashable, Sendable {
  /// Plain words, with the spaces that are needed before and after them.
  case words(String)
  /// The title of the record, printed strong.
  case title(String)
  case status(Status)
  /// The date for which an answer holds. `confirmed` is false if the answer was carried forward from an earlier year.
  case asOf(RecordDate, confirmed: Bool)
  case statedBy(StatedBy)
  /// Public sources state the record, not its participant. A document prints a sign for this; a terminal prints
  /// nothing.
  case publicSourceSign
  /// Only these readers may see the record.
  case visibility(Visibility)
  /// How reliable the source is: `medium` or `low`. For `high` there is no fact.
  case confidence(String)
  /// The ids of the sources, at least one.
  case sources([String])

  /// The fact in words, without the punctuation that separates it from the fact before: `as of 2013`.
  public var words: String {
    switch self {
    case .words(let words), .title(let words): words
    case .status(let status): status.words
    case .asOf(let date, confirmed: true): "as of \(date.words)"
    case .asOf(let date, confirmed: false): "last reported \(date.words), not confirmed"
    case .statedBy(let speaker): "stated by \(speaker.words)"
    case .publicSourceSign: ""
    case .visibility(let visibility): "visible to: \(visibility.rawValue)"
    case .confidence(let word): "confidence: \(word)"
    case .sources(let ids): ids.joined(separator: ", ")
    }
  }

  /// The fact in words, with the punctuation that it needs after another fact: `, as of 2013`.
  fileprivate var punctuated: String {
    switch self {
    case .words, .title, .status, .publicSourceSign: words
    case .asOf, .statedBy: ", " + words
    case .visibility, .confidence: " (\(words))"
    case .sources: " [\(words)]"
    }
  }
}

extension [RecordFact] {
  /// The facts in one line: `implemented, as of 2013 (confidence: low) [a-source]`.
  public var text: String { map(\.punctuated).joined() }

  /// The same line for a terminal. Titles are bold and sources dim, and control characters are made visible.
  public func line(_ style: Style) -> String {
    map { fact in
      switch fact {
      case .title: style.bold(fact.punctuated.printable)
      case .sources: style.dim(fact.punctuated.printable)
      default: fact.punctuated.printable
      }
    }.joined()
  }
}

extension RecordFact {
  /// The narrowest of some visibilities as a fact; no fact if all are public. Each is a member `visibility` of a
  /// record, such as `parties`; `nil` means public.
  public static func visibility(_ words: String?...) -> [RecordFact] { visibility(words) }

  /// The narrowest of some visibilities as a fact; no fact if all are public. Each is a member `visibility` of a
  /// record, such as `parties`; `nil` means public.
  public static func visibility(_ words: [String?]) -> [RecordFact] {
    let narrowest = words.compactMap(\.self).map { Visibility(reading: $0) }.max() ?? .public
    return narrowest == .public ? [] : [.visibility(narrowest)]
  }

  /// A record's member `confidence`, such as `low`, as a fact; no fact for `high` or `nil`.
  public static func confidence(_ word: String?) -> [RecordFact] {
    word.map { $0 == "high" ? [] : [.confidence($0)] } ?? []
  }

  /// The ids of the sources that a record cites as one fact; no fact if there are none.
  public static func cited(_ ids: [String]) -> [RecordFact] { ids.isEmpty ? [] : [.sources(ids)] }
}
