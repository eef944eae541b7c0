public import JSONText

/// The answer of one participant on one item in one year.
public struct Answer: RecordView {
  public let value: JSONValue
  public let item: String

  public init(value: JSONValue, item: String) {
    self.value = value
    self.item = item
  }

  /// The recorded status; `unreadable` if the text is not a status, or if the answer has an open
  /// conflict.
  public var status: Status {
    Status(rawValue: text("status")).flatMap { isOpen ? nil : $0 } ?? .unreadable
  }
  /// Whether it has an open conflict: two versions of a value, neither of which has been chosen.
  public var isOpen: Bool { value.holdsConflict }
  public var asOf: RecordDate? { date("asOf") }
  public var statedBy: StatedBy? { StatedBy(rawValue: text("statedBy")) }
  /// Whether it was copied from an earlier year and not confirmed since.
  public var isCarriedForward: Bool { text("confirmation") == "carried-forward" }
  /// How reliable the source is: `medium` or `low`; `nil` means high.
  public var confidence: String? { optionalText("confidence") }
  public var summary: [String] { paragraphs("summary") }
  public var changeNote: [String] { paragraphs("changeNote") }
  /// The actions by date, the earliest first. On the same date they are in the natural order of their keys (`a-2`
  /// before `a-10`).
  public var actions: [Action] {
    entries("actions").map { Action(value: $0.value, key: $0.key) }.sorted { a, b in
      let (first, second) = (a.date?.first ?? 0, b.date?.first ?? 0)
      return first == second ? naturallyPrecedes(a.key, b.key) : first < second
    }
  }
  public var assistanceSought: [Assistance] { assistance("sought") }
  public var assistanceOffered: [Assistance] { assistance("offered") }

  /// Whether the answer holds nothing: no status, text, action or assistance.
  public var isEmpty: Bool {
    status == .notReported && summary.isEmpty && actions.isEmpty && assistanceSought.isEmpty
      && assistanceOffered.isEmpty
  }

  /// The last year for which this answer waives a rule, so that the rule reports nothing about it; `nil` if it does not
  /// waive the rule.
  public func waivedThrough(_ rule: String) -> Int? { value["waivers"]?[rule]?["through"]?.int }

  private func assistance(_ side: String) -> [Assistance] {
    value["assistance"]?[side]?.members.map { Assistance(value: $0.value, key: $0.key) } ?? []
  }
}

/// Something that a participant did, does or plans about an item, such as a law or a seminar.
public struct Action: RecordView {
  public let value: JSONValue
  public let key: String

  public init(value: JSONValue, key: String) { (self.value, self.key) = (value, key) }

  public var title: String { text("title") }
  public var date: RecordDate? { date("date") }
  public var summary: [String] { paragraphs("summary") }
  /// `planned`, `under-way` or `completed`; `nil` if the record does not say.
  public var status: String? { optionalText("status") }
  /// The status as it is printed: `under way`.
  public var statusWords: String? { status?.replacing("-", with: " ") }
  public var confidence: String? { optionalText("confidence") }
}

/// Help that a participant seeks or offers on an item.
public struct Assistance: RecordView {
  public let value: JSONValue
  public let key: String
  public var title: String { text("title") }
  public var summary: [String] { paragraphs("summary") }
}

/// A participant's answers on one framework in one year.
public struct AnswerSheet: RecordView {
  public let value: JSONValue
  public let record: Record

  /// `nil` if the record is of a kind without answers, or is not valid JSON.
  public init?(_ record: Record) {
    guard record.path.kind.holdsAnswers, let root = record.root else { return nil }
    (value, self.record) = (root, record)
  }

  public var participant: String { record.path.participant ?? "" }
  public var year: Int { record.path.year ?? 0 }
  /// The framework whose items it answers: the small arms measures or the recommendations.
  public var framework: String { record.path.kind.framework ?? "" }
  public var answers: [Answer] { entries("answers").map { Answer(value: $0.value, item: $0.key) } }

  /// Whether the edition withholds the whole sheet, so that readers do not know which items it answers.
  public var isWithheld: Bool {
    let answers = answers
    return !answers.isEmpty && answers.allSatisfy { $0.status == .withheld }
  }

  public func answer(_ item: String) -> Answer? {
    value["answers"]?[item].map { Answer(value: $0, item: item) }
  }

  /// The ids of the sources that state which step a recommendation has reached in the forum.
  public func pathwaySources(_ item: String) -> [String] {
    value["pathway"]?[item]?["sources"]?.elements.compactMap(\.string) ?? []
  }

  /// The step that a recommendation has reached in the forum. Only the forum's own record has such steps.
  public func pathwayStep(_ item: String) -> PathwayStep {
    PathwayStep(rawValue: value["pathway"]?[item]?["step"]?.string ?? "") ?? .notReported
  }
}

extension Store {
  /// A participant's answers in a year, on the recommendations or on the small arms measures.
  ///
  /// `nil` if there is no file, which means `not-reported` for all items. Also `nil` if the file cannot
  /// be read: see `isUnreadable`.
  public func sheet(_ kind: RecordKind, _ participant: String, _ year: Int) -> AnswerSheet? {
    record(RecordPath(kind, of: participant, in: year)).flatMap(AnswerSheet.init)
  }

  /// A participant's sheets of one kind, in the order of the years.
  public func sheets(_ kind: RecordKind, of participant: String) -> [AnswerSheet] {
    records(kind).filter { $0.path.participant == participant }.compactMap(AnswerSheet.init)
  }

  /// A participant's answer on an item in a year, from the sheet of the item's framework.
  ///
  /// `nil` if there is no file, or if it has no answer on the item.
  public func answer(on item: Item, of participant: String, _ year: Int) -> Answer? {
    sheet(item.sheetKind, participant, year)?.answer(item.id)
  }

  /// Whether there is a file of answers, readable or not.
  public func hasFile(_ kind: RecordKind, _ participant: String, _ year: Int) -> Bool {
    record(RecordPath(kind, of: participant, in: year)) != nil
  }

  /// Whether there is a file of answers that is not valid JSON.
  public func isUnreadable(_ kind: RecordKind, _ participant: String, _ year: Int) -> Bool {
    record(RecordPath(kind, of: participant, in: year)).map { $0.root == nil } ?? false
  }

  /// All sheets of answers in the store.
  public var sheets: [AnswerSheet] {
    records.filter(\.path.kind.holdsAnswers).compactMap(AnswerSheet.init)
  }
}
