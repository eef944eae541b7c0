// Where each kind of record stands in the store. A record's path follows from its content.
//
//   store.json
//   frameworks/<id>.json                          id decides the kind: instruments, aso-format, crosswalk, others
//   sources/<id>.json
//   participants/<participant>/participant.json   … /instruments.json   … /registers.json
//   <year>/edition.json
//   <year>/<participant>/implementation.json      … /salw.json
//   <year>/<participant>/briefings/<id>.json
//   <year>/<participant>/reviews/<reviewer>/asked.json   … /answered.json
//   <year>/activities/<id>.json
//   <year>/votes/<id>.json

/// A record's place in the store, relative to its folder, and what the place says about it.
public struct RecordPath: Hashable, Sendable {
  /// With forward slashes: `2013/AUS/implementation.json`.
  public let text: String
  public let kind: RecordKind
  public private(set) var year: Int?
  public private(set) var participant: String?
  public private(set) var reviewer: String?
  /// The file's own name without its ending, where it is a name people choose.
  public private(set) var id: String?

  /// `nil` when no record stands at such a path.
  public init?(_ text: String) {
    guard text.hasSuffix(".json") else { return nil }
    let parts = text.dropLast(5).split(separator: "/", omittingEmptySubsequences: false)
      .map(String.init)
    guard let kind = RecordKind.allCases.first(where: { Self.matches(parts, $0.shape) }) else {
      return nil
    }
    self.text = text
    self.kind = kind
    for (part, piece) in zip(parts, kind.shape) {
      switch piece {
      case .word: break
      case .year: year = Int(part)
      case .participant: participant = part
      case .reviewer: reviewer = part
      case .id: id = part
      }
    }
  }

  /// One part of a path.
  enum Piece: Hashable, Sendable {
    case word(String)
    case year, participant, reviewer, id
  }

  private static func matches(_ parts: [String], _ shape: [Piece]) -> Bool {
    guard parts.count == shape.count else { return false }
    return zip(parts, shape).allSatisfy { part, piece in
      switch piece {
      case .word(let word): part == word
      case .year: isYear(part)
      case .participant, .reviewer: isParticipant(part)
      case .id: !part.isEmpty
      }
    }
  }

  /// Whether a part of a path is a year: four digits.
  public static func isYear(_ part: String) -> Bool {
    part.utf8.count == 4 && part.utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains)
  }

  static func isParticipant(_ part: String) -> Bool {
    (2...3).contains(part.utf8.count)
      && part.utf8.allSatisfy((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains)
  }
}
