import Synchronization

/// For each node of a text, the container around it and its number in that container.
///
/// Without this table, the steps from the root to a node are found by a walk through the text. For many nodes of a long
/// text that would take too long.
struct WayTable: Sendable {
  /// For each node, the index of the node of the object or array around it; 0 for the root.
  let containers: [UInt32]
  /// How many elements or members are before each node in its container. A key and its value have the same
  /// number.
  let numbers: [UInt32]

  init(_ nodes: BorrowedBuffer<Node>) {
    var containers = [UInt32](repeating: 0, count: nodes.count)
    var numbers = [UInt32](repeating: 0, count: nodes.count)
    for container in 0..<nodes.count where nodes[container].isContainer {
      let end = nodes[container].following(container)
      let isObject = nodes[container].isObject
      var (inner, count) = (container + 1, UInt32(0))
      while inner < end {
        containers[inner] = UInt32(truncatingIfNeeded: container)
        numbers[inner] = count
        if !(isObject && nodes[inner].isKey) { count += 1 }
        inner = nodes[inner].isKey ? inner + 1 : nodes[inner].following(inner)
      }
    }
    (self.containers, self.numbers) = (containers, numbers)
  }
}

/// Tables for look-ups in a long text, made when they are first needed. Without them, each look-up would walk
/// through the text.
final class LongText: Sendable {
  /// A text with more nodes than this is long.
  static let fewNodes = 4096
  /// An object with more members than this gets a table of its keys.
  static let fewMembers = 64
  /// How often keys are looked up in an object before its table is made. Making it takes about as long as so
  /// many look-ups.
  private static let fewLookups = 16

  private struct Tables {
    var ways: WayTable?
    /// How often a key was looked up in each object, by the index of the object's node.
    var lookups: [Int: Int] = [:]
    /// For each object that has a table, by the index of its node: the indices of its keys' nodes, by the keys' hash.
    var keys: [Int: [UInt32: [UInt32]]] = [:]
  }

  private let tables = Mutex(Tables())

  /// The table of all nodes of the document. It must be the same document at each call.
  func ways(of document: JSONDocument) -> WayTable {
    tables.withLock { tables in
      if let ways = tables.ways { return ways }
      let table = document.withRows { nodes, _ in WayTable(nodes) }
      tables.ways = table
      return table
    }
  }

  /// The nodes of an object's keys that have this hash. Nil at the first 16 calls for an object: then its table is not
  /// made yet, and the caller must walk through it.
  func keys(of object: Int, with hash: UInt32, in nodes: BorrowedBuffer<Node>) -> [UInt32]? {
    tables.withLock { tables in
      if let table = tables.keys[object] { return table[hash] ?? [] }
      let lookups = tables.lookups[object, default: 0] + 1
      tables.lookups[object] = lookups
      guard lookups > Self.fewLookups else { return nil }
      let table = Self.keys(of: object, in: nodes)
      tables.keys[object] = table
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
