public import JSONText

/// A meeting, seminar, exercise or dialogue, and who took part in what role.
public struct Activity: RecordView {
  public let value: JSONValue
  public let id: String
  public let year: Int

  public var title: String { text("title") }
  public var kind: String { text("kind") }
  /// 1: between governments. 2: between scholars, and officials in their private capacity.
  public var track: Int { value["track"]?.int ?? 1 }
  public var date: RecordDate? { date("date") }
  public var endDate: RecordDate? { date("endDate") }
  public var place: String? { optionalText("place") }
  public var organiser: String? { optionalText("organiser") }
  /// The ids of the items to which the activity is relevant.
  public var bearsOn: [String] { strings("bearsOn") }
  public var bearingNote: String? { optionalText("bearingNote") }
  public var summary: [String] { paragraphs("summary") }
  public var participations: [Participation] {
    entries("participants").map { Participation(value: $0.value, participant: $0.key) }
  }

  /// Whether a participant took part and the activity is relevant to an item.
  public func bears(on item: String, of participant: String) -> Bool {
    bearsOn.contains(item) && participation(of: participant) != nil
  }

  public func participation(of participant: String) -> Participation? {
    value["participants"]?[participant].map { Participation(value: $0, participant: participant) }
  }
}

/// One participant's part in an activity.
public struct Participation: RecordView {
  public let value: JSONValue
  public let participant: String

  /// One or more of `participated`, `hosted`, `co-chaired`, ….
  public var roles: [String] { strings("roles") }
  /// Who acted, if it was not the government.
  public var by: String? { optionalText("by") }
  public var note: String? { optionalText("note") }
  /// How reliable the source is: `medium` or `low`; `nil` means high.
  public var confidence: String? { optionalText("confidence") }
}

extension Store {
  /// A year's activities by date, then by id.
  public func activities(_ year: Int) -> [Activity] {
    records(.activity).filter { $0.path.year == year }.compactMap { record in
      guard let root = record.root, let id = record.path.id else { return nil }
      return Activity(value: root, id: id, year: year)
    }.sorted { ($0.date?.first ?? 0, $0.id) < ($1.date?.first ?? 0, $1.id) }
  }
}
