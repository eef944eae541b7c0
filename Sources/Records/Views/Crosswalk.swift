public import JSONText

/// To which points of the Secretary-General's report the records are relevant, as this store judges it.
public struct Crosswalk: RecordView {
  public let value: JSONValue

  public var title: String { text("title") }
  public var description: [String] { paragraphs("description") }
  /// The id of the framework that holds the points: `sg-2009`.
  public var target: String { text("to") }
  /// For each item of another framework that the crosswalk names, the points to which it is relevant. In the order of
  /// the file.
  public var items: [Bearing] { entries("items").map { Bearing(value: $0.value, subject: $0.key) } }
  /// For each kind of record that the crosswalk names (`review`, `briefing`, or a kind of activity), the points to
  /// which all records of this kind are relevant.
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
