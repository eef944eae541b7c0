public import JSONText
public import Records

/// Which record a text claims to be, by its members that repeat its path, such as `participant` and `year`, and by its
/// kind.
///
/// If one side deleted a file and the other added a similar one, git takes that for one file that was moved. So the
/// merge driver may get versions of two different records. The answers of one state must not get into the record of
/// another, nor the contact persons of a state (`registers.json`) into its treaty acts (`instruments.json`).
public struct RecordIdentity: Hashable, Sendable {
  static let names = [
    "participant", "reviewer", "year", "framework", "id", "resolution", "session",
  ]

  private let members: [String: JSONTree]
  private let record: JSONTree

  /// Reads the identity from a record.
  public init(_ record: JSONTree) {
    self.record = record
    members = Dictionary(
      uniqueKeysWithValues: Self.names.compactMap { name in record[name].map { (name, $0) } })
  }

  /// Two identities are equal if their members are equal. Kinds are not compared, because a record with
  /// few members can be of several kinds. `isOf` compares the kind with a path.
  public static func == (a: Self, b: Self) -> Bool { a.members == b.members }

  public func hash(into hasher: inout Hasher) { hasher.combine(members) }

  /// Whether this record may be at a path: none of its members contradicts the path, and the schema of no other kind of
  /// record knows more of its members.
  public func isOf(_ path: RecordPath) -> Bool {
    Self.members(of: path).allSatisfy { name, value in members[name].map { $0 == value } ?? true }
      && (RecordShape.of(path.kind).knowsAll(of: record) || kinds.contains(path.kind))
  }

  private var kinds: Set<RecordKind> { RecordShape.kinds(of: record) }

  /// The members that repeat this path, with the values that they must have: `"year": 2013`.
  private static func members(of path: RecordPath) -> [String: JSONTree] {
    var said: [String: JSONTree] = [:]
    for (member, piece) in path.kind.identity {
      said[member] = path.text(of: piece).map { piece == .year ? .number($0) : .string($0) }
    }
    return said
  }

  /// The identity in a few words: `QMA, 2023, salw`, `QMA, registers`.
  public var words: String {
    var names = Self.names.compactMap { name -> String? in
      switch members[name] {
      case .string(let text)?, .number(let text)?: text
      default: nil
      }
    }
    // In a record of answers, `framework` is among the names, and it already shows the kind.
    let kinds = kinds
    if let kind = kinds.first, kinds.count == 1, kind.framework == nil, !names.isEmpty {
      names.append(kind.rawValue)
    }
    return names.isEmpty ? "a record without a name" : names.joined(separator: ", ")
  }
}
