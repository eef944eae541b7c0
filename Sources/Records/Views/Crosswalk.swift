public import JSONText

/// To which points of the Secretary-General's report the records are relevant, as this store judges it.
public struct Crosswalk: RecordView {
  public let value: JSONValue

  public var title: String { text("title") }
  public var description: [String] { paragraphs("description") }
  /// The id of the framework that holds the points: `sg-2009`.
  public var target: String { text("to") }
  /// The items of other frameworks with the points they are relevant to, in the order of the file.
  public var items: [Bearing] { entries("items").map { Bearing(value: $0.value, subject: $0.key) } }
  /// The kinds of record with the points that all records of the kind are relevant to: `review`,
  /// `briefing`, or a kind of activity.
  public var records: [Bearing] {
    entries("records").map { Bearing(value: $0.value, subject: $0.key) }
  }
}

/// The points that one item, or one kind of record, is relevant to.
public struct Bearing: RecordView {
  public let value: JSONValue
  /// The item's id, or the kind of record.
  public let subject: String

  public var bearsOn: [String] { strings("bearsOn") }
  public var why: String { text("why") }
}

extension Store {
  /// The crosswalk; `nil` if the store has none.
  public var crosswalk: Crosswalk? {
    record(RecordPath(.crosswalk))?.root.map { Crosswalk(value: $0) }
  }
}
