import JSONText
import Records

extension Rule {
  /// Answers are kept of a participant in the years in which it may have been one.
  ///
  /// It fires only where membership is certain: a day by which somebody was in, or no membership on
  /// record, proves nothing about earlier.
  static let notAMember = Rule("not-a-member") { store in
    store.sheets.compactMap { sheet -> Violation? in
      guard let participant = store.participant(sheet.participant), participant.kind != .body,
        let forum = participant.memberships.first(where: { $0.of == "ARF" })
      else { return nil }
      let value = sheet.value["participant"] ?? sheet.value
      guard forum.isCertainlyOutside(store.period(of: sheet.year)) else { return nil }
      let from = forum.from.map { "from \($0.words)" } ?? ""
      let to = forum.to.map { " to \($0.words)" } ?? ""
      return Violation(
        record: sheet.record, range: value.range, steps: [],
        found: "answers of \(participant.name()) for \(sheet.year)",
        expected: "a year in which it took part in the ARF, \(from)\(to)",
        advice:
          "Move the file to its year, or mend the membership in participants/\(sheet.participant).")
    }
  }
}
