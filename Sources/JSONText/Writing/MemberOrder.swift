/// In which order the members of each object are written.
///
/// The named members come first, in the order given, then all others in natural order (R2 before
/// R10). An order speaks of a value and, through its parts, of the values in it.
///
///     let answer = MemberOrder(names: [("status", nil), ("summary", nil)])
///     let record = MemberOrder(names: [("answers", MemberOrder(names: [], others: answer))])
public final class MemberOrder: Sendable {
  private let ranks: [KeyBytes: Int]
  private let named: [MemberOrder?]
  private let others: MemberOrder?
  private let elements: MemberOrder?

  /// `others` is the order in members that are not named, `elements` in the elements of an array;
  /// nil is natural order. Of a name given twice the first counts.
  public init(
    names: [(String, MemberOrder?)], others: MemberOrder? = nil, elements: MemberOrder? = nil
  ) {
    let keys = names.enumerated().map { (KeyBytes($0.element.0), $0.offset) }
    ranks = Dictionary(keys) { first, _ in first }
    named = names.map(\.1)
    self.others = others
    self.elements = elements
  }

  /// No member has a name to it, however deep.
  public static let natural = MemberOrder(names: [])
}

extension MemberOrder {
  /// Where a member stands among the others of its object.
  struct Place {
    fileprivate var rank: Int
    fileprivate var key: ArraySlice<UInt8>

    /// A total order, as an object has no key twice.
    func precedes(_ other: Place) -> Bool {
      if rank != other.rank { return rank < other.rank }
      return naturallyPrecedes(key, other.key)
    }
  }

  func place(of key: ArraySlice<UInt8>) -> Place {
    Place(rank: ranks.isEmpty ? 0 : ranks[KeyBytes(bytes: key)] ?? named.count, key: key)
  }

  /// The order inside the member that stands there.
  func order(at place: Place) -> MemberOrder {
    (place.rank < named.count ? named[place.rank] : others) ?? .natural
  }

  var ofElements: MemberOrder { elements ?? .natural }
}
