public import JSONText

/// A record that a participant gives in a year of its own will, such as a voluntary background briefing.
///
/// Which kinds are given, and under which words they are printed, says ``KindTraits/given``.
public struct GivenRecord: RecordView {
  public let value: JSONValue
  public let path: RecordPath

  /// `nil` where the record is of a kind that is not given, or is not JSON.
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
  /// The items that it says itself it bears on.
  public var bearsOn: [String] { strings("bearsOn") }

  /// Its parts in the order of the record, each with the title under which it is printed, which may be empty.
  public var parts: [(title: String, paragraphs: [String])] {
    (kind.traits.given?.parts ?? []).compactMap { member, title in
      let paragraphs = paragraphs(member)
      return paragraphs.isEmpty ? nil : (title, paragraphs)
    }
  }
}

extension Store {
  /// What a participant gave in a year of its own will: the records of one kind.
  public func given(_ kind: RecordKind, by participant: String, _ year: Int) -> [GivenRecord] {
    records(kind).filter { $0.path.participant == participant && $0.path.year == year }
      .compactMap(GivenRecord.init)
  }
}
