import Diagnostics
import JSONText
import Records

// Dates that need not fit a year's period are compared with what they are about: a consent with its briefing, an act
// with its treaty, an erratum and a period with the years, a source with the last edition. The current time is not used.

enum DateRelations {
  /// A waiver (which says that a rule does not apply to an answer) may last this many years after the year of its
  /// answer.
  private static let mostWaived = 5
  /// The periods of two years may have this many months in common: one year may end in December although the next began
  /// in August.
  private static let mostShared = 5

  static func faults(in record: Record, _ context: StoreContext) -> [Violation] {
    let kind = record.path.kind
    if kind.consent == .participant { return [oldConsent(record)].compactMap(\.self) }
    if kind == .acts { return context.adopted.isEmpty ? [] : earlyActs(record, context) }
    guard kind == .edition else { return [] }
    return earlyErrata(record) + [sharedDays(record, context)].compactMap(\.self)
  }

  // MARK: By kind

  private static func oldConsent(_ record: Record) -> Violation? {
    guard let root = record.root, let place = root["consent"]?["date"],
      let consent = place.string.flatMap({ RecordDate($0) }),
      let date = root["date"]?.string.flatMap({ RecordDate($0) }),
      consent.last + 10_000 < date.first
    else { return nil }
    return Violation(
      record: record, range: place.range, steps: [.member("consent"), .member("date")],
      found: "a consent of \(consent.words) for \(record.path.kind.traits.name) of \(date.words)",
      expected: "a consent not more than a year before the briefing",
      advice:
        "Look at the consent itself. If the date is wrong, correct it. If the consent is for another text, "
        + "remove it here and ask the participant.")
  }

  private static func earlyActs(_ record: Record, _ context: StoreContext) -> [Violation] {
    (record.root?["instruments"]?.members.map(\.self) ?? []).flatMap { instrument -> [Violation] in
      guard let adopted = context.adopted[ExactText(instrument.key)],
        let acts = instrument.value["acts"]
      else { return [] }
      return acts.members.compactMap { act -> Violation? in
        guard let place = act.value["date"], let date = place.string.flatMap({ RecordDate($0) }),
          date.isCertainlyBefore(adopted)
        else { return nil }
        return Violation(
          record: record, range: place.range,
          steps: ["instruments", instrument.key, "acts", act.key, "date"].map { .member($0) },
          found: quoted(date.text),
          expected: "a date not before the instrument was adopted, \(adopted.words)",
          advice:
            "Look in the act’s source: the date or the instrument is wrong. If both are right, check the date "
            + "on which the instrument was adopted.")
      }
    }
  }

  private static func earlyErrata(_ record: Record) -> [Violation] {
    guard let root = record.root,
      let begin = root["period"]?["from"]?.string.flatMap({ RecordDate($0) })
    else { return [] }
    return (root["errata"]?.members.map(\.self) ?? []).compactMap { erratum in
      guard let place = erratum.value["date"], let date = place.string.flatMap({ RecordDate($0) }),
        date.isCertainlyBefore(begin)
      else { return nil }
      return Violation(
        record: record, range: place.range,
        steps: [.member("errata"), .member(erratum.key), .member("date")], found: quoted(date.text),
        expected: "a date not before \(begin.words), when the corrected year begins",
        advice: "Write the day on which the correction was made.")
    }
  }

  /// The violation of a period that shares more than five months with the period of an earlier year.
  private static func sharedDays(_ record: Record, _ context: StoreContext) -> Violation? {
    guard let year = record.path.year, let place = record.root?["period"],
      let own = context.bounds(of: year),
      let other = context.years.sorted().last(where: { other in
        guard other < year, let days = context.bounds(of: other) else { return false }
        return months(of: own, and: days) > mostShared
      })
    else { return nil }
    return Violation(
      record: record, range: place.range.prefix(1),
      steps: [.member("period")],
      found: "days that also belong to \(other): \(context.period(of: other).words)",
      expected: "a period that shares at most five months with another year",
      advice:
        "Find out when \(other) ended, and correct the period that is wrong. A year in which the forum’s "
        + "calendar changed may be shorter or longer.")
  }

  /// How many months two periods have in common. A month of which both have a day counts as a whole.
  private static func months(of one: Period, and other: Period) -> Int {
    func month(_ day: Int) -> Int { day / 10_000 * 12 + day / 100 % 100 }
    return month(min(one.last, other.last)) - month(max(one.first, other.first)) + 1
  }

  // MARK: By date

  /// The violation of a date that is far later than the last edition, in a record that belongs to no year, such as a
  /// source.
  static func beyond(
    _ horizon: Int, _ date: RecordDate, _ record: Record, _ place: MemberPlace
  ) -> Violation? {
    guard record.path.kind.dates == .untilHorizon, date.first > horizon,
      !place.isNamed("to")
    else { return nil }
    return Violation(
      record: record, range: place.value.range, steps: place.steps, found: quoted(date.text),
      expected: "a date not more than five years after the last edition",
      advice: "Look in the source. A digit of the year may be wrong.")
  }

  /// The violation of a waiver that lasts too long after the year of its answer.
  static func longWaiver(_ place: MemberPlace, _ record: Record) -> Violation? {
    guard place.isNamed("through"), let year = record.path.year, let through = place.value.int,
      through > year + mostWaived
    else { return nil }
    return Violation(
      record: record, range: place.value.range, steps: place.steps, found: "\(through)",
      expected: "a year not later than \(year + mostWaived), five years after the answer’s",
      advice:
        "Write an earlier year. If the reason still holds for a later answer, waive the rule in that answer too."
    )
  }
}
