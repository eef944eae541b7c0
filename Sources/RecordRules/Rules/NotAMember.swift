import JSONText
import Records

extension Rule {
  /// Answers are kept of a participant in the years in which it may have been one.
  ///
  /// It fires only where membership is certain: a day by which somebody was in, or no membership on
  /// record, proves nothing about earlier.
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
        expected: "a year in which it took part in the ARF, \(from)\(to)",
        advice: "Move the file to its year, or mend the membership in "
          + "\(RecordPath.folder(of: .participant))/\(code).")
    ]
  }
}
