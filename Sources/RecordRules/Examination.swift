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
  /// The records seen, where closed years say which there must be.
  private var present: Set<String> = []
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
    if !surroundings.sealedYears.isEmpty { present.insert(record.path.text) }
    guard let document = record.document else { return }
    let book = book
    let rules = book.rules(of: record.path.kind)
    for index in rules.indices {
      note(rules[index].find(record, surroundings), rules[index].rule)
    }
    if !book.yearRules.isEmpty, record.path.kind.holdsAnswers { marks.note(record, surroundings) }
    var citesUnknown = false
    let (sources, watchers) = (surroundings.sources, book.watchers)
    book.search.find(in: document) { name, key in
      if RuleBook.isCiting(name) {
        sources.numbers(inListOf: key, of: document) { number in
          if let number { cited[number] = true } else { citesUnknown = true }
        }
      }
      for number in watchers[name] { keys[number].append(key) }
    }
    if citesUnknown, let rule = book.ofCitations {
      note(unknownCitations(in: record, surroundings), rule)
    }
    for number in keys.indices where !keys[number].isEmpty {
      if number == book.ofConflicts { holdsConflict = true }
      let places = MemberPlaces(document, keys: keys[number])
      note(
        book.memberRules[number].find(places, record, surroundings), book.memberRules[number].rule)
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
    present.formUnion(other.present)
    marks.join(other.marks)
  }

  /// Finds what only the whole store shows; `record` gives the record at a path.
  mutating func conclude<Failure: Error>(
    record: (RecordPath) throws(Failure) -> Record?
  ) throws(Failure) {
    if let rule = book.ofStrays {
      for stray in strays.values { note([yearWithoutEdition(stray)].compactMap(\.self), rule) }
    }
    if let rule = book.ofSealed, !isPartial {
      note(Rule.goneAfterClosing(besides: present, surroundings), rule)
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

  /// Of most records nothing is found, and no rule is asked for.
  private mutating func note(_ violations: [Violation], _ rule: @autoclosure () -> Rule) {
    guard !violations.isEmpty else { return }
    let rule = rule()
    for violation in violations where !violation.isWaived(rule) {
      found.append(violation.finding(of: rule))
    }
  }
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
