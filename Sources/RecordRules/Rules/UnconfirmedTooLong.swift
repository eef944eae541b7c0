import Diagnostics
import JSONText
import Records

extension Rule {
  /// An answer is not carried forward for more than two years without the participant's confirmation.
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
        found: "\(quoted("carried-forward")) for more than two years, since \(asOf.words)",
        expected: "an answer confirmed by the participant, or \"not-reported\"",
        advice:
          "Ask the participant whether the answer still holds. If it does not say so, write \"not-reported\" and a "
          + "\"changeNote\". The earlier answer stays in its year."
      )
    }
  }

  /// Whether the participant gave or confirmed an answer on the item, or on one that it replaces, in one of the two
  /// years before.
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
