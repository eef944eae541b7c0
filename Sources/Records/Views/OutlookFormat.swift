public import JSONText

/// The outline of the Outlook and the letters of the annexes.
public struct OutlookFormat: RecordView {
  public let value: JSONValue

  /// The annexes in the order of their letters.
  public var annexes: [AnnexEntry] {
    entries("annexes").map { AnnexEntry(value: $0.value, letter: $0.key) }
  }

  /// The place of a participant's section in the Outlook, for example `B.3`.
  public var participantPart: String { value["participantSection"]?["outlinePart"]?.string ?? "" }

  /// The categories of a participant's section, by number.
  public var categories: [Category] {
    value["participantSection"]?["categories"]?.members.map {
      Category(value: $0.value, number: $0.key)
    } ?? []
  }

  public struct AnnexEntry: RecordView {
    public let value: JSONValue
    public let letter: String
    /// Which part of the annexes is printed under this letter: `reading`, `recommendations`, `salw`, ….
    public var part: String { text("part") }
    public var title: String { text("title") }
    public var intro: [String] { paragraphs("intro") }
  }

  public struct Category: RecordView {
    public let value: JSONValue
    public let number: String
    public var title: String { text("title") }
    public var holds: String { text("holds") }
  }
}

extension Store {
  public var outlookFormat: OutlookFormat? {
    record(RecordPath(.outline))?.root.map { OutlookFormat(value: $0) }
  }
}
