public import Records

extension InstrumentAct {
  /// The treaty act (a signature, a ratification, a withdrawal) in words, without its sources:
  /// `17 March 2019: withdrew (a note)`. If `instrument` is given, it is named:
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

  /// The act in words, then who may see it, how reliable its source is, and its sources.
  public func statement(on instrument: String? = nil) -> [RecordFact] {
    [.words(words(on: instrument))] + support
  }
}
