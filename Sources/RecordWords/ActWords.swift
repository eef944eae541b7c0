public import Records

extension InstrumentAct {
  /// The act in words, without its sources: `17 March 2019: withdrew (a note)`. With `instrument` it names that too:
  /// `17 March 2019: withdrew Rome Statute (a note)`.
  public func words(on instrument: String? = nil) -> String {
    let name = instrument.map { " " + $0 } ?? ""
    return "\(date?.words ?? ""): \(act?.verb ?? "")\(name)\(withoutEffect)\(noteInBrackets)"
  }

  /// `, which did not take effect`; empty for an act that took effect.
  public var withoutEffect: String { tookEffect ? "" : ", which did not take effect" }

  /// The record's note in brackets: ` (a note)`; empty if there is none.
  public var noteInBrackets: String { note.map { " (\($0))" } ?? "" }

  /// Who may see the act, how reliable its source is, and its sources.
  public var support: [RecordFact] {
    RecordFact.visibility(visibilityWord) + RecordFact.confidence(confidence)
      + RecordFact.cited(sources)
  }

  /// The act in words and its support, for a line of its own.
  public func statement(on instrument: String? = nil) -> [RecordFact] {
    [.words(words(on: instrument))] + support
  }
}
