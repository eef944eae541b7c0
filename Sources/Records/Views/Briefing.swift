public import JSONText

/// A voluntary background briefing.
public struct Briefing: RecordView {
  public let value: JSONValue
  public let id: String
  public let participant: String
  public let year: Int

  public var title: String { text("title") }
  public var date: RecordDate? { date("date") }

  /// Its parts in the order of the record, each with its printed title.
  public var parts: [(title: String, paragraphs: [String])] {
    Self.partTitles.compactMap { name, title in
      let paragraphs = paragraphs(name)
      return paragraphs.isEmpty ? nil : (title, paragraphs)
    }
  }

  private static let partTitles = [
    ("policies", "Policies"), ("experience", "Experience"), ("plans", "Plans"),
    ("domesticSituation", "Domestic situation"),
    ("challenges", "Challenges and risk factors"),
    ("recentDevelopments", "Recent developments"),
    ("assistanceNeeded", "Assistance needed"), ("lessons", "Lessons learned"),
    ("regionalImplications", "Regional implications"),
  ]
}

extension Store {
  public func briefings(of participant: String, _ year: Int) -> [Briefing] {
    records(.briefing).filter { $0.path.participant == participant && $0.path.year == year }
      .compactMap { record in
        guard let root = record.root, let id = record.path.id else { return nil }
        return Briefing(value: root, id: id, participant: participant, year: year)
      }
  }
}
