import Diagnostics
import JSONText
import Records

extension Rule {
  /// An answer is not carried forward for a third year unless the participant confirms it.
  static let unconfirmedTooLong = Rule(betweenYears: "unconfirmed-too-long", .warning) {
    sheet, before, context in
    guard context.store.edition(sheet.year)?.isClosed != true else { return [] }
    return sheet.answers.violations(of: "unconfirmed-too-long", context) { answer in
      guard answer.statedBy == .participant, answer.isLongCarried(in: sheet.year),
        !isConfirmed(answer.item, in: before, context.store),
        let asOf = answer.asOf, let place = answer.value["confirmation"]
      else { return nil }
      return Violation(
        record: sheet.record, range: place.range,
        steps: [.member("answers"), .member(answer.item), .member("confirmation")],
        found: "\(quoted("carried-forward")) from \(asOf.words), for more than two years",
        expected: "an answer confirmed by the participant, or \"not-reported\"",
        advice:
          "Ask whether it still holds. Where nobody says so, \"not-reported\" with a \"changeNote\" is truer; the earlier answer stays in its own year."
      )
    }
  }

  /// Whether one of the two years before has the item, or one that it came in place of, as it was
  /// given or confirmed for that year.
  private static func isConfirmed(
    _ item: String, in before: YearsBefore, _ store: Store
  ) -> Bool {
    let names = store.item(item).map { store.lineage(of: $0).map(\.id) } ?? [item]
    return [before.last, before.secondLast].compactMap(\.self).contains { sheet in
      names.compactMap { sheet.answer($0) }.contains {
        $0.status != .notReported && !$0.isCarriedForward
      }
    }
  }
}
