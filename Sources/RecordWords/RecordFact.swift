public import Records
public import Terminal

/// One thing that is said of a record.
///
/// This module puts records into facts, in the order in which a reader wants them. A terminal prints them with
/// ``Swift/Array/line(_:)``; a document sets each in its own way: a status as a mark, a source as a number.
///
/// ```swift
/// console.output(answer.statement.line(console.style))
/// // implemented, as of 2013, stated by the participant [ministry-note-2013]
/// ```
public enum RecordFact: Hashable, Sendable {
  /// Running words, which hold the blanks before and behind them.
  case words(String)
  /// What the record is called, set strong.
  case title(String)
  case status(Status)
  /// The date for which an answer holds; it is not `confirmed` where it was carried over from an earlier year.
  case asOf(RecordDate, confirmed: Bool)
  case statedBy(StatedBy)
  /// That public sources state it, where there is room for a sign only; it has no words.
  case publicSourceSign
  /// Who alone may see it.
  case visibility(Visibility)
  /// How far the source can be relied on, where that is less than high.
  case confidence(String)
  /// The ids of the sources, at least one.
  case sources([String])

  /// The fact in words, without what ties it to the facts before: `as of 2013`.
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

  /// The fact as it stands behind others in a line.
  fileprivate var tied: String {
    switch self {
    case .words, .title, .status, .publicSourceSign: words
    case .asOf, .statedBy: ", " + words
    case .visibility, .confidence: " (\(words))"
    case .sources: " [\(words)]"
    }
  }
}

extension [RecordFact] {
  /// The facts in one line, as the records have them: `implemented, as of 2013 (confidence: low) [a-source]`.
  public var text: String { map(\.tied).joined() }

  /// The same for a terminal: nothing in it acts on the terminal, titles are bold and sources dim.
  public func line(_ style: Style) -> String {
    map { fact in
      switch fact {
      case .title: style.bold(fact.tied.printable)
      case .sources: style.dim(fact.tied.printable)
      default: fact.tied.printable
      }
    }.joined()
  }
}

extension RecordFact {
  /// Said only where it is not for everybody: the narrowest of the words that hold.
  public static func visibility(_ words: String?...) -> [RecordFact] { visibility(words) }

  public static func visibility(_ words: [String?]) -> [RecordFact] {
    let narrowest = words.compactMap(\.self).map { Visibility(reading: $0) }.max() ?? .public
    return narrowest == .public ? [] : [.visibility(narrowest)]
  }

  /// Said only where a source's statement is less than well supported.
  public static func confidence(_ word: String?) -> [RecordFact] {
    word.map { $0 == "high" ? [] : [.confidence($0)] } ?? []
  }

  public static func cited(_ ids: [String]) -> [RecordFact] { ids.isEmpty ? [] : [.sources(ids)] }
}
