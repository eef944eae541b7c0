public import JSONText

/// What is on record about one item, for one participant, in one year.
public struct Answer: RecordView {
  public let value: JSONValue
  public let item: String

  public init(value: JSONValue, item: String) {
    self.value = value
    self.item = item
  }

  /// The recorded status; `unreadable` where the word is not one, and where a conflict is open in it.
  public var status: Status {
    Status(rawValue: text("status")).flatMap { isOpen ? nil : $0 } ?? .unreadable
  }
  /// Whether it holds two versions of something, and nobody has settled which is meant.
  public var isOpen: Bool { value.holdsConflict }
  public var asOf: RecordDate? { date("asOf") }
  public var statedBy: StatedBy? { StatedBy(rawValue: text("statedBy")) }
  /// Carried over from an earlier year and not confirmed since.
  public var isCarriedForward: Bool { text("confirmation") == "carried-forward" }
  /// How far the source can be relied on; `nil` where it is high.
  public var confidence: String? { optionalText("confidence") }
  public var summary: [String] { paragraphs("summary") }
  public var changeNote: [String] { paragraphs("changeNote") }
  /// What was done, the earliest first; of one date in the natural order of their keys.
  public var actions: [Action] {
    entries("actions").map { Action(value: $0.value, key: $0.key) }.sorted { a, b in
      let (first, second) = (a.date?.first ?? 0, b.date?.first ?? 0)
      return first == second ? naturallyPrecedes(a.key, b.key) : first < second
    }
  }
  public var assistanceSought: [Assistance] { assistance("sought") }
  public var assistanceOffered: [Assistance] { assistance("offered") }

  /// Nothing at all is on record: no status, no text, no action.
  public var isEmpty: Bool {
    status == .notReported && summary.isEmpty && actions.isEmpty && assistanceSought.isEmpty
      && assistanceOffered.isEmpty
  }

  /// The year through which a rule is waived for it.
  public func waivedThrough(_ rule: String) -> Int? { value["waivers"]?[rule]?["through"]?.int }

  private func assistance(_ side: String) -> [Assistance] {
    value["assistance"]?[side]?.members.map { Assistance(value: $0.value, key: $0.key) } ?? []
  }
}

/// Something that was done about an item.
public struct Action: RecordView {
  public let value: JSONValue
  public let key: String

  public init(value: JSONValue, key: String) { (self.value, self.key) = (value, key) }

  public var title: String { text("title") }
  public var date: RecordDate? { date("date") }
  public var summary: [String] { paragraphs("summary") }
  /// `planned`, `under-way` or `completed`; `nil` where the record does not say.
  public var status: String? { optionalText("status") }
  /// The status as it is printed: `under way`.
  public var statusWords: String? { status?.replacing("-", with: " ") }
  public var confidence: String? { optionalText("confidence") }
}

/// Help that is sought or offered.
public struct Assistance: RecordView {
  public let value: JSONValue
  public let key: String
  public var title: String { text("title") }
  public var summary: [String] { paragraphs("summary") }
}

/// A participant's answers of one year on one framework.
public struct AnswerSheet: RecordView {
  public let value: JSONValue
  public let record: Record

  /// `nil` where the record holds no answers, or is not JSON.
  public init?(_ record: Record) {
    guard record.path.kind.holdsAnswers, let root = record.root else { return nil }
    (value, self.record) = (root, record)
  }

  public var participant: String { record.path.participant ?? "" }
  public var year: Int { record.path.year ?? 0 }
  /// The framework whose items it answers: the small arms measures, or the recommendations.
  public var framework: String { record.path.kind.framework ?? "" }
  public var answers: [Answer] { entries("answers").map { Answer(value: $0.value, item: $0.key) } }

  /// Whether it is not for the edition as a whole, so that nobody knows which items it answers.
  public var isWithheld: Bool {
    let answers = answers
    return !answers.isEmpty && answers.allSatisfy { $0.status == .withheld }
  }

  public func answer(_ item: String) -> Answer? {
    value["answers"]?[item].map { Answer(value: $0, item: item) }
  }

  /// The sources of a recommendation's step.
  public func pathwaySources(_ item: String) -> [String] {
    value["pathway"]?[item]?["sources"]?.elements.compactMap(\.string) ?? []
  }

  /// The step of the pathway a recommendation has reached, in the forum's own record.
  public func pathwayStep(_ item: String) -> PathwayStep {
    PathwayStep(rawValue: value["pathway"]?[item]?["step"]?.string ?? "") ?? .notReported
  }
}

extension Store {
  /// The answers of a participant in a year, on the recommendations or the small arms measures.
  ///
  /// `nil` where there is no file, which reads as `not-reported` throughout, and where the file cannot
  /// be read: ask `isUnreadable`.
  public func sheet(_ kind: RecordKind, _ participant: String, _ year: Int) -> AnswerSheet? {
    record(RecordPath(kind, of: participant, in: year)).flatMap(AnswerSheet.init)
  }

  /// A participant's sheets of one kind, year by year.
  public func sheets(_ kind: RecordKind, of participant: String) -> [AnswerSheet] {
    records(kind).filter { $0.path.participant == participant }.compactMap(AnswerSheet.init)
  }

  /// A participant's answer on an item in a year, from the sheet of the item's framework.
  ///
  /// `nil` where there is no file or the file does not hold the item.
  public func answer(on item: Item, of participant: String, _ year: Int) -> Answer? {
    sheet(item.sheetKind, participant, year)?.answer(item.id)
  }

  /// Whether there is a file of answers, readable or not.
  public func hasFile(_ kind: RecordKind, _ participant: String, _ year: Int) -> Bool {
    record(RecordPath(kind, of: participant, in: year)) != nil
  }

  /// Whether there is a file of answers that is no JSON.
  public func isUnreadable(_ kind: RecordKind, _ participant: String, _ year: Int) -> Bool {
    record(RecordPath(kind, of: participant, in: year)).map { $0.root == nil } ?? false
  }

  /// Every sheet of answers there is.
  public var sheets: [AnswerSheet] {
    records.filter(\.path.kind.holdsAnswers).compactMap(AnswerSheet.init)
  }
}
