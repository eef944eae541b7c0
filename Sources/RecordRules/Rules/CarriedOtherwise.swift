import Diagnostics
import JSONText
import Records

extension Rule {
  /// An answer that is carried forward has the status and the date of the earlier answer. Only answers that the
  /// participant itself states are confirmed or carried forward.
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
        "\(quoted(answer.status.rawValue)), carried forward, but the answer of \(old.year) was "
        + quoted(old.answer.status.rawValue),
      expected: "the same status as in \(old.year), or an answer that is not carried forward",
      advice:
        "Look in the source. If the participant stated this for \(sheet.year), set \"confirmation\" to "
        + "\"confirmed\", with its date and source. If not, correct the status that is wrong, "
        + "this one or that of \(old.year).")
  }

  /// An answer that is carried forward keeps its old date.
  private static func laterDate(
    _ answer: Answer, _ old: YearsBefore.Carried, _ sheet: AnswerSheet
  ) -> Violation? {
    guard let date = answer.asOf, let earlier = old.answer.asOf, earlier.isCertainlyBefore(date),
      let place = answer.value["asOf"]
    else { return nil }
    return violation(
      sheet, answer, "asOf", place,
      found:
        "\(quoted(date.text)), carried forward, but the answer of \(old.year) is of \(earlier.words)",
      expected: "the date of the earlier answer",
      advice:
        "Look in the source. If the participant stated it for this date, set \"confirmation\" to \"confirmed\" "
        + "and cite the source. If not, write the date of the earlier answer.")
  }

  private static func carriedOfNothing(
    _ answer: Answer, _ place: JSONValue, _ sheet: AnswerSheet, _ last: AnswerSheet
  ) -> Violation {
    violation(
      sheet, answer, "confirmation", place,
      found:
        "\(quoted("carried-forward")), but no answer of the participant is recorded for \(last.year)",
      expected: "\"carried-forward\" only for an answer that an earlier year holds",
      advice:
        "Look in the source for the year in which the participant stated this. If \(sheet.year), write "
        + "\"confirmed\". If earlier, record it in that year. If never, it is "
        + "not the participant’s answer: correct \"statedBy\", or write \"not-reported\".")
  }

  /// An answer that others state has no `confirmation`: it is recorded again each year, because the participant
  /// confirms nothing.
  private static func confirmedByOthers(
    _ answer: Answer, _ stated: StatedBy, _ place: JSONValue, _ sheet: AnswerSheet
  ) -> Violation {
    violation(
      sheet, answer, "confirmation", place,
      found: "\(quoted(place.string ?? "")), but \"statedBy\" is \(quoted(stated.rawValue))",
      expected: "\"confirmation\" only if the participant itself states the answer",
      advice:
        "Look in the source. If the participant itself stated this, correct \"statedBy\" to \"participant\". If "
        + "others stated it, remove \"confirmation\"."
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
  /// An earlier answer that may be carried forward, and the year that holds it.
  struct Carried {
    let answer: Answer
    let year: Int
  }

  /// The last answer, in the two years before, that the participant itself gave on the item or on an item that it
  /// replaces.
  func carried(_ answer: Answer, _ store: Store) -> Carried? {
    earlier(answer, store).first {
      $0.answer.statedBy == .participant && $0.answer.status.says
    }
  }

  /// Whether there may be an earlier answer to carry forward that cannot be seen: it is unreadable or withheld, or its
  /// year is not in the store.
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
  /// Whether it states something, and can be read.
  fileprivate var says: Bool { ![.notReported, .unreadable, .withheld].contains(self) }
}
