public import Records

extension Item {
  /// Whether participants answer the item. Nobody answers instruments and the points of a report.
  public var isAnswered: Bool { RecordKind.answering(framework) != nil }
}
