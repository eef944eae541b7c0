/// In which order the members of each object are written.
///
/// The named members come first, in the order given, then all others in natural order (R2 before
/// R10). An order speaks of a value and, through its parts, of the values in it.
///
///     let answer = MemberOrder(names: [("status", nil), ("summary", nil)])
///     let record = MemberOrder(names: [("answers", MemberOrder(names: [], others: answer))])
public final class MemberOrder: Sendable {
  private let keys: [ArraySlice<UInt8>]
  private let ranks: [KeyBytes: Int]
  private let named: [MemberOrder?]
  private let others: MemberOrder?
  private let elements: MemberOrder?

  /// `others` is the order in members that are not named, `elements` in the elements of an array;
  /// nil is natural order. Of a name given twice the first counts.
  public init(
    names: [(String, MemberOrder?)], others: MemberOrder? = nil, elements: MemberOrder? = nil
  ) {
    var ranks: [KeyBytes: Int] = [:]
    let names = names.filter { name, _ in
      let key = KeyBytes(name)
      defer { ranks[key] = ranks[key] ?? ranks.count }
      return ranks[key] == nil
    }
    self.ranks = ranks
    keys = names.map { ArraySlice($0.0.utf8) }
    named = names.map(\.1)
    self.others = others
    self.elements = elements
  }

  /// No member has a name to it, however deep.
  public static let natural = MemberOrder(names: [])
}

extension MemberOrder {
  /// Where a key stands: its number among the names, or behind them all. `previous` is the rank of
  /// the key before it in the text; in texts in order the next name is the likely one.
  func rank(of key: ArraySlice<UInt8>, after previous: Int? = nil) -> Int {
    let next = previous.map { $0 + 1 } ?? 0
    if next < keys.count && keys[next] == key { return next }
    return keys.isEmpty ? 0 : ranks[KeyBytes(bytes: key)] ?? keys.count
  }

  /// The order inside a member of that rank.
  func order(at rank: Int) -> MemberOrder {
    (rank < named.count ? named[rank] : others) ?? .natural
  }

  /// The names, each once, in their order.
  var names: [String] { keys.map { String(decoding: $0, as: UTF8.self) } }

  var ofElements: MemberOrder { elements ?? .natural }
}

extension MemberOrder {
  /// The order inside the member of a name.
  public func inside(_ name: String) -> MemberOrder { order(at: rank(of: ArraySlice(name.utf8))) }

  /// The order inside members that are not named.
  public var insideOthers: MemberOrder { others ?? .natural }
}
