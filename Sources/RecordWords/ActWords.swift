public import Records

extension InstrumentAct {
  /// `17 March 2019: withdrew (a note)`; with the instrument `17 March 2019: withdrew Rome Statute`.
  public func told(on instrument: String? = nil) -> String {
    let name = instrument.map { " " + $0 } ?? ""
    return "\(date?.words ?? ""): \(act?.verb ?? "")\(name)\(withoutEffect)\(noteInBrackets)"
  }

  /// `, which did not take effect`; empty for an act that did.
  public var withoutEffect: String { tookEffect ? "" : ", which did not take effect" }

  /// ` (a note)`; empty where there is none.
  public var noteInBrackets: String { note.map { " (\($0))" } ?? "" }

  /// Who may see it, how sure it is, its sources.
  public var support: [RecordFact] {
    RecordFact.visibility(visibilityWord) + RecordFact.confidence(confidence)
      + RecordFact.cited(sources)
  }

  /// The act with all of this, as a line of its own.
  public func statement(on instrument: String? = nil) -> [RecordFact] {
    [.words(told(on: instrument))] + support
  }
}
