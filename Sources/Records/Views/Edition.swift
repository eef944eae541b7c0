public import JSONText

/// A year of the Outlook: its period and whether it is closed.
public struct Edition: RecordView {
  public let value: JSONValue
  public let year: Int

  /// Whether this is an earlier year, kept as background: it asks for no answers, and no annexes are made
  /// for it.
  public var isBackground: Bool { text("kind") == "background" }
  public var isClosed: Bool { text("state") == "closed" }

  /// The days that the year covers; the calendar year if the record does not say.
  public var period: Period {
    let calendar = Period(year: year)
    guard let period = value["period"] else { return calendar }
    return Period(
      first: period["from"]?.string.flatMap { RecordDate($0) }?.first ?? calendar.first,
      last: period["to"]?.string.flatMap { RecordDate($0) }?.last ?? calendar.last)
  }

  /// Corrections made after the year was closed, the earliest first.
  public var errata: [Erratum] {
    entries("errata").map { Erratum(value: $0.value, key: $0.key) }.sorted { a, b in
      let (first, second) = (a.date?.first ?? 0, b.date?.first ?? 0)
      return first == second ? naturallyPrecedes(a.key, b.key) : first < second
    }
  }

  public var cutOff: RecordDate? { date("cutOff") }

  /// The last day whose treaty acts the edition prints, as a number (`20131231`): the cut-off date, or the end of the
  /// period if there is none.
  public var reach: Int { cutOff?.last ?? period.last }
}

/// A correction of a closed year.
public struct Erratum: RecordView {
  public let value: JSONValue
  public let key: String

  public var date: RecordDate? { date("date") }
  /// What was wrong and why it was corrected.
  public var reason: String { text("reason") }
  /// The paths of the records that were corrected.
  public var records: [String] { strings("records") }
}

/// A range of days with both ends included. Each is year, month and day in one number: `20130101`.
public struct Period: Hashable, Sendable {
  public var first: Int
  public var last: Int

  public init(first: Int, last: Int) {
    self.first = first
    self.last = last
  }

  public init(year: Int) {
    first = year * 10_000 + 101
    last = year * 10_000 + 1231
  }

  /// Whether the date can mean a day in the period.
  public func mayHold(_ date: RecordDate) -> Bool { date.last >= first && date.first <= last }

  /// The period in words: `1 January to 31 December 2013`.
  public var words: String { "\(Self.words(first)) to \(Self.words(last))" }

  private static func words(_ day: Int) -> String {
    let digits = String(day)
    return RecordDate("\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.suffix(2))")?
      .words
      ?? digits
  }
}

extension Store {
  /// The editions in the store, in the order of the years.
  public var editions: [Edition] {
    records(.edition).compactMap { record in
      guard let root = record.root, let year = record.path.year else { return nil }
      return Edition(value: root, year: year)
    }
  }

  /// A year's edition; `nil` if the store has none.
  public func edition(_ year: Int) -> Edition? {
    record(RecordPath(.edition, in: year))?.root.map { Edition(value: $0, year: year) }
  }

  /// The days that a year covers according to its edition; the calendar year if there is no edition.
  public func period(of year: Int) -> Period { edition(year)?.period ?? Period(year: year) }
}
