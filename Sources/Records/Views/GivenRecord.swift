public import JSONText

/// A record that a participant gives voluntarily in a year, such as a background briefing.
///
/// ``KindTraits/given`` says which kinds these are, and how they are printed.
public struct GivenRecord: RecordView {
  public let value: JSONValue
  public let path: RecordPath

  /// `nil` if the record is of another kind, or is not valid JSON.
  public init?(_ record: Record) {
    guard record.path.kind.traits.given != nil, let root = record.root else { return nil }
    (value, path) = (root, record.path)
  }

  public var kind: RecordKind { path.kind }
  public var id: String { path.id ?? "" }
  public var participant: String { path.participant ?? "" }
  public var year: Int { path.year ?? 0 }

  public var title: String { text("title") }
  public var date: RecordDate? { date("date") }
  /// The items that, according to the record itself, it is relevant to.
  public var bearsOn: [String] { strings("bearsOn") }

  /// Its parts that have a text, in the order of printing. Each has the title above it, which may be empty.
  public var parts: [(title: String, paragraphs: [String])] {
    (kind.traits.given?.parts ?? []).compactMap { member, title in
      let paragraphs = paragraphs(member)
      return paragraphs.isEmpty ? nil : (title, paragraphs)
    }
  }
}

extension Store {
  /// The records of one kind that a participant gave voluntarily in a year.
  public func given(_ kind: RecordKind, by participant: String, _ year: Int) -> [GivenRecord] {
    records(kind).filter { $0.path.participant == participant && $0.path.year == year }
      .compactMap(GivenRecord.init)
  }
}
