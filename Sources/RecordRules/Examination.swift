import Diagnostics
import JSONText
import Records

/// Checks records against the rules one by one, and collects what can be judged only after all records, such as which
/// sources nobody cites.
///
///     var examination = Examination(context, RuleBook(rules))
///     for record in records { examination.examine(record) }
///     examination.conclude { path in … }
///     examination.found
///
/// Several examinations can each check a part of a store, for example one on each thread. ``join(_:)`` then adds one to
/// another.
struct Examination: Sendable {
  let context: StoreContext
  private let book: RuleBook
  /// The findings of the rules so far, unsorted.
  private(set) var found: [Finding] = []
  /// Whether some record holds an open conflict. Other findings may then exist only because of it.
  private(set) var holdsConflict = false
  /// Whether some record cites a source, by the source's number in `context.sources`.
  private var cited: [Bool]
  /// The participants whose records cite a source, by the source's number in `context.sources`.
  private var ties: [Ties]
  /// The cited sources that have no record.
  private var missing = MissingSources()
  /// For each rule in `book.memberRules`, the keys of the current record that it looks at, as indexes of the document's
  /// nodes.
  private var keys: [[Int]]
  /// The paths of the records seen. They are kept only if a closed year has a seal, because a seal lists records that
  /// must exist.
  private var present: Set<ExactText> = []
  /// For each year without an edition, its first record.
  private var strays: [Int: Record] = [:]
  /// For each background year, the first record in it that participants were asked for. Such a year must have none.
  private var misfiled: [Int: RecordPath] = [:]
  /// A byte for each answer of all sheets, from which the rules between years learn which sheets to read again.
  private var flags = AnswerFlags()
  /// What the rules about reviews need to know of all review files.
  private var reviews = ReviewFlags()
  /// The meetings seen.
  private var meetings = Meetings()
  /// The votes seen.
  private var votes = Votes()
  /// For each year, the number of records with a date outside its period.
  private var misdated: [Int: Int] = [:]
  /// Whether some record is so broken that its citations are not known.
  private var hidesCitations = false
  /// Whether only some records of the store are examined.
  private var isPartial = false
  /// The limit of findings for all records together.
  var limit: RunLimit

  init(_ context: StoreContext, _ book: RuleBook, _ limit: RunLimit = .none) {
    (self.context, self.book, self.limit) = (context, book, limit)
    cited = Array(repeating: false, count: context.sources.rows.count)
    ties = Array(repeating: [], count: cited.count)
    keys = Array(repeating: [], count: book.memberRules.count)
  }

  mutating func examine(_ record: Record) {
    noteEdition(of: record)
    if !context.sealedYears.isEmpty { present.insert(record.path.text) }
    if record.path.reviewer != nil, !book.ofReviews.isEmpty { reviews.note(record) }
    guard let document = record.document else {
      noteUnread(record)
      return
    }
    if !context.background.isEmpty { noteBackground(record) }
    if record.path.kind == .activity, book.ofMeetings != nil { meetings.note(record) }
    if record.path.kind == .vote, book.ofVotes != nil { votes.note(record) }
    let book = book
    let rules = book.rules(of: record.path.kind)
    let isSheet = record.path.kind.holdsAnswers
    let holdsItsItems = isSheet && context.holdsItsItems(record)
    for index in rules.indices {
      note(rules[index].find(record, context, holdsItsItems), rules[index].rule)
    }
    if isSheet, book.needsFlags { flags.note(record, holdsItsItems: holdsItsItems) }
    var citesUnknown = false
    var own: Ties?
    let (sources, watchers) = (context.sources, book.watchers)
    book.search.find(in: document) { name, key in
      if book.isCiting(name) {
        sources.numbers(inListOf: key, of: document) { number in
          if let number {
            cited[number] = true
            let tie = own ?? record.path.participant.map { context.ties(of: $0) } ?? []
            own = tie
            ties[number].formUnion(tie)
          } else {
            citesUnknown = true
          }
        }
      }
      for number in watchers[name] { keys[number].append(key) }
    }
    if citesUnknown, let rule = book.ofCitations {
      missing.note(record, context, rule)
    }
    for number in keys.indices where !keys[number].isEmpty {
      if number == book.ofConflicts { holdsConflict = true }
      let places = MemberPlaces(document, keys: keys[number])
      let violations = book.memberRules[number].find(places, record, context)
      if number == book.ofDates, let year = record.path.year,
        violations.contains(where: \.isAboutPeriod)
      {
        misdated[year, default: 0] += 1
      }
      note(violations, book.memberRules[number].rule)
      keys[number].removeAll(keepingCapacity: true)
    }
  }

  /// Call this if only some records of the store are examined.
  ///
  /// Then no source is reported as uncited, none is suggested for an unknown one, and the two years before every answer
  /// sheet are read.
  mutating func seesPart() {
    cited = cited.map { _ in true }
    ties = ties.map { _ in .others }
    isPartial = true
  }

  /// Adds what another examination found in the same store.
  mutating func join(_ other: Examination) {
    found += other.found
    limit.join(other.limit)
    holdsConflict = holdsConflict || other.holdsConflict
    for (number, isCited) in other.cited.enumerated() where isCited { cited[number] = true }
    for (number, others) in other.ties.enumerated() { ties[number].formUnion(others) }
    missing.join(other.missing)
    for record in other.strays.values { noteEdition(of: record) }
    present.formUnion(other.present)
    for (year, path) in other.misfiled { misfile(path, in: year) }
    flags.join(other.flags)
    reviews.join(other.reviews)
    meetings.join(other.meetings)
    votes.join(other.votes)
    misdated.merge(other.misdated, uniquingKeysWith: +)
    hidesCitations = hidesCitations || other.hidesCitations
  }

  /// Checks what only all records together show. Call it once, after all records; `record` gives the record at a path.
  mutating func conclude<Failure: Error>(
    record: (RecordPath) throws(Failure) -> Record?
  ) throws(Failure) {
    if let rule = book.ofStrays {
      for stray in strays.values { note([yearWithoutEdition(stray)].compactMap(\.self), rule) }
    }
    if let rule = book.ofBackground {
      for path in misfiled.values {
        guard let edition = try record(path.sibling(.edition)) else { continue }
        note([RecordRules.answersInBackground(edition, path)].compactMap(\.self), rule)
      }
    }
    if let rule = book.ofSealed, !isPartial {
      note(Rule.goneAfterClosing(besides: present, context), rule)
    }
    if let rule = book.ofCitations {
      found += try missing.findings(of: rule, context, ties, record: record)
    }
    try doubtPeriods(record)
    try compareYears(record)
    try compareReviews(record)
    if let rule = book.ofMeetings {
      note(try meetings.twice(record: record), rule)
    }
    if let rule = book.ofVotes {
      note(try votes.twice(record: record), rule)
      note(try votes.copies(record: record), rule)
    }
    if let rule = book.ofCopies {
      for paths in flags.mayBeCopies(least: Rule.leastCopied) {
        note(try Rule.copies(among: paths, record: record), rule)
      }
      for path in flags.mayBeRepeated(least: Rule.leastCopied) {
        guard let place = path.earlier(by: 1), let own = try record(path),
          let earlier = try record(place),
          let violation = Rule.repeated(own, after: earlier, context)
        else { continue }
        note([violation], rule)
      }
    }
    guard let rule = book.ofUncited, !hidesCitations else { return }
    for (number, isCited) in cited.enumerated() where !isCited {
      let name = context.sources.rows.name(number)
      guard let path = RecordPath(.source, id: name).checked, let source = try record(path) else {
        continue
      }
      note([uncited(source)].compactMap(\.self), rule)
    }
  }

  /// Reports a year's period if many records of the year have dates outside it.
  private mutating func doubtPeriods<Failure: Error>(
    _ record: (RecordPath) throws(Failure) -> Record?
  ) throws(Failure) {
    guard book.ofDates >= 0, !isPartial else { return }
    let rule = book.memberRules[book.ofDates].rule
    for (year, count) in misdated where count >= Rule.manyMisdated {
      guard let edition = try record(RecordPath(.edition, in: year)) else { continue }
      note([Rule.doubtfulPeriod(edition, records: count)].compactMap(\.self), rule)
    }
  }

  /// Compares answer sheets with those of the years before, where the flags say that it is needed.
  private mutating func compareYears<Failure: Error>(
    _ record: (RecordPath) throws(Failure) -> Record?
  ) throws(Failure) {
    guard !book.yearRules.isEmpty else { return }
    for path in isPartial ? flags.all : flags.questionable(in: context) {
      func sheet(_ years: Int) throws(Failure) -> AnswerSheet? {
        guard let place = path.earlier(by: years), let found = try record(place) else {
          return nil
        }
        return AnswerSheet(found)
      }
      guard let own = try sheet(0) else { continue }
      let before = YearsBefore(last: try sheet(1), secondLast: try sheet(2))
      for (rule, find) in book.yearRules { note(find(own, before, context), rule) }
    }
  }

  /// Compares the files of reviews with each other, where the flags say that it is needed.
  private mutating func compareReviews<Failure: Error>(
    _ record: (RecordPath) throws(Failure) -> Record?
  ) throws(Failure) {
    func at(_ path: String) throws(Failure) -> Record? {
      guard let path = RecordPath(path) else { return nil }
      return try record(path)
    }
    for (asked, answered) in reviews.questionable(isPartial: isPartial) {
      let files = ReviewFiles(asked: try at(asked), answered: try at(answered))
      for rule in book.ofReviews {
        note(try files.violations(of: rule, context.store, record: at), rule)
      }
    }
  }

  /// In a record that is not valid JSON, takes every word that is a source's id as a citation. If the end of the record
  /// is missing, or some of its bytes are zero, it may have cited more sources. Then no source is reported as uncited.
  private mutating func noteUnread(_ record: Record) {
    let bytes = record.bytes
    guard bytes.last(where: { $0 > UInt8(ascii: " ") }) == UInt8(ascii: "}"), !bytes.contains(0)
    else {
      hidesCitations = true
      return
    }
    for word in bytes.split(whereSeparator: { !Self.isOfID($0) }) {
      let name = String(decoding: word, as: UTF8.self)
      if let number = context.sources.rows.number(of: name) { cited[number] = true }
    }
  }

  private static func isOfID(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"):
      true
    default: false
    }
  }

  private mutating func noteEdition(of record: Record) {
    guard let year = record.path.year, !context.years.contains(year) else { return }
    if let known = strays[year], !naturallyPrecedes(record.path.text, known.path.text) { return }
    strays[year] = record
  }

  private mutating func noteBackground(_ record: Record) {
    guard let year = record.path.year, context.background.contains(year), record.isAskedFor
    else { return }
    misfile(record.path, in: year)
  }

  private mutating func misfile(_ path: RecordPath, in year: Int) {
    if let known = misfiled[year], !naturallyPrecedes(path.text, known.text) { return }
    misfiled[year] = path
  }

  /// Turns the violations of one rule in one record into findings.
  ///
  /// The first `context.most` violations get a finding each; one more finding counts the others. `rule` is evaluated
  /// only if there is a violation, because copying a rule is slow.
  private mutating func note(_ violations: [Violation], _ rule: @autoclosure () -> Rule) {
    guard !violations.isEmpty else { return }
    limit.prune(&found)
    let rule = rule()
    var told = 0
    var rest: (first: Violation, count: Int)?
    for violation in violations where !violation.isWaived(rule.name) {
      if told < context.most, violation.count == 1 {
        told += 1
        found.append(violation.finding(of: rule))
      } else {
        rest = (rest?.first ?? violation, (rest?.count ?? 0) + violation.count)
      }
    }
    if let rest {
      found.append(rest.first.standing(for: rest.count, of: rule, after: context.most))
    }
  }
}

extension RecordPath {
  /// The path of the record of the same kind and participant some years earlier.
  fileprivate func earlier(by years: Int) -> RecordPath? {
    guard years > 0, let year else { return self }
    return inYear(year - years)
  }
}
