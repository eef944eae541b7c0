import Synchronization

/// For each node of a text the container around it, and its number in there.
///
/// To find the way from the root to one node, the text is walked through; to find the ways to many
/// nodes of a long text so would take as long as the one number times the other. So this is made once
/// for a long text, when somebody first asks.
struct WayTable: Sendable {
  /// The container's node; of the root 0.
  let holders: [UInt32]
  /// How many elements or members stand before it; of a key and of its value the same.
  let numbers: [UInt32]

  init(_ nodes: BorrowedBuffer<Node>) {
    var holders = [UInt32](repeating: 0, count: nodes.count)
    var numbers = [UInt32](repeating: 0, count: nodes.count)
    for container in 0..<nodes.count where nodes[container].isContainer {
      let end = nodes[container].following(container)
      let isObject = nodes[container].isObject
      var (inner, count) = (container + 1, UInt32(0))
      while inner < end {
        holders[inner] = UInt32(truncatingIfNeeded: container)
        numbers[inner] = count
        if !(isObject && nodes[inner].isKey) { count += 1 }
        inner = nodes[inner].isKey ? inner + 1 : nodes[inner].following(inner)
      }
    }
    (self.holders, self.numbers) = (holders, numbers)
  }
}

/// What is worked out about a long text when somebody first asks, so that to look up very many things in
/// it does not take as long as their number times the text's length.
final class LongText: Sendable {
  /// A text with more nodes than this is long.
  static let fewNodes = 4096
  /// An object with more members than this gets a table of its keys.
  static let fewMembers = 64
  /// As often as this an object is walked through before its table is made: to make it takes as long.
  private static let fewLookups = 16

  private struct Known {
    var ways: WayTable?
    /// By object: how often a key was looked up in it, and then its keys' nodes by their hash.
    var lookups: [Int: Int] = [:]
    var keys: [Int: [UInt32: [UInt32]]] = [:]
  }

  private let known = Mutex(Known())

  /// The ways to all nodes of the document, which is always the same one.
  func ways(of document: JSONDocument) -> WayTable {
    known.withLock { known in
      if let ways = known.ways { return ways }
      let table = document.withRows { nodes, _ in WayTable(nodes) }
      known.ways = table
      return table
    }
  }

  /// The nodes of the keys that have a hash, in an object of the document; `nil` as long as it is as
  /// quick to walk through the object.
  func keys(of object: Int, with hash: UInt32, in nodes: BorrowedBuffer<Node>) -> [UInt32]? {
    known.withLock { known in
      if let table = known.keys[object] { return table[hash] ?? [] }
      let lookups = known.lookups[object, default: 0] + 1
      known.lookups[object] = lookups
      guard lookups > Self.fewLookups else { return nil }
      let table = Self.keys(of: object, in: nodes)
      known.keys[object] = table
      return table[hash] ?? []
    }
  }

  private static func keys(of object: Int, in nodes: BorrowedBuffer<Node>) -> [UInt32: [UInt32]] {
    var table: [UInt32: [UInt32]] = [:]
    table.reserveCapacity(nodes[object].count)
    var key = object + 1
    for _ in 0..<nodes[object].count {
      table[nodes[key].hash, default: []].append(UInt32(truncatingIfNeeded: key))
      key = nodes[key + 1].following(key + 1)
    }
    return table
  }
}
