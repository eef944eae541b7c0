public import JSONText

/// Which points of the Secretary-General's report the records bear on: this store's own reading.
public struct Crosswalk: RecordView {
  public let value: JSONValue

  public var title: String { text("title") }
  public var description: [String] { paragraphs("description") }
  /// The id of the framework whose points are borne on: `sg-2009`.
  public var target: String { text("to") }
  /// What each item of another framework bears on, in the order of the file.
  public var items: [Bearing] { entries("items").map { Bearing(value: $0.value, subject: $0.key) } }
  /// What every record of a kind bears on: `review`, `briefing`, or a kind of activity.
  public var records: [Bearing] {
    entries("records").map { Bearing(value: $0.value, subject: $0.key) }
  }
}

/// What one item, or one kind of record, bears on.
public struct Bearing: RecordView {
  public let value: JSONValue
  /// The item's id, or the kind of record.
  public let subject: String

  public var bearsOn: [String] { strings("bearsOn") }
  public var why: String { text("why") }
}

extension Store {
  /// The reading of what bears on which point of the report; `nil` where the store has none.
  public var crosswalk: Crosswalk? {
    record(RecordPath(.crosswalk))?.root.map { Crosswalk(value: $0) }
  }
}
