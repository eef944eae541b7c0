// A path is made from the same pieces as those with which it is read, and nowhere else: a test looks for texts
// that put one together by hand.

import Diagnostics

extension RecordPath {
  /// The path of a record of a kind, for example `2013/AUS/briefings/laws.json`.
  ///
  /// ```swift
  /// RecordPath(.source, id: "unvotes")
  /// RecordPath(.briefing, of: "AUS", in: 2013, id: "laws")
  /// RecordPath(.reviewAsked, of: "AUS", by: "NZL", in: 2013)
  /// ```
  ///
  /// It is given just what the kind's path holds. Whether these texts can be parts of a path is not looked at:
  /// ask ``checked`` where somebody typed them.
  public init(
    _ kind: RecordKind, of participant: String? = nil, by reviewer: String? = nil,
    in year: Int? = nil, id: String? = nil
  ) {
    let parts = kind.traits.path.map { piece -> String in
      switch piece {
      case .word(let word): return word
      case .year: return year.map(Self.digits) ?? ""
      case .participant: return participant ?? ""
      case .reviewer: return reviewer ?? ""
      case .id: return id ?? ""
      }
    }
    assert(
      Self.hold(kind, participant, reviewer, year, id), "a piece of a path is missing or too many")
    self.init(text: parts.joined(separator: "/") + ".json", kind)
    (self.year, self.participant, self.reviewer, self.id) = (year, participant, reviewer, id)
  }

  /// The paths of all records of a kind that one reviewer owns, as forges and git write patterns:
  /// `*/*/reviews/NZL/asked.json`.
  public static func pattern(_ kind: RecordKind, by reviewer: String) -> String {
    let parts = kind.traits.path.map { piece -> String in
      switch piece {
      case .word(let word): word
      case .reviewer: reviewer
      case .year, .participant, .id: "*"
      }
    }
    return parts.joined(separator: "/") + ".json"
  }

  /// The path as it is read; `nil` where no record stands there, as where an id has a slash in it.
  public var checked: RecordPath? { RecordPath(text) }

  /// The path of a record of another kind, of the same participant, reviewer and year.
  public func sibling(_ kind: RecordKind) -> RecordPath {
    let path = kind.traits.path
    return RecordPath(
      kind, of: path.contains(.participant) ? participant : nil,
      by: path.contains(.reviewer) ? reviewer : nil, in: path.contains(.year) ? year : nil)
  }

  /// The path of the same record of another year; `nil` where it is of no year, or where no path can have the other.
  public func inYear(_ other: Int) -> RecordPath? {
    guard year != nil, (0...9999).contains(other) else { return nil }
    return RecordPath(kind, of: participant, by: reviewer, in: other, id: id)
  }

  /// A framework's path by its id, the lists with a kind of their own included.
  public static func framework(_ id: String) -> RecordPath {
    let own = RecordKind.allCases.first { $0.traits.path == [.word(Self.frameworks), .word(id)] }
    return own.map { RecordPath($0) } ?? RecordPath(.framework, id: id)
  }

  private static var frameworks: String { folder(of: .framework) }

  /// The folder in which all records of a kind stand, for example `sources`; empty where there is no one folder.
  public static func folder(of kind: RecordKind) -> String {
    guard kind.traits.path.count > 1, case .word(let word)? = kind.traits.path.first else {
      return ""
    }
    return word
  }

  /// The kinds of record that may stand in a folder itself, such as `2013` or `participants/AUS`.
  public static func kinds(in folder: String) -> [RecordKind] {
    let parts = folder.split(separator: "/").map(String.init)
    return RecordKind.allCases.filter { kind in
      let pieces = kind.traits.path.dropLast()
      return pieces.count == parts.count && zip(pieces, parts).allSatisfy { $0.mayBe($1) }
    }
  }

  /// A year as a path has it: four digits.
  private static func digits(_ year: Int) -> String {
    let digits = String(year)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private static func hold(
    _ kind: RecordKind, _ participant: String?, _ reviewer: String?, _ year: Int?, _ id: String?
  ) -> Bool {
    let path = kind.traits.path
    return path.contains(.participant) == (participant != nil)
      && path.contains(.reviewer) == (reviewer != nil)
      && path.contains(.year) == (year != nil) && path.contains(.id) == (id != nil)
  }
}

extension RecordPath.Piece {
  /// Whether a part of a path may be this piece.
  public func mayBe(_ part: String) -> Bool {
    switch self {
    case .word(let word): ExactText.areSame(word, part)
    case .year: RecordPath.isYear(part)
    case .participant, .reviewer: RecordPath.isParticipant(part)
    case .id: !part.isEmpty && !part.hasPrefix(".")
    }
  }
}
