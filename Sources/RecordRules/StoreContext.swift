public import Diagnostics
import JSONText
public import Records
import Synchronization

/// What the rules need to know about the store to check one record: its frameworks, participants, editions and sources.
///
/// It is made once and does not change, so that several threads can check records with it, one record at a time.
public final class StoreContext: Sendable {
  /// The store, or the part of it that the rules need: see ``StoreFolder/context(_:)``.
  let store: Store
  let schemas: RecordSchemas
  /// At most this many findings of one rule in one record are reported one by one. One more finding gives the number of
  /// the others.
  let most: Int
  /// The ids of the sources whose file is valid JSON. `sourceNames` has the ids of the others as well.
  let sources: NameTable
  let sourceNames: [String]
  private let namedSources: NameTable
  /// Who can read the repository, as `store.json` states it; `nil` if it does not.
  let access: (word: String, audience: Visibility)?
  /// Whether a record that lists items, such as a framework, cannot be read, so that not all items are known.
  let hidesItems: Bool
  /// The years that have an `edition.json`, whether it can be read or not.
  let years: Set<Int>
  /// The background years: earlier years that are kept to be compared with, and have no annexes.
  let background: Set<Int>
  /// The last day that a date may name in a record which belongs to no year, such as a source: five years after the
  /// last edition's last day. As a number: `20181231`.
  let horizon: Int
  /// The dates on which instruments were adopted, by the instruments' ids.
  let adopted: [ExactText: RecordDate]
  /// The closed years that have a seal with the digests of records.
  let sealedYears: [SealedEdition]
  private let periods: [Int: Period]
  private let reversed: Set<Int>
  private let ties: [ExactText: Ties]
  /// The ids of the items of all frameworks.
  let items: NameTable
  /// The codes of the participants and bodies.
  let participants: NameTable
  /// The codes of the participants and bodies that are not states.
  let nonStates: NameTable
  private let stays: [Stay]
  fileprivate let lists: [ItemList.Key: ItemList]
  /// The names from which a message suggests the one that was meant. They are collected when a message first needs
  /// them.
  private let names = Mutex<(items: ItemNames?, participants: ParticipantNames?)>((nil, nil))

  /// The ids, abbreviations and titles of the items, to suggest one for an unknown name.
  var itemNames: ItemNames {
    names.withLock { names in
      if let known = names.items { return known }
      let made = ItemNames(store)
      names.items = made
      return made
    }
  }

  /// The codes and names of the participants and bodies, to suggest one for an unknown name.
  var participantNames: ParticipantNames {
    names.withLock { names in
      if let known = names.participants { return known }
      let made = ParticipantNames(store)
      names.participants = made
      return made
    }
  }

  /// The context of a whole store.
  public convenience init(_ store: Store, most: Int = Finding.usualMost) {
    let sources = store.records(.source).filter { $0.root != nil }.compactMap(\.path.id)
    // A source file that could not be read exists all the same.
    let unread = store.unread.compactMap { RecordPath($0.path) }.filter { $0.kind == .source }
      .compactMap(\.id)
    self.init(
      store, sources: sources + unread,
      sourceNames: store.records(.source).compactMap(\.path.id) + unread, schemas: .all,
      most: most, asked: nil)
  }

  /// The context of a store of which only the part that the rules need was read.
  ///
  /// `sources` are the ids of all sources of the store. Their files need not be read: they are taken to be valid.
  /// `records` are the records to check; `nil` if all are checked.
  public convenience init(
    _ store: Store, sources: [String], for records: [RecordPath]?, most: Int = Finding.usualMost
  ) {
    self.init(
      store, sources: sources, sourceNames: sources.sorted(by: naturallyPrecedes),
      schemas: records.map { .init(Set($0.map(\.kind))) } ?? .all, most: most,
      asked: records.map { Set($0.compactMap(\.year)) })
  }

  private init(
    _ store: Store, sources: [String], sourceNames: [String], schemas: RecordSchemas,
    most: Int, asked: Set<Int>?
  ) {
    self.schemas = schemas
    self.most = most
    self.store = store
    self.sources = NameTable(sources)
    self.sourceNames = sourceNames
    namedSources = sources.count == sourceNames.count ? self.sources : NameTable(sourceNames)
    ties = Dictionary(
      firstOf: store.records(.participant).enumerated().map { number, record in
        (record.path.participant ?? "", Ties.of(number: number))
      })
    access = store.record(RecordPath(.store))?.root?["access"]?["audience"]?.string.map {
      (word: $0, audience: Visibility(reading: $0))
    }
    hidesItems = store.hidesItems
    sealedYears = store.editions.compactMap(SealedEdition.init)
    background = Set(store.editions.filter(\.isBackground).map(\.year))
    horizon = store.editions.map(\.period.last).max().map { $0 + 5 * 10_000 } ?? .max
    adopted = Dictionary(
      firstOf: store.instruments.compactMap { item in item.adopted.map { (item.id, $0) } })
    years = Set(store.records(.edition).compactMap(\.path.year))
    let all = store.editions.map { ($0.year, $0.period) }
    reversed = Set(all.filter { $1.last < $1.first }.map(\.0))
    periods = Dictionary(
      all.filter { $1.last >= $1.first }, uniquingKeysWith: { first, _ in first })
    items = NameTable(store.itemsByID.keys.lazy.map(\.text))
    let known = store.participantsByCode.map { (code: $0.text, stay: Stay($1)) }
    participants = NameTable(known.map(\.code))
    nonStates = NameTable(known.filter { !$0.stay.isState }.map(\.code))
    stays = known.map(\.stay)
    lists = ItemList.all(in: store, years: asked ?? years)
  }

  /// The first and last day of a year, as its `edition.json` gives them. If there is none, or its period ends before it
  /// begins, they are those of the calendar year.
  func period(of year: Int) -> Period { periods[year] ?? Period(year: year) }

  /// The period that a year's dates must fit; `nil` if its `edition.json` gives an end before the beginning. That must
  /// be corrected before any date of the year can be checked.
  func bounds(of year: Int) -> Period? { reversed.contains(year) ? nil : period(of: year) }

  /// Whether a source has a file, even if that file is not valid JSON.
  func isNamed(source: String) -> Bool { namedSources.rows.number(of: source) != nil }

  /// The set with this participant alone, to be compared with the participants that cite a source; empty for a body or
  /// an unknown code.
  func ties(of participant: String) -> Ties { ties[participant] ?? [] }

  /// What is certain about a participant's time in the forum; `nil` for an unknown participant.
  func stay(of participant: String) -> Stay? {
    participants.rows.number(of: participant).map { stays[$0] }
  }

  /// The records at some places, if each can be checked alone with this context; otherwise `nil`.
  ///
  /// It is `nil` if a place is a folder, a source (other records may cite it), or in a year without an edition (the
  /// finding about that year is at its first record, which may be another).
  static func recordsAlone(_ places: [String], in store: Store) -> [RecordPath]? {
    let years = Set(store.records(.edition).compactMap(\.path.year))
    let paths = places.compactMap { RecordPath($0) }
    let areAlone = paths.allSatisfy { path in
      path.kind != .source && path.year.map(years.contains) ?? true
    }
    return paths.count == places.count && !places.isEmpty && areAlone ? paths : nil
  }

  /// Whether an answer sheet holds exactly the items of its participant and year, in their order.
  ///
  /// It is a quick test. `false` only means that the sheet needs a closer look.
  func holdsItsItems(_ sheet: Record) -> Bool {
    guard let year = sheet.path.year, let stay = stay(of: sheet.path.participant ?? ""),
      let answers = sheet.root?["answers"],
      let list = lists[.init(kind: sheet.path.kind, year: year, answerer: stay.answerer)]
    else { return false }
    return list.names.areKeys(of: answers)
  }
}

extension StoreContext {
  /// The key of the list of items that a participant is asked for; `nil` for an unknown participant.
  func listKey(_ kind: RecordKind, _ participant: String, _ year: Int) -> ItemList.Key? {
    stay(of: participant).map { .init(kind: kind, year: year, answerer: $0.answerer) }
  }

  /// Whether the same participants are asked for the same items as in the year before.
  func asksAsBefore(_ key: ItemList.Key) -> Bool {
    var before = key
    before.year -= 1
    guard let now = lists[key], let then = lists[before] else { return false }
    return now.names.hasSameNames(as: then.names)
  }
}

/// What is certain about a participant's time in the forum.
struct Stay: Sendable {
  /// The word in a framework's `answeredBy` that means this participant: `participants`, or a body's code.
  let answerer: String
  private let isBody: Bool
  let isState: Bool
  private let membership: Membership?
  private let from: Int
  private let to: Int

  init(_ participant: Participant) {
    isBody = participant.kind == .body
    isState = participant.kind == .state
    answerer = isBody ? participant.id : "participants"
    membership = isBody ? nil : participant.memberships.first { $0.of == "ARF" }
    from = membership?.from?.first ?? .min
    to = membership?.to?.last ?? .max
  }

  /// The membership, if the participant was certainly not a member on any day of the period; otherwise `nil`.
  func membership(outside period: Period) -> Membership? {
    period.last < from || to < period.first ? membership : nil
  }
}

/// The items that all participants, or one body, answer in a year, in the order of an answer sheet.
struct ItemList: Sendable {
  struct Key: Hashable {
    var kind: RecordKind
    var year: Int
    var answerer: String
  }

  let names: NameTable

  static func all(in store: Store, years: Set<Int>) -> [Key: ItemList] {
    var lists: [Key: ItemList] = [:]
    let answerers = ["participants"] + store.bodies.map(\.id)
    for kind in RecordKind.answering {
      guard let framework = kind.framework.flatMap({ store.framework($0) }) else { continue }
      let items = framework.items.map { ($0.id, $0.answeredBy, $0.since, $0.until) }
      for answerer in answerers {
        let own = items.filter { $0.1.contains(answerer) }
        for year in years {
          let names = own.filter { Item.isListed($0.2, $0.3, in: year) }.map(\.0)
          lists[Key(kind: kind, year: year, answerer: answerer)] = ItemList(names: NameTable(names))
        }
      }
    }
    return lists
  }
}
