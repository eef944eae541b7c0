import Diagnostics
import JSONText
import Records

/// Finds meetings that are recorded twice. It keeps a few details of each activity until all records were seen.
struct Meetings: Sendable {
  fileprivate struct Meeting: Sendable {
    var path: RecordPath
    var first: Int
    var last: Int
    var place: String
    var organiser: String
    var title: String
    /// The hashes of the participants' codes. Two codes may have the same hash.
    var participants: Set<UInt32>
  }

  /// A key for meetings that begin on the same day with the same participants.
  private struct Day: Hashable {
    var first: Int
    var participants: Set<UInt32>
  }

  private var all: [Meeting] = []
  /// Up to this many meetings of one month are all compared with each other. If there are more, only those of the same
  /// day with the same participants are compared.
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

  /// Adds the meetings that another thread saw in the same store.
  mutating func join(_ other: Meetings) { all += other.all }

  /// The violations of records that seem to be about the same meeting as an earlier record; `record` gives the record
  /// at a path.
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

  /// The pairs of records that seem to be about one meeting: first the one whose path comes first, then the repetition.
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
  /// Whether both records seem to be about one meeting: their dates overlap, they have more than half of the
  /// participants in common, and they do not give different places or organisers.
  ///
  /// If a date is not an exact day, both records must also give a place, or have the same title. If no participants are
  /// named, the titles must be the same.
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

  /// Whether two texts may mean the same, because one begins with the other: `jakarta` and `jakartaindonesia`. An empty
  /// text fits every text.
  private func isAlike(_ one: String, _ other: String) -> Bool {
    one.isEmpty || other.isEmpty || one.hasPrefix(other) || other.hasPrefix(one)
  }
}

/// The letters and digits of a text, in lower case, so that spaces and signs make no difference.
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
