import JSONText
import Records

extension Rule {
  /// A date exists in the calendar and fits the year of its record.
  ///
  /// An action or a status may be older than the year that reports it. No date may be later than the year.
  /// Activities, votes and briefings have a date within their year.
  static let dateOutOfPlace = Rule(
    "date-out-of-place",
    members: [
      "date", "endDate", "asOf", "from", "to", "cutOff", "notAfter", "adopted", "coveredTo",
      "through",
    ]
  ) { places, record, context in
    let period = record.path.year.flatMap(context.bounds)
    // A quick check decides nearly all dates. An end date, such as `endDate` or `to`, always gets the full check.
    let isOfOwnYear = record.path.kind.dates == .withinYear
    let horizon = context.horizon
    let ends = ends.rows
    let doubtful = places.unless { key, value, bytes in
      guard value.isString, ends.number(ofKey: key, in: bytes) == nil,
        let days = RecordDate.days(ofString: value, in: bytes)
      else { return false }
      guard let period else { return days.first <= horizon }
      return days.first <= period.last && (!isOfOwnYear || days.last >= period.first)
    }
    let related = DateRelations.faults(in: record, context)
    if doubtful.isEmpty { return related }
    return related
      + doubtful.lazy.flatMap { faults(of: $0, in: record, period, context) }
      .violations(of: "date-out-of-place", context) { $0 }
  }

  private static func faults(
    of place: MemberPlace, in record: Record, _ period: Period?, _ context: StoreContext
  ) -> [Violation] {
    if let late = DateRelations.longWaiver(place, record) { return [late] }
    guard let text = place.value.string else { return [] }
    guard let date = RecordDate(text) else {
      return [notOfTheCalendar(record, place, text)].compactMap(\.self)
    }
    let misplaced =
      period.flatMap { outside($0, date, record, place) }
      ?? DateRelations.beyond(context.horizon, date, record, place)
    return [misplaced, reversed(place, date, record)].compactMap(\.self)
  }

  /// The members that hold an end date. The beginning is beside it, in `date` or `from`.
  private static let ends = NameTable(["endDate", "to"])

  /// Whether a date must fit the year's period. A consent may have any date.
  private static func isBound(_ steps: [JSONStep], _ binding: DateBinding) -> Bool {
    switch binding {
    case .withinYear, .untilYearEnd: !steps.contains(.member("consent"))
    case .untilHorizon, .ownRules: false
    }
  }

  private static func notOfTheCalendar(
    _ record: Record, _ place: MemberPlace, _ text: String
  ) -> Violation? {
    // The schema reports a text that does not have the form of a date.
    guard text.utf8.allSatisfy({ $0 == UInt8(ascii: "-") || (48...57).contains($0) }) else {
      return nil
    }
    return Violation(
      record: record, range: place.value.range, steps: place.steps, found: quoted(text),
      expected:
        "a day, month or year that exists in the calendar, such as 2013-04-02, 2013-04 or 2013")
  }

  private static func outside(
    _ period: Period, _ date: RecordDate, _ record: Record, _ place: MemberPlace
  ) -> Violation? {
    let tooLate = date.first > period.last
    let binding = record.path.kind.dates
    let tooEarly = date.last < period.first && binding == .withinYear
    guard tooLate || tooEarly, isBound(place.steps, binding) else { return nil }
    let bound = binding == .withinYear ? "within" : "not after"
    let year = record.path.text.prefix(4)
    var violation = Violation(
      record: record, range: place.value.range, steps: place.steps, found: quoted(date.text),
      expected: "a date \(bound) the edition's days, \(period.words)",
      advice:
        "Look in the source. If the date is wrong, correct it; if it is right, move what it dates to that year. If "
        + "many dates of \(year) are reported, look at the \"period\" in \(record.path.sibling(.edition).text) first."
    )
    violation.isAboutPeriod = true
    return violation
  }

  /// If this many records of a year have dates outside its period, the period itself may be wrong.
  static let manyMisdated = 5

  /// The violation of a year's period when many records of the year have dates outside it.
  static func doubtfulPeriod(_ edition: Record, records: Int) -> Violation? {
    guard let root = edition.root, let year = edition.path.year else { return nil }
    let period = root["period"]
    return Violation(
      record: edition, range: (period ?? root).range.prefix(1),
      steps: period == nil ? [] : [.member("period")],
      found: "a period that does not fit the dates in \(records) records of \(year)",
      expected: "the first and the last day of the edition of \(year)",
      advice:
        "Look at these days first. If they are wrong, correct them. If they are right, correct the dates "
        + "in the records one by one.")
  }

  /// The violation of an end that comes before its beginning.
  private static func reversed(
    _ place: MemberPlace, _ end: RecordDate, _ record: Record
  ) -> Violation? {
    guard let name = place.isNamed("endDate") ? "date" : place.isNamed("to") ? "from" : nil,
      let begin = place.object[name]?.string.flatMap({ RecordDate($0) }),
      end.isCertainlyBefore(begin)
    else { return nil }
    return Violation(
      record: record, range: place.value.range, steps: place.steps, found: quoted(end.text),
      expected: "a date not before the beginning, \(begin.text)",
      advice: record.path.kind == .edition
        ? "Find out which of its two days is wrong, and correct that one. Then run the check again: it "
          + "compares the dates of the year only with a period that ends after it begins."
        : "Look in the source which of the two dates is wrong.")
  }
}
