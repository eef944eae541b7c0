import Diagnostics
public import JSONText

/// A list of items that can be answered, such as the recommendations or the small arms measures.
public struct Framework: RecordView {
  public let value: JSONValue
  public let id: String

  public var title: String { optionalText("title") ?? id }
  /// What the list holds and how it was made, in paragraphs.
  public var description: [String] { paragraphs("description") }

  /// Its items in natural order: `R2` before `R10`, `R4` before `R4.a`.
  public var items: [Item] {
    entries("items").map { Item(value: $0.value, id: $0.key, framework: id) }
      .sorted { naturallyPrecedes($0.id, $1.id) }
  }

  /// The items that a participant answers, in one year or in any.
  public func items(answeredBy participant: Participant, in year: Int? = nil) -> [Item] {
    let answerer = participant.kind == .body ? participant.id : "participants"
    return items.filter { item in
      item.answeredBy.contains(answerer) && (year.map(item.isListed) ?? true)
    }
  }
}

/// A recommendation (`R4`), a lettered part of one (`R4.a`), a small arms measure or an instrument (a treaty).
public struct Item: RecordView {
  public let value: JSONValue
  /// For example `R4.a`, `SALW-05`, `arms-trade-treaty`.
  public let id: String
  /// The id of the framework that it belongs to.
  public let framework: String

  public var title: String { optionalText("title") ?? id }
  /// The usual name of an instrument.
  public var short: String { optionalText("short") ?? title }
  /// A few letters for the head of a narrow column: `ATT`.
  public var abbreviation: String { optionalText("abbreviation") ?? short }
  public var gist: String { text("gist") }
  public var addressees: [Addressee] { strings("addressee").compactMap { Addressee(rawValue: $0) } }
  public var pillars: [Int] { value["pillars"]?.elements.compactMap(\.int) ?? [] }
  public var otherPillars: [Int] { value["otherPillars"]?.elements.compactMap(\.int) ?? [] }
  public var parent: String? { optionalText("parent") }
  public var paragraph: String { text("paragraph") }
  /// What about the item is not confirmed, and why.
  public var unconfirmed: String? { optionalText("unconfirmed") }
  /// Who answers it: `participants`, or the id of a body.
  public var answeredBy: [String] { strings("answeredBy") }
  /// The kind of record in which it is answered.
  public var sheetKind: RecordKind {
    RecordKind.answering(framework) ?? .implementation
  }
  /// Whether a participant's status on it is about a measure of its own, or about its contribution to a collective
  /// measure.
  public var measure: Measure { Measure(rawValue: text("measure")) ?? .own }

  /// The first and the last year in which the item belongs to its framework; `nil` if it has no first or last year.
  public var since: Int? { value["since"]?.int }
  public var until: Int? { value["until"]?.int }
  /// The items that it replaced.
  public var replaces: [String] { strings("replaces") }

  /// Whether the item belongs to its framework in a year, from `since` to `until`.
  public func isListed(in year: Int) -> Bool { Self.isListed(since, until, in: year) }

  /// Whether a year is in the range from the first to the last year. Each end may be open.
  public static func isListed(_ since: Int?, _ until: Int?, in year: Int) -> Bool {
    (since ?? year) <= year && year <= (until ?? year)
  }

  /// The ids of the items in other frameworks to which this item is relevant.
  public var bearsOn: [String] { strings("bearsOn") }

  /// The day on which an instrument was adopted. It is recorded only for an instrument that did not yet exist in the
  /// first year of the store; `nil` for the others.
  public var adopted: RecordDate? { date("adopted") }

  /// The day up to which the recorded acts on an instrument are certainly complete; `nil` if nobody searched for its
  /// acts.
  public var coveredTo: RecordDate? { date("coveredTo") }
  public var coverageNote: String? { optionalText("coverageNote") }
}

extension Store {
  /// All frameworks: those whose items are answered, and those whose items are only referred to. They are in the
  /// natural order of their ids (`a-2` before `a-10`).
  public var frameworks: [Framework] {
    records(.framework).compactMap { record in
      guard let root = record.root, let id = record.path.id else { return nil }
      return Framework(value: root, id: id)
    }
  }

  /// A framework by its id, such as `cscap-18`. The list of instruments does not count as one.
  public func framework(_ id: String) -> Framework? {
    guard let record = record(RecordPath.framework(id)), record.path.kind == .framework else {
      return nil
    }
    return record.root.map { Framework(value: $0, id: id) }
  }

  /// The recommendations, and their lettered parts such as `R4.a`, that participants answer in a year.
  public func recommendations(in year: Int) -> [Item] { itemsOfParticipants(.implementation, year) }

  /// The small arms measures that participants answer in a year.
  public func smallArmsMeasures(in year: Int) -> [Item] { itemsOfParticipants(.salw, year) }

  private func itemsOfParticipants(_ kind: RecordKind, _ year: Int) -> [Item] {
    let items = kind.framework.flatMap { framework($0) }?.items ?? []
    return items.filter { $0.answeredBy.contains("participants") && $0.isListed(in: year) }
  }

  /// The instruments in the natural order of their ids.
  public var instruments: [Item] {
    guard let root = record(RecordPath(.instruments))?.root else { return [] }
    return Framework(value: root, id: "instruments").items
  }

  /// How the list of instruments (treaties) was made, in paragraphs.
  public var instrumentsDescription: [String] {
    record(RecordPath(.instruments))?.root?["description"]?.elements.compactMap(\.string) ?? []
  }

  /// The instruments that were adopted by the end of a period.
  public func instruments(to period: Period) -> [Item] {
    instruments.filter { ($0.adopted?.first ?? 0) <= period.last }
  }

  /// The item with this id, from any framework or from the list of instruments.
  public func item(_ id: String) -> Item? { itemsByID[id] }

  /// The ids of all items of all frameworks and of all instruments, in natural order (`R2` before `R10`).
  public var itemIDs: [String] { itemsByID.keys.map(\.text).sorted(by: naturallyPrecedes) }

  static func items(in records: [Record]) -> [ExactText: Item] {
    var found: [ExactText: Item] = [:]
    for record in records where record.path.kind.listsItems {
      guard let root = record.root else { continue }
      for item in Framework(value: root, id: record.path.id ?? "instruments").items {
        found[item.id] = item
      }
    }
    return found
  }
}
