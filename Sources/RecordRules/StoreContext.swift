public import Diagnostics
import JSONText
public import Records
import Synchronization

/// What a record is held against: the frameworks, participants, editions and sources of its store.
///
/// It is worked out once and the same for every record, so that any number of records can be held
/// against it one at a time, on several threads.
public final class StoreContext: Sendable {
  /// The store, or as much of it as records are held against: see ``StoreFolder/context(_:)``.
  let store: Store
  let schemas: RecordSchemas
  /// How many findings of one rule in one record are told; the others are counted.
  let most: Int
  /// The sources that can be cited, and all that are named: one that is no JSON is only named.
  let sources: NameTable
  let sourceNames: [String]
  private let namedSources: NameTable
  /// Who can read the store anyway, in its word for it; `nil` where it does not say.
  let access: (word: String, audience: Visibility)?
  /// Whether a list of items cannot be read.
  let hidesItems: Bool
  /// The years that have an edition, readable or not.
  let years: Set<Int>
  /// The years of which nobody compiles annexes.
  let background: Set<Int>
  /// The last day that a date may have which is of no year: five years after the last edition.
  let horizon: Int
  /// The instruments that say when they were adopted.
  let adopted: [ExactText: RecordDate]
  /// The closed years whose seals hold records.
  let sealedYears: [SealedEdition]
  private let periods: [Int: Period]
  private let reversed: Set<Int>
  private let ties: [ExactText: Ties]
  /// The ids of the items of all frameworks.
  let items: NameTable
  /// The codes of the participants and bodies.
  let participants: NameTable
  /// The codes of those that are no states.
  let nonStates: NameTable
  private let stays: [Stay]
  fileprivate let lists: [ItemList.Key: ItemList]
  /// What things are called, made when a message first needs it.
  private let names = Mutex<(items: ItemNames?, participants: ParticipantNames?)>((nil, nil))

  /// What the items are called.
  var itemNames: ItemNames {
    names.withLock { names in
      if let known = names.items { return known }
      let made = ItemNames(store)
      names.items = made
      return made
    }
  }

  /// What the participants and bodies are called.
  var participantNames: ParticipantNames {
    names.withLock { names in
      if let known = names.participants { return known }
      let made = ParticipantNames(store)
      names.participants = made
      return made
    }
  }

  /// A whole store.
  public convenience init(_ store: Store, most: Int = Finding.usualMost) {
    let sources = store.records(.source).filter { $0.root != nil }.compactMap(\.path.id)
    // One that the disk does not give is there all the same.
    let unread = store.unread.compactMap { RecordPath($0.path) }.filter { $0.kind == .source }
      .compactMap(\.id)
    self.init(
      store, sources: sources + unread,
      sourceNames: store.records(.source).compactMap(\.path.id) + unread, schemas: .all,
      most: most, asked: nil)
  }

  /// As much of a store as records are held against, and the names of its sources, all of which are
  /// taken to be readable; for some records alone where only those are to be held against it.
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

  /// The days a year holds, by its edition; the calendar year where it has none.
  func period(of year: Int) -> Period { periods[year] ?? Period(year: year) }

  /// The days that bind a year's dates; `nil` where its edition ends the year before it begins. That is to be
  /// mended first: until then nobody can say which dates are outside.
  func bounds(of year: Int) -> Period? { reversed.contains(year) ? nil : period(of: year) }

  /// Whether there is a file for a source, readable or not.
  func isNamed(source: String) -> Bool { namedSources.rows.number(of: source) != nil }

  /// What a source is tied to that a participant's records cite; empty for a body, and for a code that
  /// nobody has.
  func ties(of participant: String) -> Ties { ties[participant] ?? [] }

  /// When a participant was certainly no member of the forum; `nil` for one that is not known.
  func stay(of participant: String) -> Stay? {
    participants.rows.number(of: participant).map { stays[$0] }
  }

  /// The records at some places, where what is wrong with each can be told from it and these
  /// context; nil where a place is a folder, a source that others may cite, or in a year that lacks
  /// an edition, of which the first record is told.
  static func recordsAlone(_ places: [String], in store: Store) -> [RecordPath]? {
    let years = Set(store.records(.edition).compactMap(\.path.year))
    let paths = places.compactMap { RecordPath($0) }
    let areAlone = paths.allSatisfy { path in
      path.kind != .source && path.year.map(years.contains) ?? true
    }
    return paths.count == places.count && !places.isEmpty && areAlone ? paths : nil
  }

  /// Whether a sheet's answers are just those on the items of its participant and year, in their order.
  /// False says nothing but that somebody should look.
  func holdsItsItems(_ sheet: Record) -> Bool {
    guard let year = sheet.path.year, let stay = stay(of: sheet.path.participant ?? ""),
      let answers = sheet.root?["answers"],
      let list = lists[.init(kind: sheet.path.kind, year: year, answerer: stay.answerer)]
    else { return false }
    return list.names.areKeys(of: answers)
  }
}

extension StoreContext {
  /// Which list of items a participant is asked for; nil for one that is not known.
  func listKey(_ kind: RecordKind, _ participant: String, _ year: Int) -> ItemList.Key? {
    stay(of: participant).map { .init(kind: kind, year: year, answerer: $0.answerer) }
  }

  /// Whether a list has the same items as that of the year before.
  func asksAsBefore(_ key: ItemList.Key) -> Bool {
    var before = key
    before.year -= 1
    guard let now = lists[key], let then = lists[before] else { return false }
    return now.names.hasSameNames(as: then.names)
  }
}

/// What is certain of a participant's time in the forum.
struct Stay: Sendable {
  /// As frameworks name those who answer an item: `participants`, or a body's code.
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

  /// Its membership where it was certainly no member on any day of the period.
  func membership(outside period: Period) -> Membership? {
    period.last < from || to < period.first ? membership : nil
  }
}

/// The items that a kind of participant answers in a year, as a sheet of answers lists them.
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
