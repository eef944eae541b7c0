import Diagnostics
import JSONText
import Records

extension Rule {
  /// An answer that is carried forward says what the answer of the year before said, and only a participant
  /// gives or confirms an answer.
  static let carriedOtherwise = Rule(betweenYears: "carried-otherwise", .warning) {
    sheet, before, context in
    sheet.answers.violations(of: "carried-otherwise", context) { answer in
      guard let confirmation = answer.value["confirmation"], answer.status.says else { return nil }
      if let stated = answer.statedBy, stated != .participant {
        return confirmedByOthers(answer, stated, confirmation, sheet)
      }
      guard answer.isCarriedForward, let last = before.last else { return nil }
      guard let old = before.carried(answer, context.store) else {
        return before.maySay(answer, context)
          ? nil : carriedOfNothing(answer, confirmation, sheet, last)
      }
      return otherStatus(answer, old, sheet) ?? laterDate(answer, old, sheet)
    }
  }

  private static func otherStatus(
    _ answer: Answer, _ old: YearsBefore.Carried, _ sheet: AnswerSheet
  ) -> Violation? {
    guard old.year == sheet.year - 1, old.answer.item == answer.item,
      old.answer.status != answer.status, let status = answer.value["status"]
    else { return nil }
    return violation(
      sheet, answer, "status", status,
      found:
        "\(quoted(answer.status.rawValue)), carried forward, where the answer of \(old.year) was "
        + quoted(old.answer.status.rawValue),
      expected: "the same status as in \(old.year), or an answer that is not carried forward",
      advice: "Look in the source. If the participant stated this in \(sheet.year), set "
        + "\"confirmation\" to \"confirmed\", with its date and source. If not, one of the two years "
        + "has the wrong status.")
  }

  /// What is carried forward keeps the date of what it was.
  private static func laterDate(
    _ answer: Answer, _ old: YearsBefore.Carried, _ sheet: AnswerSheet
  ) -> Violation? {
    guard let date = answer.asOf, let earlier = old.answer.asOf, earlier.isCertainlyBefore(date),
      let place = answer.value["asOf"]
    else { return nil }
    return violation(
      sheet, answer, "asOf", place,
      found:
        "\(quoted(date.text)), carried forward, where the answer of \(old.year) is of \(earlier.words)",
      expected: "the date of the answer that is carried forward",
      advice:
        "Look in the source. If the participant stated it for this date, set \"confirmation\" to "
        + "\"confirmed\" and cite where it did. If it did not, the date stays the old one.")
  }

  private static func carriedOfNothing(
    _ answer: Answer, _ place: JSONValue, _ sheet: AnswerSheet, _ last: AnswerSheet
  ) -> Violation {
    violation(
      sheet, answer, "confirmation", place,
      found:
        "\(quoted("carried-forward")), where no answer of the participant is on record for \(last.year)",
      expected: "an answer of an earlier year that is carried forward",
      advice:
        "Look in the source. If the participant stated this in \(sheet.year), set \"confirmation\" to "
        + "\"confirmed\", with its date and source. If it stated it earlier, record it in the year in which it "
        + "did. If nobody knows that it did, it is no answer of the participant's.")
  }

  /// What others state is found anew each year: nobody confirms it.
  private static func confirmedByOthers(
    _ answer: Answer, _ stated: StatedBy, _ place: JSONValue, _ sheet: AnswerSheet
  ) -> Violation {
    violation(
      sheet, answer, "confirmation", place,
      found: "\(quoted(place.string ?? "")), of an answer stated by \(quoted(stated.rawValue))",
      expected: "\"confirmation\" only where the participant itself states the answer",
      advice:
        "Look in the source. If the participant itself said this, \"statedBy\" is \"participant\". If others "
        + "said it, take \"confirmation\" out: what they state is neither confirmed nor carried forward."
    )
  }

  private static func violation(
    _ sheet: AnswerSheet, _ answer: Answer, _ member: String, _ place: JSONValue, found: String,
    expected: String, advice: String
  ) -> Violation {
    Violation(
      record: sheet.record, range: place.range,
      steps: [.member("answers"), .member(answer.item), .member(member)], found: found,
      expected: expected, advice: advice)
  }
}

extension YearsBefore {
  /// What is carried forward, and the year that has it.
  struct Carried {
    let answer: Answer
    let year: Int
  }

  /// The answer that the participant itself gave last on an item, or on one that the item came in place of.
  func carried(_ answer: Answer, _ store: Store) -> Carried? {
    earlier(answer, store).first {
      $0.answer.statedBy == .participant && $0.answer.status.says
    }
  }

  /// Whether there may be such an answer that cannot be seen, or that is of a year which is not on file.
  func maySay(_ answer: Answer, _ context: StoreContext) -> Bool {
    let (store, date) = (context.store, answer.asOf)
    if secondLast == nil, let date, let last,
      date.first < context.period(of: last.year).first
    {
      return true
    }
    return earlier(answer, store).contains { [.unreadable, .withheld].contains($0.answer.status) }
  }

  private func earlier(_ answer: Answer, _ store: Store) -> [Carried] {
    let names =
      [answer.item] + (store.item(answer.item).map { store.lineage(of: $0).map(\.id) } ?? [])
    return [last, secondLast].compactMap(\.self).flatMap { sheet in
      names.compactMap { sheet.answer($0) }.map { Carried(answer: $0, year: sheet.year) }
    }
  }
}

extension Status {
  /// Whether it says something that can be seen.
  fileprivate var says: Bool { ![.notReported, .unreadable, .withheld].contains(self) }
}
