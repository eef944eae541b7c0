/// A member of a text that was found by its name, without walking to it from the root.
///
/// Its steps and the object around it are computed each time they are asked for. For most members they never are.
public struct MemberPlace: Sendable {
  public let document: JSONDocument
  /// The index of the key's node.
  let key: Int

  public var value: JSONValue { JSONValue(document: document, index: key + 1) }

  public func isNamed(_ name: StaticString) -> Bool {
    let node = document.nodes[key]
    guard node.isEscaped || node.contents.count == name.utf8CodeUnitCount else { return false }
    return document.contents(of: node).elementsEqual(
      UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
  }

  /// The steps from the root to the value.
  public var steps: [JSONStep] { document.way(to: key + 1).map(\.step) }

  /// The object that has the member.
  public var object: JSONValue {
    JSONValue(document: document, index: document.container(around: key))
  }
}

extension JSONDocument {
  /// The node of the innermost container around a node.
  fileprivate func container(around target: Int) -> Int {
    if let long { return Int(long.ways(of: self).containers[target]) }
    return withRows { nodes, _ in
      var (container, inner) = (0, 1)
      while inner < target {
        let next = nodes[inner].following(inner)
        if target < next { container = inner }
        inner = target < next ? inner + 1 : next
      }
      return container
    }
  }

  /// The way from the root to a node: the index of each object and array on it, and the step from there to the next
  /// one.
  fileprivate func way(to target: Int) -> [(from: Int, step: JSONStep)] {
    if let long { return way(to: target, by: long.ways(of: self)) }
    var way: [(from: Int, step: JSONStep)] = []
    var container = 0
    while container != target {
      let isObject = nodes[container].kind == .object
      var (inner, count) = (container + 1, 0)
      while true {
        let value = isObject ? inner + 1 : inner
        guard value < nodes.count else { return way }
        if target < nodes[value].following(value) {
          let key = String(decoding: contents(of: nodes[inner]), as: UTF8.self)
          way.append((container, isObject ? .member(key) : .element(count)))
          container = value
          break
        }
        (inner, count) = (nodes[value].following(value), count + 1)
      }
    }
    return way
  }
}

extension JSONDocument {
  private func way(to target: Int, by table: WayTable) -> [(from: Int, step: JSONStep)] {
    var way: [(from: Int, step: JSONStep)] = []
    var node = target
    while node > 0 {
      let container = Int(table.containers[node])
      let isMember = nodes[container].kind == .object
      let step =
        isMember
        ? JSONStep.member(String(decoding: contents(of: nodes[node - 1]), as: UTF8.self))
        : .element(Int(table.numbers[node]))
      way.append((container, step))
      node = container
    }
    return way.reversed()
  }
}

extension JSONValue {
  /// Whether the name of a member inside, at any depth, may begin with this ASCII character. Small and capital
  /// letters count as the same.
  ///
  /// A name that is spelled with escapes always counts, because the escapes are not decoded here.
  public func mayHoldNames(beginningWith letter: Unicode.Scalar) -> Bool {
    let first = UInt8(truncatingIfNeeded: letter.value) | Self.small
    return document.withRows { nodes, bytes in
      for index in index..<nodes[index].following(index) where nodes[index].isKey {
        let name = nodes[index].contents
        if nodes[index].isEscaped || !name.isEmpty && bytes[name.lowerBound] | Self.small == first {
          return true
        }
      }
      return false
    }
  }

  /// The bit that makes an ASCII letter small. In U+0020 to U+003F (digits and signs such as `$`) it is already
  /// set.
  private static let small: UInt8 = 0x20
}

/// Some members of one text, in the order of the text.
public struct MemberPlaces: Sequence, IteratorProtocol, Sendable {
  private let document: JSONDocument
  private let keys: [Int]
  private var taken = 0

  public init(_ document: JSONDocument, keys: [Int]) {
    (self.document, self.keys) = (document, keys)
  }

  public mutating func next() -> MemberPlace? {
    guard taken < keys.count else { return nil }
    defer { taken += 1 }
    return MemberPlace(document: document, key: keys[taken])
  }

  /// The members for which `isRight` returns false.
  ///
  /// It is called with the nodes of the key and the value. So a ``MemberPlace`` is made only for the few members that
  /// are wrong.
  public func unless(
    _ isRight: (_ key: Node, _ value: Node, _ bytes: BorrowedBuffer<UInt8>) -> Bool
  ) -> [MemberPlace] {
    document.withRows { nodes, bytes in
      keys.filter { !isRight(nodes[$0], nodes[$0 + 1], bytes) }
    }.map { MemberPlace(document: document, key: $0) }
  }
}

extension MemberPlaces {
  /// The members whose keys `pick` returns. `keys` are the indices of the keys' nodes. Use it if other members of the
  /// object decide: `status` is doubtful only if `sources` is empty.
  public func picked(
    _ pick: (_ keys: [Int], _ nodes: BorrowedBuffer<Node>, _ bytes: BorrowedBuffer<UInt8>) -> [Int]
  ) -> [MemberPlace] {
    document.withRows { nodes, bytes in pick(keys, nodes, bytes) }
      .map { MemberPlace(document: document, key: $0) }
  }
}

/// A search for members with certain names anywhere in a text.
///
///     let search = MemberSearch(["sources", "date"])
///     search.find(in: document) { name, key in … }      // name 0 or 1
public struct MemberSearch: Sendable {
  private let names: NameTable
  /// A filter: for each name, the bit selected by the low six bits of its hash.
  private let hashes: UInt64

  public init(_ names: [String]) {
    self.names = NameTable(names)
    hashes = names.reduce(0) { bits, name in
      let bytes = Array(name.utf8)
      return bits | 1 << UInt64(bytes.withRow { $0.hash(bytes.indices) } & 63)
    }
  }

  /// Calls `visit` for every member with one of the names, in the order of the text: with the index of its name in the
  /// list of names, and the index of its key's node.
  public func find(in document: JSONDocument, _ visit: (Int, Int) -> Void) {
    let names = names.rows
    document.withRows { nodes, bytes in
      for index in 0..<nodes.count {
        let node = nodes[index]
        guard node.isKey, hashes & (1 &<< UInt64(node.hash & 63)) != 0,
          let number = names.number(ofKey: node, in: bytes)
        else { continue }
        visit(number, index)
      }
    }
  }
}

extension NameTable {
  /// Calls `visit` for each element of the array that is a member's value: with the number of the name of this table
  /// that the element equals; with nil if it equals none.
  ///
  /// `key` is the index of the node of the member's key. Nothing is visited if the value is not an array, with one
  /// exception: a string that is a name of this table.
  public func numbers(
    inListOf key: Int, of document: JSONDocument, _ visit: (Int?) -> Void
  ) {
    let rows = rows
    document.withRows { nodes, bytes in
      let list = key + 1
      guard nodes[list].kind == .array else {
        // A single string instead of an array is reported elsewhere. Here it counts as an array of one.
        if nodes[list].kind == .string, let number = rows.number(ofString: nodes[list], in: bytes) {
          visit(number)
        }
        return
      }
      var index = list + 1
      for _ in 0..<nodes[list].count {
        let node = nodes[index]
        visit(node.kind == .string ? rows.number(ofString: node, in: bytes) : nil)
        index = node.following(index)
      }
    }
  }

  /// Whether another table has the same names with the same numbers.
  public func hasSameNames(as other: NameTable) -> Bool {
    rows.count == other.rows.count
      && (0..<rows.count).allSatisfy { rows.name($0) == other.rows.name($0) }
  }

  /// The number of a string that is a name of this table; nil for other strings and other values.
  public func number(of value: JSONValue) -> Int? {
    guard value.kind == .string else { return nil }
    let rows = rows
    return value.document.withRows { nodes, bytes in
      rows.number(ofString: nodes[value.index], in: bytes)
    }
  }

  /// How many keys of an object, or strings of an array, are names of this table.
  public func count(in value: JSONValue) -> Int {
    let rows = rows
    let isObject = value.kind == .object
    guard isObject || value.kind == .array else { return 0 }
    return value.document.withRows { nodes, bytes in
      var (index, found) = (value.index + 1, 0)
      for _ in 0..<value.count {
        let node = nodes[index]
        let number =
          isObject
          ? rows.number(ofKey: node, in: bytes)
          : node.isString ? rows.number(ofString: node, in: bytes) : nil
        if number != nil { found += 1 }
        if isObject { index += 1 }
        index = nodes[index].following(index)
      }
      return found
    }
  }

  /// Whether all keys of an object, or all elements of an array, are names of this table.
  public func knowsAll(in value: JSONValue) -> Bool { count(in: value) == value.count }

  /// Whether an object's keys are exactly the names of this table, in the order of their numbers.
  public func areKeys(of object: JSONValue) -> Bool {
    guard object.kind == .object, object.count == rows.count else { return false }
    let rows = rows
    return object.document.withRows { nodes, bytes in
      var index = object.index + 1
      for number in 0..<object.count {
        let found = rows.number(ofKey: nodes[index], in: bytes, after: number - 1)
        if found != number { return false }
        index = nodes[index + 1].following(index + 1)
      }
      return true
    }
  }
}
