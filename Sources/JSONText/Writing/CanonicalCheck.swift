/// Checks whether texts are already canonical, for one order of members.
///
/// Make one for an order and use it for many texts, on any number of threads. The order is copied into flat
/// tables, so that a check changes no reference counts, which all threads would share.
///
///     let check = CanonicalCheck(order)
///     check.allows(document)
public final class CanonicalCheck: Sendable {
  public let order: MemberOrder
  /// The names of all orders. The scope of a name is the number of its order in `orders`.
  private let names: NameTable
  private let ranks: BorrowedBuffer<OrderCheck.Rank>
  private let orders: BorrowedBuffer<OrderCheck.Inner>

  public init(_ order: MemberOrder) {
    self.order = order
    var layout = OrderLayout()
    _ = layout.number(of: order)
    names = NameTable(layout.names)
    ranks = BorrowedBuffer(keeping: layout.ranks)
    orders = BorrowedBuffer(keeping: layout.orders)
  }

  deinit {
    ranks.free()
    orders.free()
  }

  /// Whether the document's text is canonical.
  ///
  /// Reading already checked white space and escapes, so for most texts only the order of members is checked here. If
  /// that is not certain, the canonical text is written and compared.
  public func allows(_ document: JSONDocument) -> Bool {
    guard document.isLaidOut else {
      return CanonicalText.write(document.root, order: order) == document.bytes
    }
    return document.withRows { nodes, bytes in
      OrderCheck(nodes: nodes, bytes: bytes, names: names.rows, ranks: ranks, orders: orders)
        .isKept(0, 0)
    }
  }
}

/// A `MemberOrder` and all orders inside it, as flat lists. The number of an order is its index in `orders`; the
/// outermost order has the number 0.
private struct OrderLayout {
  private(set) var names: [(name: String, scope: Int)] = []
  /// The rank of each name, by the name's number in `names`.
  private(set) var ranks: [OrderCheck.Rank] = []
  /// The inner orders of each order, by the order's number.
  private(set) var orders: [OrderCheck.Inner] = []
  private var numbers: [ObjectIdentifier: UInt32] = [:]

  mutating func number(of order: MemberOrder) -> UInt32 {
    if let number = numbers[ObjectIdentifier(order)] { return number }
    let number = UInt32(orders.count)
    numbers[ObjectIdentifier(order)] = number
    orders.append(OrderCheck.Inner(first: UInt32(names.count), others: 0, elements: 0))
    let own = order.names
    // All names of one order follow one another.
    let first = names.count
    names += own.map { ($0, Int(number)) }
    ranks += own.indices.map { OrderCheck.Rank(rank: UInt32($0), inner: 0) }
    for rank in own.indices { ranks[first + rank].inner = self.number(of: order.order(at: rank)) }
    orders[Int(number)].others = self.number(of: order.order(at: own.count))
    orders[Int(number)].elements = self.number(of: order.ofElements)
    return number
  }
}

/// Checks the order of an object's members: first those that `MemberOrder` names, in its order, then the others by their
/// names, with numbers compared as numbers (`R2` before `R10`).
private struct OrderCheck: BitwiseCopyable {
  /// The rank of a name in its order, and the number of the order that applies inside the member's value.
  struct Rank: BitwiseCopyable {
    let rank: UInt32
    var inner: UInt32
  }

  /// For one order: the index of its first name in `names`, and the numbers of the orders that apply inside the members
  /// it does not name and inside elements.
  struct Inner: BitwiseCopyable {
    let first: UInt32
    var others: UInt32
    var elements: UInt32
  }

  let nodes: BorrowedBuffer<Node>
  let bytes: BorrowedBuffer<UInt8>
  let names: NameTable.Rows
  let ranks: BorrowedBuffer<Rank>
  let orders: BorrowedBuffer<Inner>

  func isKept(_ order: Int, _ index: Int) -> Bool {
    nodes[index].isObject ? areMembersKept(order, index) : areElementsKept(order, index)
  }

  private func areMembersKept(_ order: Int, _ index: Int) -> Bool {
    let others = Rank(rank: .max, inner: orders[order].others)
    var (key, rank, last) = (index &+ 1, 0 as UInt32, 0)
    var name = Int(orders[order].first) &- 1
    for _ in 0..<nodes[index].count {
      let found = names.number(ofKey: nodes[key], in: bytes, scope: order, after: name)
      name = found ?? name
      let next = found.map { ranks[$0] } ?? others
      if next.rank < rank { return false }
      if next.rank == .max, rank == .max, !isNatural(last, key) { return false }
      if nodes[key &+ 1].isContainer, !isKept(Int(next.inner), key &+ 1) { return false }
      (rank, last) = (next.rank, key)
      key = nodes[key &+ 1].following(key &+ 1)
    }
    return true
  }

  private func areElementsKept(_ order: Int, _ index: Int) -> Bool {
    let end = nodes[index].following(index)
    // The elements are all scalars, as in lists of ids and of paragraphs, so nothing is inside them.
    if end == index &+ 1 &+ nodes[index].count { return true }
    var element = index &+ 1
    while element < end {
      if nodes[element].isContainer, !isKept(Int(orders[order].elements), element) { return false }
      element = nodes[element].following(element)
    }
    return true
  }

  private func isNatural(_ a: Int, _ b: Int) -> Bool {
    if nodes[a].isEscaped || nodes[b].isEscaped {
      return naturallyPrecedes(
        bytes.contents(of: nodes[a])[...], bytes.contents(of: nodes[b])[...])
    }
    return naturallyPrecedes(bytes, nodes[a].contents, bytes, nodes[b].contents)
  }
}
