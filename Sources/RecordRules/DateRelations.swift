import Diagnostics
import JSONText
import Records

// Dates that the days of a year do not bind are held against what they are about: a consent against the
// briefing, an act against its treaty, an erratum and a period against the years, a source against the last
// of them. No clock is asked.

enum DateRelations {
  /// For so many years more than its own an answer may be waived.
  private static let mostWaived = 5
  /// From August to the end of a calendar year that the forum's own year follows.
  private static let mostShared = 5

  static func faults(in record: Record, _ context: StoreContext) -> [Violation] {
    let kind = record.path.kind
    if kind.traits.consent == .participant { return [oldConsent(record)].compactMap(\.self) }
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
      found: "consent of \(consent.words) to \(record.path.kind.traits.name) of \(date.words)",
      expected: "consent to this briefing, not more than a year before it",
      advice:
        "Look where the consent is kept. If the date is wrong, mend it. If the consent is to something else, "
        + "take it out, and ask: without consent the briefing is in no edition.")
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
            "Look in the act’s source. The date is wrong, or the act is on another instrument. If the source "
            + "bears it out, look when the instrument was adopted.")
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
        expected: "a date not before the year that is corrected, which begins on \(begin.words)",
        advice: "It is the day on which the correction was made.")
    }
  }

  /// Days that an earlier year holds as well, more of them than where a calendar year is followed by the
  /// forum's own.
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
      found: "days that \(other) holds as well: \(context.period(of: other).words)",
      expected: "days of \(year), of which no other year holds more than five months",
      advice:
        "Find out where \(other) ended, and mend the one of the two periods that is wrong. A year in which the "
        + "forum’s calendar changed is shorter or longer than others.")
  }

  /// How many months two periods have in common.
  private static func months(of one: Period, and other: Period) -> Int {
    func month(_ day: Int) -> Int { day / 10_000 * 12 + day / 100 % 100 }
    return month(min(one.last, other.last)) - month(max(one.first, other.first)) + 1
  }

  // MARK: By date

  static func beyond(
    _ horizon: Int, _ date: RecordDate, _ record: Record, _ place: MemberPlace
  ) -> Violation? {
    guard record.path.kind.traits.dates == .untilHorizon, date.first > horizon,
      !place.isNamed("to")
    else { return nil }
    return Violation(
      record: record, range: place.value.range, steps: place.steps, found: quoted(date.text),
      expected: "a date not more than five years after the last edition",
      advice: "Look in the source: a digit of the year may be wrong.")
  }

  /// A waiver is for a time, and the years of an answer are soon over.
  static func longWaiver(_ place: MemberPlace, _ record: Record) -> Violation? {
    guard place.isNamed("through"), let year = record.path.year, let through = place.value.int,
      through > year + mostWaived
    else { return nil }
    return Violation(
      record: record, range: place.value.range, steps: place.steps, found: "\(through)",
      expected: "a year not later than \(year + mostWaived), five after that of the answer",
      advice:
        "An answer is of \(year). If the reason still holds in the next year, it is said again there."
    )
  }
}
