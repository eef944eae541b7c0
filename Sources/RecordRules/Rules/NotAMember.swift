import JSONText
import Records

extension Rule {
  /// A participant has answers only in years in which it may have been a participant.
  ///
  /// It reports only what is certain. A participant without a recorded membership, or with a membership that began at
  /// an unknown time before some day, may have been a participant earlier.
  static let notAMember = Rule("not-a-member", ofEach: RecordKind.answering) {
    record, context, _ in
    guard let code = record.path.participant, let year = record.path.year,
      let forum = context.stay(of: code)?.membership(outside: context.period(of: year)),
      let participant = context.store.participant(code), let root = record.root
    else { return [] }
    let value = root["participant"] ?? root
    let from = forum.from.map { "from \($0.words)" } ?? ""
    let to = forum.to.map { " to \($0.words)" } ?? ""
    return [
      Violation(
        record: record, range: value.range, steps: [],
        found: "answers of \(participant.name()) for \(year)",
        expected: "a year in which it was a participant of the ARF, \(from)\(to)",
        advice:
          "Look in the sources. Move the file to the year that it is about, or correct the membership in "
          + "\(RecordPath.folder(of: .participant))/\(code)."
      )
    ]
  }
}
