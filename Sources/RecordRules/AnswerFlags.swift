// What answers say, in a byte each, kept until all were seen: enough to tell which of them a rule
// between years may have something against. Only those sheets are then read again, with the sheets of
// the years before.
//
//   bits 0–3   the status and 1 where the participant states it; 15 where it cannot be told; 0 for
//              whatever others state, and for silence
//   bit 4      something is stated, by whomever
//   bit 5      it has a note on its change
//   bit 6      the participant gave or confirmed it for this year
//   bit 7      it is carried forward; with bit 6 as well: and its date is long past or of its own year, or it is
//              said to be confirmed or carried, and others state it

import JSONText
import RecordChanges
import Records

/// The marks of every sheet of answers seen, a few bytes a sheet.
struct AnswerFlags: Sendable {
  /// A sheet, by what sorts those of one participant and kind by their years.
  private struct Sheet: Sendable {
    var participant: UInt32
    var kind: RecordKind
    var year: Int16
    /// How many marks it has; -1 where its answers are not just those on the items of its year.
    var count: Int16
    var start: Int32
    /// How many bytes its answers take.
    var length: Int32 = 0

    var order: (UInt32, Int, Int16) { (participant, kind.number, year) }

    func comesRight(after other: Sheet) -> Bool {
      participant == other.participant && kind == other.kind && year == other.year + 1
    }
  }

  private var sheets: [Sheet] = []
  private var marks: [UInt8] = []

  /// Flags what a sheet says.
  ///
  /// `holdsItsItems` is what ``StoreContext/holdsItsItems(_:)`` says of it.
  mutating func note(_ record: Record, holdsItsItems: Bool) {
    guard let year = record.path.year, let code = record.path.participant else { return }
    var sheet = Sheet(
      participant: code.utf8.reduce(0) { $0 << 8 | UInt32($1) },
      kind: record.path.kind, year: Int16(year), count: -1, start: Int32(marks.count))
    if holdsItsItems, let answers = record.root?["answers"] {
      Flag.append(answers, in: year, to: &marks)
      sheet.count = Int16(marks.count - Int(sheet.start))
      sheet.length = Int32(clamping: answers.range.count)
    }
    sheets.append(sheet)
  }

  /// Takes what another has marked of the same store.
  mutating func join(_ other: AnswerFlags) {
    let offset = Int32(marks.count)
    marks += other.marks
    for var sheet in other.sheets {
      sheet.start += offset
      sheets.append(sheet)
    }
  }

  /// The sheets that a rule between years may have something against, in no certain order: rather too
  /// many than one too few.
  func questionable(in context: StoreContext) -> [RecordPath] {
    let sheets = sheets.sorted { $0.order < $1.order }
    var constant: [ItemList.Key: Bool] = [:]
    return sheets.indices.filter { index in
      let sheet = sheets[index]
      guard sheet.count >= 0 else { return true }
      let own = marks(of: sheet)
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
      let before = marks(of: earlier)
      return zip(before, own).contains { Flag.isQuestionable(from: $0, to: $1) }
    }.compactMap { Self.path(of: sheets[$0]) }
  }

  /// The sheets that may hold the answers of another participant's: as many bytes, and as far as marks tell
  /// the same statements, so many that it is no chance. Rather too many than one too few.
  func mayBeCopies(least: Int) -> [[RecordPath]] {
    let stating = sheets.filter { sheet in
      sheet.count >= least && marks(of: sheet).count { $0 & Flag.isStated != 0 } >= least
    }
    return Dictionary(grouping: stating) { UInt64($0.length) << 8 | UInt64($0.kind.number) }.values
      .filter { $0.count > 1 }
      .flatMap { Dictionary(grouping: $0) { Array(marks(of: $0)) }.values }
      .filter { group in group.contains { $0.participant != group[0].participant } }
      .map { group in
        group.compactMap(Self.path).sorted { naturallyPrecedes($0.text, $1.text) }
      }
  }

  /// The sheets that may say again, word for word, what the year before said, and may call all of it
  /// confirmed. Rather too many than one too few.
  func mayBeRepeated(least: Int) -> [RecordPath] {
    let sheets = sheets.sorted { $0.order < $1.order }
    return sheets.indices.dropFirst().filter { index in
      let (sheet, earlier) = (sheets[index], sheets[index - 1])
      guard sheet.comesRight(after: earlier), sheet.count >= least, sheet.length == earlier.length
      else { return false }
      return marks(of: sheet).count { $0 & Flag.isDoubtful == Flag.isConfirmed } >= least
        && marks(of: sheet).elementsEqual(marks(of: earlier))
    }.compactMap { Self.path(of: sheets[$0]) }
  }

  private func marks(of sheet: Sheet) -> ArraySlice<UInt8> {
    marks[Int(sheet.start)..<Int(sheet.start) + Int(sheet.count)]
  }

  /// Every sheet seen: where the years before were not, nothing can be told from marks.
  var all: [RecordPath] { sheets.compactMap(Self.path) }

  private static func path(of sheet: Sheet) -> RecordPath? {
    RecordPath(sheet.kind, of: code(sheet.participant), in: Int(sheet.year)).checked
  }

  private static func code(_ packed: UInt32) -> String {
    let bytes = [packed >> 16, packed >> 8, packed].map { UInt8(truncatingIfNeeded: $0) }
    return String(decoding: bytes.drop { $0 == 0 }, as: UTF8.self)
  }
}

/// What one answer says, in a byte.
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
  /// In the order in which answers have them.
  private static let members = NameTable([
    "status", "asOf", "statedBy", "confirmation", "changeNote",
  ])

  /// Where an answer has these members' values; 0 where it has none.
  private struct Places {
    var (status, asOf, statedBy, confirmation, changeNote) = (0, 0, 0, 0, 0)
  }

  /// The marks of all answers of a sheet, each gone through once where it stands in the text: this is
  /// done for every answer there is.
  static func append(_ answers: JSONValue, in year: Int, to marks: inout [UInt8]) {
    guard answers.kind == .object else { return }
    let names = members.rows
    answers.document.withRows { nodes, bytes in
      var answer = answers.index + 2
      for _ in 0..<answers.count {
        var mark: UInt8 = 0
        // Silence, as nearly all of it is written, has one member.
        if nodes[answer].isObject, nodes[answer].count > 1 {
          let places = places(of: names, in: answer, nodes, bytes)
          mark = Self.mark(places, nodes, bytes)
          if places.confirmation != 0 { mark |= confirmation(places, mark, nodes, bytes) }
          if mark & isDoubtful == isCarried, isOdd(places.asOf, in: year, nodes, bytes) {
            mark |= isDoubtful
          }
        }
        marks.append(mark)
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

  private static func mark(
    _ places: Places, _ nodes: BorrowedBuffer<Node>, _ bytes: BorrowedBuffer<UInt8>
  ) -> UInt8 {
    let note = places.changeNote == 0 ? 0 : hasNote
    guard places.statedBy != 0 else { return note }
    guard word(places.statedBy, participant, nodes, bytes) != nil else { return note | isStated }
    let status = word(places.status, statuses, nodes, bytes)
    return note | isStated | (status.map { UInt8($0 + 1) } ?? unknown)
  }

  /// What it says of who gave it for this year.
  private static func confirmation(
    _ places: Places, _ mark: UInt8, _ nodes: BorrowedBuffer<Node>, _ bytes: BorrowedBuffer<UInt8>
  ) -> UInt8 {
    guard mark & 15 != 0 else { return isDoubtful }
    let isCarriedForward = word(places.confirmation, carriedForward, nodes, bytes) != nil
    return isCarriedForward ? isCarried : isConfirmed
  }

  /// Whether the date of an answer that is carried forward to a year is long past, or of that very year.
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

  /// Which of the words the value at a place is; nil where it is none, or not there.
  private static func word(
    _ place: Int, _ words: NameTable, _ nodes: BorrowedBuffer<Node>, _ bytes: BorrowedBuffer<UInt8>
  ) -> Int? {
    guard place != 0, nodes[place].isString else { return nil }
    return words.rows.number(ofString: nodes[place], in: bytes)
  }

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

  /// The bits that hold the status and 1.
  static let statusBits: UInt8 = 15

  /// The status in the four bits of a mark.
  static func status(_ mark: UInt8) -> Status? {
    mark == unknown ? nil : Status.recordable[Int(mark) - 1]
  }
}
