// Makes paths, from the same pieces with which they are read. No other code puts the path of a record together;
// a test checks that.

extension RecordPath {
  /// The path of a record of a kind, for example `2013/AUS/briefings/laws.json`.
  ///
  /// ```swift
  /// RecordPath(.source, id: "unvotes")
  /// RecordPath(.briefing, of: "AUS", in: 2013, id: "laws")
  /// RecordPath(.reviewAsked, of: "AUS", by: "NZL", in: 2013)
  /// ```
  ///
  /// Pass exactly the pieces that the kind's path has. They are not checked. If a person typed them, use
  /// ``checked`` as well.
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

  /// A pattern, as git and `CODEOWNERS` use it, for the paths of all records of a kind that one reviewer may change:
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

  /// This path, read again from its text; `nil` if the text is not the path of a record, for example because an id
  /// contains a slash.
  public var checked: RecordPath? { RecordPath(text) }

  /// The path of a record of another kind with the same participant, reviewer and year.
  public func sibling(_ kind: RecordKind) -> RecordPath {
    let path = kind.traits.path
    return RecordPath(
      kind, of: path.contains(.participant) ? participant : nil,
      by: path.contains(.reviewer) ? reviewer : nil, in: path.contains(.year) ? year : nil)
  }

  /// The path of the same record in another year. `nil` if it does not belong to a year, or if the other
  /// year does not have four digits.
  public func inYear(_ other: Int) -> RecordPath? {
    guard year != nil, (0...9999).contains(other) else { return nil }
    return RecordPath(kind, of: participant, by: reviewer, in: other, id: id)
  }

  /// The path of a framework by its id. This includes the lists that have a kind of their own, such as
  /// `instruments`.
  public static func framework(_ id: String) -> RecordPath {
    let own = RecordKind.allCases.first { $0.traits.path == [.word(Self.frameworks), .word(id)] }
    return own.map { RecordPath($0) } ?? RecordPath(.framework, id: id)
  }

  private static var frameworks: String { folder(of: .framework) }

  /// The top folder that holds all records of a kind, for example `sources`; empty if there is no such
  /// folder.
  public static func folder(of kind: RecordKind) -> String {
    guard kind.traits.path.count > 1, case .word(let word)? = kind.traits.path.first else {
      return ""
    }
    return word
  }

  /// A year with four digits, as in a path.
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
  public func mayBe(_ part: some StringProtocol) -> Bool {
    switch self {
    case .word(let word): word.utf8.elementsEqual(part.utf8)
    case .year: RecordPath.isYear(part.utf8)
    case .participant, .reviewer: RecordPath.isParticipant(part.utf8)
    case .id: !part.isEmpty && part.utf8.first != UInt8(ascii: ".")
    }
  }
}
