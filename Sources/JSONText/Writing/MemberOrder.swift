/// The order in which the members of objects are written.
///
/// Named members come first, in the order of the names. All others follow in natural order: `R2` before `R10`. For the
/// values of members, and for elements, it contains further orders.
///
///     let answer = MemberOrder(names: [("status", nil), ("summary", nil)])
///     let record = MemberOrder(names: [("answers", MemberOrder(names: [], others: answer))])
public final class MemberOrder: Sendable {
  private let keys: [ArraySlice<UInt8>]
  private let ranks: [KeyBytes: Int]
  private let named: [MemberOrder?]
  private let others: MemberOrder?
  private let elements: MemberOrder?

  /// `others` is the order inside members that are not named, `elements` the order inside the elements of an array; nil
  /// means ``natural``. If a name is given twice, the first one counts.
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

  /// The order without names, at any depth: all members in natural order, `R2` before `R10`.
  public static let natural = MemberOrder(names: [])
}

extension MemberOrder {
  /// The rank of a key: its index among the names, or the number of names if it is not one of them.
  ///
  /// `previous` is the rank of the key before it in the text. Keys are often in order, so the next name is
  /// tried first.
  func rank(of key: ArraySlice<UInt8>, after previous: Int? = nil) -> Int {
    let next = previous.map { $0 + 1 } ?? 0
    if next < keys.count && keys[next] == key { return next }
    return keys.isEmpty ? 0 : ranks[KeyBytes(bytes: key)] ?? keys.count
  }

  /// The order inside a member with this rank.
  func order(at rank: Int) -> MemberOrder {
    (rank < named.count ? named[rank] : others) ?? .natural
  }

  /// The names in order, without duplicates.
  var names: [String] { keys.map { String(decoding: $0, as: UTF8.self) } }

  var ofElements: MemberOrder { elements ?? .natural }
}

extension MemberOrder {
  /// The order inside the member with this name.
  public func inside(_ name: String) -> MemberOrder { order(at: rank(of: ArraySlice(name.utf8))) }

  /// The order inside members that this order does not name.
  public var insideOthers: MemberOrder { others ?? .natural }
}
