public import JSONText
public import Records

/// Which record a text says it is: the members that its path is made from, and the kind of record that it is.
///
/// git takes a file that one side deleted and a similar one that the other side added for one file that was
/// moved. So the driver may be given versions of two records, and what one state answered must not get into the
/// record of another, nor its register into its acts.
public struct RecordIdentity: Hashable, Sendable {
  static let names = [
    "participant", "reviewer", "year", "framework", "id", "resolution", "session",
  ]

  private let members: [String: JSONTree]
  private let record: JSONTree

  /// What a record says of itself.
  public init(_ record: JSONTree) {
    self.record = record
    members = Dictionary(
      uniqueKeysWithValues: Self.names.compactMap { name in record[name].map { (name, $0) } })
  }

  /// Two are equal where they name the same. Of which kind they are is asked of a path: a record that holds
  /// little may be of several kinds.
  public static func == (a: Self, b: Self) -> Bool { a.members == b.members }

  public func hash(into hasher: inout Hasher) { hasher.combine(members) }

  /// Whether a record that says this may stand at a path: it names the same, and no other kind of record has
  /// more of its members.
  public func isOf(_ path: RecordPath) -> Bool {
    Self.members(of: path).allSatisfy { name, value in members[name].map { $0 == value } ?? true }
      && (RecordShape.of(path.kind).knowsAll(of: record) || kinds.contains(path.kind))
  }

  private var kinds: Set<RecordKind> { RecordShape.kinds(of: record) }

  /// What a path says of the record.
  private static func members(of path: RecordPath) -> [String: JSONTree] {
    var said: [String: JSONTree] = [:]
    for (member, piece) in path.kind.identity {
      said[member] = path.text(of: piece).map { piece == .year ? .number($0) : .string($0) }
    }
    return said
  }

  /// What it says, in a few words: `QMA, 2023, salw`, `QMA, registers`.
  public var words: String {
    var said = Self.names.compactMap { name -> String? in
      switch members[name] {
      case .string(let text)?, .number(let text)?: text
      default: nil
      }
    }
    // A framework's name says which kind it is.
    let kinds = kinds
    if let kind = kinds.first, kinds.count == 1, kind.framework == nil, !said.isEmpty {
      said.append(kind.rawValue)
    }
    return said.isEmpty ? "no record that is named" : said.joined(separator: ", ")
  }
}
