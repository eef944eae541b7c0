import Diagnostics
import JSONText
import Records

/// The activities seen, as far as two records of one meeting are known by it.
struct Meetings: Sendable {
  fileprivate struct Meeting: Sendable {
    var path: RecordPath
    var first: Int
    var last: Int
    var place: String
    var organiser: String
    var title: String
    /// The hashes of their codes: more of them may seem the same, and none fewer.
    var participants: Set<UInt32>
  }

  /// What meetings of the same day with the same participants have in common.
  private struct Day: Hashable {
    var first: Int
    var participants: Set<UInt32>
  }

  private var all: [Meeting] = []
  /// Of so many meetings that begin in one month each is held against each; of more, only against those of
  /// the same day with the same participants.
  private static let mostCompared = 200

  mutating func note(_ record: Record) {
    guard let root = record.root, let text = root["date"]?.string, let date = RecordDate(text)
    else { return }
    all.append(
      Meeting(
        path: record.path, first: date.first, last: date.last, place: letters(of: root["place"]),
        organiser: letters(of: root["organiser"]), title: letters(of: root["title"]),
        participants: root["participants"].map(Self.codes) ?? []))
  }

  private static func codes(of participants: JSONValue) -> Set<UInt32> {
    guard participants.kind == .object else { return [] }
    return participants.document.withRows { nodes, _ in
      var codes = Set<UInt32>(minimumCapacity: participants.count)
      var key = participants.index + 1
      for _ in 0..<participants.count {
        codes.insert(nodes[key].hash)
        key = nodes[key + 1].following(key + 1)
      }
      return codes
    }
  }

  /// Takes what another has seen of the same store.
  mutating func join(_ other: Meetings) { all += other.all }

  /// Each meeting that another record before it seems to tell of as well, with that one; `record` gives the
  /// record at a path.
  func twice<Failure: Error>(
    record: (RecordPath) throws(Failure) -> Record?
  ) throws(Failure) -> [Violation] {
    var violations: [Violation] = []
    for (one, other) in pairs {
      guard let record = try record(other.path), let root = record.root else { continue }
      violations.append(meetingTwice(record, root, one.path))
    }
    return violations
  }

  /// For each meeting that was told of before, the first record that does, in the order of the paths.
  private var pairs: [(Meeting, Meeting)] {
    Dictionary(grouping: all) { $0.first / 100 }.values.flatMap { month -> [(Meeting, Meeting)] in
      guard month.count > 1 else { return [] }
      let sorted = month.sorted { naturallyPrecedes($0.path.text, $1.path.text) }
      guard sorted.count > Self.mostCompared else { return Self.pairs(among: sorted) }
      return Dictionary(grouping: sorted) { Day(first: $0.first, participants: $0.participants) }
        .values
        .flatMap {
          Self.pairs(among: Array($0.prefix(Self.mostCompared)))
        }
    }
  }

  private static func pairs(among meetings: [Meeting]) -> [(Meeting, Meeting)] {
    meetings.indices.compactMap { index in
      meetings[..<index].first { meetings[index].seemsToBe($0) }.map { ($0, meetings[index]) }
    }
  }
}

extension Meetings.Meeting {
  /// Whether both records tell of one meeting: the same days and place, and most of the participants.
  ///
  /// A place or an organiser that both name and that differ tell two meetings apart. Where a date is less
  /// exact than a day, or no participants are named, the place or the title has to be the same.
  fileprivate func seemsToBe(_ other: Self) -> Bool {
    guard first <= other.last, other.first <= last, isAlike(place, other.place),
      isAlike(organiser, other.organiser)
    else { return false }
    let isSaid = title == other.title || !place.isEmpty && !other.place.isEmpty
    if !(isDay && other.isDay), !isSaid { return false }
    let most = max(participants.count, other.participants.count)
    if most == 0 { return title == other.title }
    return participants.intersection(other.participants).count * 2 > most
  }

  private var isDay: Bool { first == last }

  /// Whether two texts may say the same; one that is not there may be anything.
  private func isAlike(_ one: String, _ other: String) -> Bool {
    one.isEmpty || other.isEmpty || one.hasPrefix(other) || other.hasPrefix(one)
  }
}

/// A text as two people write it alike: its letters and digits, in small letters.
func letters(of value: JSONValue?) -> String {
  let text = value?.string ?? ""
  guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
    return text.lowercased().filter { $0.isLetter || $0.isNumber }
  }
  return String(
    decoding: text.utf8.compactMap { byte -> UInt8? in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
      default: nil
      }
    }, as: UTF8.self)
}
