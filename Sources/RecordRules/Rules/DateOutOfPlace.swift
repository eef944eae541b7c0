import JSONText
import Records

extension Rule {
  /// A date is one that its place allows: of the calendar, and of the year that tells of it.
  ///
  /// An action or a status may be older than the year that reports it; nothing in a year may be
  /// younger than it; activities, votes and briefings belong to their own year.
  static let dateOutOfPlace = Rule("date-out-of-place") { store in
    store.records.flatMap { record -> [Violation] in
      guard let root = record.root else { return [] }
      let period = record.path.year.map(store.period)
      return dates(in: root, []).compactMap { steps, value -> Violation? in
        guard let text = value.string else { return nil }
        guard let date = RecordDate(text) else {
          return notOfTheCalendar(record, steps, value, text)
        }
        guard let period, isBound(steps, in: record.path.kind) else { return nil }
        return outside(period, date, record, steps, value)
      } + reversed(root, [], record)
    }
  }

  /// Members that hold dates.
  private static let names: Set<String> = [
    "date", "endDate", "asOf", "from", "to", "cutOff", "notAfter",
  ]

  /// Kinds that belong to the year in which they happened.
  private static let ownYear: Set<RecordKind> = [.activity, .vote, .briefing]

  private static func dates(in value: JSONValue, _ steps: [JSONStep]) -> [([JSONStep], JSONValue)] {
    value.members.flatMap { member -> [([JSONStep], JSONValue)] in
      let steps = steps + [.member(member.key)]
      if names.contains(member.key), member.value.kind == .string { return [(steps, member.value)] }
      return dates(in: member.value, steps)
    }
  }

  /// Whether the year's days bind a date; a year's own period, consents and errata are not bound.
  private static func isBound(_ steps: [JSONStep], in kind: RecordKind) -> Bool {
    kind != .edition && !steps.contains(.member("consent"))
      && !(kind == .reviewAnswered || kind == .reviewAsked)
  }

  private static func notOfTheCalendar(
    _ record: Record, _ steps: [JSONStep], _ value: JSONValue, _ text: String
  ) -> Violation? {
    // A text that is not even shaped like a date is the schema's finding.
    guard text.utf8.allSatisfy({ $0 == UInt8(ascii: "-") || (48...57).contains($0) }) else {
      return nil
    }
    return Violation(
      record: record, range: value.range, steps: steps, found: quoted(text),
      expected: "a day, month or year of the calendar, such as 2013-04-02, 2013-04 or 2013")
  }

  private static func outside(
    _ period: Period, _ date: RecordDate, _ record: Record, _ steps: [JSONStep], _ value: JSONValue
  ) -> Violation? {
    let tooLate = date.first > period.last
    let tooEarly = ownYear.contains(record.path.kind) && date.last < period.first
    guard tooLate || tooEarly else { return nil }
    let bound = ownYear.contains(record.path.kind) ? "within" : "not after"
    return Violation(
      record: record, range: value.range, steps: steps, found: quoted(date.text),
      expected: "a date \(bound) the edition's days, \(period.words)",
      advice: "Mend the date, or move what it dates to the year it belongs to.")
  }

  /// An end that comes before its beginning.
  private static func reversed(
    _ value: JSONValue, _ steps: [JSONStep], _ record: Record
  ) -> [Violation] {
    let pairs = [("date", "endDate"), ("from", "to")]
    let own = pairs.compactMap { begin, end -> Violation? in
      guard let from = value[begin]?.string.flatMap({ RecordDate($0) }), let last = value[end],
        let to = last.string.flatMap({ RecordDate($0) }), to.isCertainlyBefore(from)
      else { return nil }
      return Violation(
        record: record, range: last.range, steps: steps + [.member(end)], found: quoted(to.text),
        expected: "a date not before the beginning, \(from.text)")
    }
    return own + value.members.flatMap { reversed($0.value, steps + [.member($0.key)], record) }
  }
}
