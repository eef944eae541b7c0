import Diagnostics
import JSONText
import Records

/// Records held against the rules one by one, and what can only be said once all were seen.
///
///     var examination = Examination(surroundings, RuleBook(rules))
///     for record in records { examination.examine(record) }
///     examination.conclude { path in … }
///     examination.found
///
/// Several may share the records of a store between them and be brought together.
struct Examination: Sendable {
  let surroundings: Surroundings
  private let book: RuleBook
  /// What the rules have found, in no certain order.
  private(set) var found: [Finding] = []
  /// Whether a place holds two versions: then what is found may be so only because of that.
  private(set) var holdsConflict = false
  /// Of the surroundings' sources, those that something cites.
  private var cited: [Bool]
  /// For each member rule the keys of the record at hand that it looks at.
  private var keys: [[Int]]
  /// Of each year without an edition, the first record.
  private var strays: [Int: Record] = [:]
  /// What the answers of all sheets say, for the rules between years.
  private var marks = SheetMarks()
  /// Whether only some of the records are examined.
  private var isPartial = false

  init(_ surroundings: Surroundings, _ book: RuleBook) {
    (self.surroundings, self.book) = (surroundings, book)
    cited = Array(repeating: false, count: surroundings.sources.rows.count)
    keys = Array(repeating: [], count: book.memberRules.count)
  }

  mutating func examine(_ record: Record) {
    noteEdition(of: record)
    guard let document = record.document else { return }
    for rule in book.rules(of: record.path.kind) { note(rule.find(record, surroundings), rule) }
    if !book.yearRules.isEmpty, record.path.kind.holdsAnswers { marks.note(record, surroundings) }
    var citesUnknown = false
    book.search.find(in: document) { name, key in
      if RuleBook.isCiting(name) {
        surroundings.sources.numbers(inListOf: key, of: document) { number in
          if let number { cited[number] = true } else { citesUnknown = true }
        }
      }
      for number in book.watching(name) { keys[number].append(key) }
    }
    if citesUnknown, let rule = book.ofCitations {
      note(unknownCitations(in: record, surroundings), rule)
    }
    for number in keys.indices where !keys[number].isEmpty {
      if number == book.ofConflicts { holdsConflict = true }
      let (rule, find) = book.memberRules[number]
      note(find(MemberPlaces(document, keys: keys[number]), record, surroundings), rule)
      keys[number].removeAll(keepingCapacity: true)
    }
  }

  /// Only some records are examined: nothing is said of sources that nothing cites, and the years
  /// before are looked up wherever they may matter.
  mutating func seesPart() {
    cited = cited.map { _ in true }
    isPartial = true
  }

  /// Takes what another has seen of the same store.
  mutating func join(_ other: Examination) {
    found += other.found
    holdsConflict = holdsConflict || other.holdsConflict
    for (number, isCited) in other.cited.enumerated() where isCited { cited[number] = true }
    for record in other.strays.values { noteEdition(of: record) }
    marks.join(other.marks)
  }

  /// Finds what only the whole store shows; `record` gives the record at a path.
  mutating func conclude<Failure: Error>(
    record: (RecordPath) throws(Failure) -> Record?
  ) throws(Failure) {
    if let rule = book.ofStrays {
      for stray in strays.values { note([yearWithoutEdition(stray)].compactMap(\.self), rule) }
    }
    try compareYears(record)
    guard let rule = book.ofUncited else { return }
    for (number, isCited) in cited.enumerated() where !isCited {
      let name = surroundings.sources.rows.name(number)
      guard let path = RecordPath("sources/\(name).json"), let source = try record(path) else {
        continue
      }
      note([uncited(source)].compactMap(\.self), rule)
    }
  }

  /// Holds the sheets that may need it against those of the years before.
  private mutating func compareYears<Failure: Error>(
    _ record: (RecordPath) throws(Failure) -> Record?
  ) throws(Failure) {
    guard !book.yearRules.isEmpty else { return }
    for path in isPartial ? marks.all : marks.questionable(in: surroundings) {
      func sheet(_ years: Int) throws(Failure) -> AnswerSheet? {
        guard let place = path.earlier(by: years), let found = try record(place) else {
          return nil
        }
        return AnswerSheet(found)
      }
      guard let own = try sheet(0) else { continue }
      let before = YearsBefore(last: try sheet(1), secondLast: try sheet(2))
      for (rule, find) in book.yearRules { note(find(own, before, surroundings), rule) }
    }
  }

  private mutating func noteEdition(of record: Record) {
    guard let year = record.path.year, !surroundings.years.contains(year) else { return }
    if let known = strays[year], !naturallyPrecedes(record.path.text, known.path.text) { return }
    strays[year] = record
  }

  private mutating func note(_ violations: [Violation], _ rule: Rule) {
    for violation in violations where !violation.isWaived(rule) {
      found.append(violation.finding(of: rule))
    }
  }
}

/// Rules, ordered by what they look at.
final class RuleBook: Sendable {
  typealias MemberRule = (
    rule: Rule, find: @Sendable (MemberPlaces, Record, Surroundings) -> [Violation]
  )

  typealias YearRule = (
    rule: Rule, find: @Sendable (AnswerSheet, YearsBefore, Surroundings) -> [Violation]
  )

  let memberRules: [MemberRule]
  let search: MemberSearch
  /// The rules that only the whole store shows, where they are asked.
  let ofCitations: Rule?
  let ofUncited: Rule?
  let ofStrays: Rule?
  let yearRules: [YearRule]
  /// The number among ``memberRules`` of the one that finds conflicts, which are always looked for.
  let ofConflicts: Int
  private let byKind: [RecordKind: [Rule]]
  private let watchers: [[Int]]

  /// The names first among those searched for are those that cite.
  private static let citing = Source.citingMembers.sorted()

  static func isCiting(_ name: Int) -> Bool { name < citing.count }

  init(_ rules: [Rule]) {
    func asked(_ rule: Rule) -> Rule? { rules.first { $0.name == rule.name } }
    (ofCitations, ofUncited, ofStrays) = (
      asked(.unknownSource), asked(.uncitedSource), asked(.missingEdition)
    )
    byKind = Dictionary(
      uniqueKeysWithValues: RecordKind.allCases.map { kind in
        (kind, rules.filter { $0.looksAtRecords(of: kind) })
      })
    yearRules = rules.compactMap { rule in
      guard case .years(let find) = rule.looks else { return nil }
      return (rule, find)
    }
    var names = Self.citing
    var memberRules: [MemberRule] = []
    var watchers: [[Int]] = names.map { _ in [] }
    // A conflict matters to what is said of everything else, whether or not it is asked for.
    let asksForConflicts = asked(.openConflict) != nil
    for rule in rules + (asksForConflicts ? [] : [.openConflict]) {
      guard case .members(let watched, let find) = rule.looks else { continue }
      for name in watched {
        if let known = names.firstIndex(of: name) {
          watchers[known].append(memberRules.count)
        } else {
          names.append(name)
          watchers.append([memberRules.count])
        }
      }
      let none: @Sendable (MemberPlaces, Record, Surroundings) -> [Violation] = { _, _, _ in [] }
      memberRules.append((rule, asked(rule) == nil ? none : find))
    }
    self.memberRules = memberRules
    self.watchers = watchers
    search = MemberSearch(names)
    ofConflicts = memberRules.firstIndex { $0.rule.name == Rule.openConflict.name } ?? -1
  }

  func rules(of kind: RecordKind) -> [Rule] { byKind[kind] ?? [] }

  /// The numbers of the rules that look at members of a name.
  func watching(_ name: Int) -> [Int] { watchers[name] }
}

extension RecordPath {
  /// The same record some years earlier.
  fileprivate func earlier(by years: Int) -> RecordPath? {
    guard years > 0, let year else { return self }
    let digits = String(year - years)
    guard digits.utf8.count <= 4, year >= years else { return nil }
    return RecordPath(
      String(repeating: "0", count: 4 - digits.utf8.count) + digits + text.dropFirst(4))
  }
}
