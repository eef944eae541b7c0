// One byte of flags for each answer, kept until all records were seen. The flags show which answer sheets may violate a
// rule between years. Only those sheets are read again, with the sheets of the years before.
//
//   bits 0–3   if the participant states the answer: the index of its status in `Status.recordable` plus 1, or 15 if the
//              status is unknown; otherwise 0
//   bit 4      the participant or somebody else states something (the answer has `statedBy`)
//   bit 5      the answer has a `changeNote`
//   bit 6      the participant gave or confirmed the answer for this year
//   bit 7      the answer is carried forward
//   bits 6, 7  both are set if the answer needs a closer look: it is carried forward and its date is long past or in
//              its own year; or it has a `confirmation` although others state it

import JSONText
import RecordChanges
import Records

/// The flags of all answer sheets seen so far: a few bytes for each sheet.
struct AnswerFlags: Sendable {
  /// One answer sheet. Sorted by `order`, the sheets of one participant and kind follow each other year by year.
  private struct Sheet: Sendable {
    var participant: UInt32
    var kind: RecordKind
    var year: Int16
    /// The number of its answers, which is also the number of its flags. It is -1, and there are no flags, if the
    /// answers are not exactly the items of its year.
    var count: Int16
    /// The index in `AnswerFlags.flags` of the flags of its first answer.
    var start: Int32
    /// The length of its answers in bytes of text.
    var length: Int32 = 0

    var order: (UInt32, Int, Int16) { (participant, kind.number, year) }

    func comesRight(after other: Sheet) -> Bool {
      participant == other.participant && kind == other.kind && year == other.year + 1
    }
  }

  private var sheets: [Sheet] = []
  private var flags: [UInt8] = []

  /// Adds the flags of an answer sheet.
  ///
  /// `holdsItsItems` is the result of ``StoreContext/holdsItsItems(_:)`` for the sheet.
  mutating func note(_ record: Record, holdsItsItems: Bool) {
    guard let year = record.path.year, let code = record.path.participant else { return }
    var sheet = Sheet(
      participant: code.utf8.reduce(0) { $0 << 8 | UInt32($1) },
      kind: record.path.kind, year: Int16(year), count: -1, start: Int32(flags.count))
    if holdsItsItems, let answers = record.root?["answers"] {
      Flag.append(answers, in: year, to: &flags)
      sheet.count = Int16(flags.count - Int(sheet.start))
      sheet.length = Int32(clamping: answers.range.count)
    }
    sheets.append(sheet)
  }

  /// Adds the flags that another thread collected from the same store.
  mutating func join(_ other: AnswerFlags) {
    let offset = Int32(flags.count)
    flags += other.flags
    for var sheet in other.sheets {
      sheet.start += offset
      sheets.append(sheet)
    }
  }

  /// The paths of the sheets that may violate a rule between years, unsorted. There may be too many, never too few.
  func questionable(in context: StoreContext) -> [RecordPath] {
    let sheets = sheets.sorted { $0.order < $1.order }
    var constant: [ItemList.Key: Bool] = [:]
    return sheets.indices.filter { index in
      let sheet = sheets[index]
      guard sheet.count >= 0 else { return true }
      let own = flags(of: sheet)
      if own.contains(where: { $0 & Flag.isDoubtful == Flag.isDoubtful }) { return true }
      guard index > 0, sheet.comesRight(after: sheets[index - 1]) else {
        return own.contains { $0 & Flag.isCarried != 0 }
      }
      let earlier = sheets[index - 1]
      guard earlier.count == sheet.count,
        let key = context.listKey(
          sheet.kind, Self.code(sheet.participant), Int(sheet.year))
      else { return true }
      let isConstant = constant[key] ?? context.asksAsBefore(key)
      constant[key] = isConstant
      guard isConstant else { return true }
      let before = flags(of: earlier)
      return zip(before, own).contains { Flag.isQuestionable(from: $0, to: $1) }
    }.compactMap { Self.path(of: sheets[$0]) }
  }

  /// Groups of sheets of different participants that may hold the same answers. There may be too many, never too few.
  ///
  /// The sheets of a group have the same length in bytes and the same flags. At least `least` of their answers state
  /// something.
  func mayBeCopies(least: Int) -> [[RecordPath]] {
    let stating = sheets.filter { sheet in
      sheet.count >= least && flags(of: sheet).count { $0 & Flag.isStated != 0 } >= least
    }
    return Dictionary(grouping: stating) { UInt64($0.length) << 8 | UInt64($0.kind.number) }.values
      .filter { $0.count > 1 }
      .flatMap { Dictionary(grouping: $0) { Array(flags(of: $0)) }.values }
      .filter { group in group.contains { $0.participant != group[0].participant } }
      .map { group in
        group.compactMap(Self.path).sorted { naturallyPrecedes($0.text, $1.text) }
      }
  }

  /// The sheets that may repeat the answers of the year before, word for word, with at least `least` of them confirmed.
  /// There may be too many, never too few.
  func mayBeRepeated(least: Int) -> [RecordPath] {
    let sheets = sheets.sorted { $0.order < $1.order }
    return sheets.indices.dropFirst().filter { index in
      let (sheet, earlier) = (sheets[index], sheets[index - 1])
      guard sheet.comesRight(after: earlier), sheet.count >= least, sheet.length == earlier.length
      else { return false }
      return flags(of: sheet).count { $0 & Flag.isDoubtful == Flag.isConfirmed } >= least
        && flags(of: sheet).elementsEqual(flags(of: earlier))
    }.compactMap { Self.path(of: sheets[$0]) }
  }

  private func flags(of sheet: Sheet) -> ArraySlice<UInt8> {
    flags[Int(sheet.start)..<Int(sheet.start) + Int(sheet.count)]
  }

  /// The paths of all sheets seen. Use it if the years before were not seen: flags alone then show nothing.
  var all: [RecordPath] { sheets.compactMap(Self.path) }

  private static func path(of sheet: Sheet) -> RecordPath? {
    RecordPath(sheet.kind, of: code(sheet.participant), in: Int(sheet.year)).checked
  }

  private static func code(_ packed: UInt32) -> String {
    let bytes = [packed >> 16, packed >> 8, packed].map { UInt8(truncatingIfNeeded: $0) }
    return String(decoding: bytes.drop { $0 == 0 }, as: UTF8.self)
  }
}

/// The flags of one answer, as described at the top of this file.
enum Flag {
  static let isStated: UInt8 = 1 << 4
  static let hasNote: UInt8 = 1 << 5
  static let isConfirmed: UInt8 = 1 << 6
  static let isCarried: UInt8 = 1 << 7
  static let isDoubtful = isConfirmed | isCarried
  static let unknown: UInt8 = 15

  private static let statuses = NameTable(Status.recordable.map(\.rawValue))
  private static let participant = NameTable([StatedBy.participant.rawValue])
  private static let carriedForward = NameTable(["carried-forward"])
  /// The members of an answer that have flags, in the order of the schema, which is also their order in canonical text.
  private static let members = NameTable([
    "status", "asOf", "statedBy", "confirmation", "changeNote",
  ])

  /// The node indexes of the values of the members in `Flag.members`; 0 for a member that the answer does not have.
  private struct Places {
    var (status, asOf, statedBy, confirmation, changeNote) = (0, 0, 0, 0, 0)
  }

  /// Appends the flags of all answers of a sheet. This runs for every answer of the store, so it reads each answer's
  /// nodes only once.
  static func append(_ answers: JSONValue, in year: Int, to flags: inout [UInt8]) {
    guard answers.kind == .object else { return }
    let names = members.rows
    answers.document.withRows { nodes, bytes in
      var answer = answers.index + 2
      for _ in 0..<answers.count {
        var own: UInt8 = 0
        // Nearly every `not-reported` answer has only its status.
        if nodes[answer].isObject, nodes[answer].count > 1 {
          let places = places(of: names, in: answer, nodes, bytes)
          own = statement(places, nodes, bytes)
          if places.confirmation != 0 { own |= confirmation(places, own, nodes, bytes) }
          if own & isDoubtful == isCarried, isOdd(places.asOf, in: year, nodes, bytes) {
            own |= isDoubtful
          }
        }
        flags.append(own)
        answer = nodes[answer].following(answer) + 1
      }
    }
  }

  private static func places(
    of names: NameTable.Rows, in answer: Int, _ nodes: BorrowedBuffer<Node>,
    _ bytes: BorrowedBuffer<UInt8>
  ) -> Places {
    var places = Places()
    var (key, last) = (answer + 1, -1)
    for _ in 0..<nodes[answer].count {
      if let name = names.number(ofKey: nodes[key], in: bytes, after: last) {
        switch name {
        case 0: places.status = key + 1
        case 1: places.asOf = key + 1
        case 2: places.statedBy = key + 1
        case 3: places.confirmation = key + 1
        default: places.changeNote = key + 1
        }
        last = name
      }
      key = nodes[key + 1].following(key + 1)
    }
    return places
  }

  /// The flags of what is stated and by whom: bits 0–5.
  private static func statement(
    _ places: Places, _ nodes: BorrowedBuffer<Node>, _ bytes: BorrowedBuffer<UInt8>
  ) -> UInt8 {
    let note = places.changeNote == 0 ? 0 : hasNote
    guard places.statedBy != 0 else { return note }
    guard word(places.statedBy, participant, nodes, bytes) != nil else { return note | isStated }
    let status = word(places.status, statuses, nodes, bytes)
    return note | isStated | (status.map { UInt8($0 + 1) } ?? unknown)
  }

  /// The flags of its `confirmation`: bits 6 and 7. `statement` holds the bits 0–5.
  private static func confirmation(
    _ places: Places, _ statement: UInt8, _ nodes: BorrowedBuffer<Node>,
    _ bytes: BorrowedBuffer<UInt8>
  ) -> UInt8 {
    guard statement & 15 != 0 else { return isDoubtful }
    let isCarriedForward = word(places.confirmation, carriedForward, nodes, bytes) != nil
    return isCarriedForward ? isCarried : isConfirmed
  }

  /// Whether the date of a carried answer needs a closer look: it is more than two years before the sheet's year, or
  /// not before that year.
  private static func isOdd(
    _ asOf: Int, in year: Int, _ nodes: BorrowedBuffer<Node>, _ bytes: BorrowedBuffer<UInt8>
  ) -> Bool {
    guard asOf != 0, nodes[asOf].isString else { return false }
    guard let days = RecordDate.days(ofString: nodes[asOf], in: bytes) else {
      return nodes[asOf].isEscaped
    }
    let stated = days.first / 10_000
    return Answer.isLongPast(stated, in: year) || stated >= year
  }

  /// The number in `words` of the word that is the value at a place; `nil` if there is no value or it is not one of
  /// them.
  private static func word(
    _ place: Int, _ words: NameTable, _ nodes: BorrowedBuffer<Node>, _ bytes: BorrowedBuffer<UInt8>
  ) -> Int? {
    guard place != 0, nodes[place].isString else { return nil }
    return words.rows.number(ofString: nodes[place], in: bytes)
  }

  /// Whether an answer may violate a rule between years, by its flags and those of the year before.
  static func isQuestionable(from before: UInt8, to now: UInt8) -> Bool {
    let (old, new) = (before & 15, now & 15)
    if now & isCarried != 0, old != new { return true }
    guard old != 0, now & hasNote == 0 else { return false }
    guard new != 0 else { return now & isStated == 0 }
    if old == new { return old == unknown }
    guard let from = status(old), let to = status(new) else { return true }
    if to.sense == .silence { return true }
    if let from = from.step, let to = to.step { return to < from }
    return to.sense == .end
  }

  /// The bits that hold the number of the status plus 1.
  static let statusBits: UInt8 = 15

  /// The status in these four bits; `nil` if it is unknown.
  static func status(_ bits: UInt8) -> Status? {
    bits == unknown ? nil : Status.recordable[Int(bits) - 1]
  }
}
