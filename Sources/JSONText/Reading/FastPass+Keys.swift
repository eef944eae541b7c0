// Finding duplicate keys: keys with equal hashes may be duplicates, and their bytes decide.

extension FastPass {
  /// Reads a member's key, its colon and the space after it, up to the value.
  @inline(always)
  mutating func key() -> Bool {
    guard byte == Byte.quote else { return false }
    let start = place
    guard let flags = string() else { return false }
    let hash =
      flags & Node.escaped == 0
      ? hash(of: start &+ 1, count: place &- start &- 2) : hashOfEscaped(start &+ 1, place &- 1)
    add(Node(.string, start: start, end: place, next: hash, flags: flags | Node.key))
    let bit = 1 as UInt64 &<< UInt64(hash & 63)
    if open.seen & bit != 0 && open.count <= Self.few && hasTwin(key: nodeCount &- 1) {
      place = start
      return false
    }
    open.seen |= bit
    if byte != Byte.colon { skipOddSpace() }
    guard byte == Byte.colon else { return false }
    place &+= 1
    if byte == Byte.space && load(place &+ 1, as: UInt8.self) > Byte.space {
      place &+= 1
    } else {
      skipOddSpace()
    }
    return true
  }

  /// The hash of a key, eight bytes at a time. It loads at most seven bytes beyond the key.
  @inline(always)
  private func hash(of start: Int, count: Int) -> UInt32 {
    var hash = KeyHash(count: count)
    var offset = start
    var rest = count
    while rest >= 8 {
      hash.add(load(offset, as: UInt64.self).littleEndian)
      offset &+= 8
      rest &-= 8
    }
    if rest > 0 {
      hash.add(load(offset, as: UInt64.self).littleEndian & (1 &<< UInt64(rest &* 8) &- 1))
    }
    return hash.value
  }

  @inline(never)
  private func hashOfEscaped(_ start: Int, _ end: Int) -> UInt32 {
    KeyHash.value(of: decoded(start, end))
  }

  /// Whether an earlier key of the open object equals the newest one, `key`.
  @inline(never)
  private func hasTwin(key: Int) -> Bool {
    var other = Int(open.node) + 1
    while other < key {
      if nodes[other].next == nodes[key].next && isSameKey(other, key) { return true }
      other = nodes[other + 1].following(other + 1)
    }
    return false
  }

  /// Whether any two keys of an object that was just closed are equal.
  ///
  /// A hash table decides this for almost every text. If two hashes are equal, or if there are too many
  /// collisions, as in a text made to cause them, a set of the keys' bytes decides.
  @inline(never)
  func hasDuplicate(object: Int) -> Bool {
    let count = nodes[object].count
    let size = 1 << (Int.bitWidth - (count * 2).leadingZeroBitCount)
    var table = [UInt32](repeating: 0, count: size)  // 0 means empty: node 0 is the root, not a key
    var collisions = 0
    var key = object + 1
    for _ in 0..<count {
      var slot = Int(nodes[key].next) & (size - 1)
      while table[slot] != 0 {
        let other = Int(table[slot])
        collisions += 1
        if nodes[other].next == nodes[key].next || collisions > count * 8 {
          return hasDuplicateByBytes(object: object)
        }
        slot = (slot + 1) & (size - 1)
      }
      table[slot] = UInt32(key)
      key = nodes[key + 1].following(key + 1)
    }
    return false
  }

  @inline(never)
  private func hasDuplicateByBytes(object: Int) -> Bool {
    var keys = Set<KeyBytes>()
    var key = object + 1
    for _ in 0..<nodes[object].count {
      guard keys.insert(KeyBytes(bytes: ArraySlice(decoded(key)))).inserted else { return true }
      key = nodes[key + 1].following(key + 1)
    }
    return false
  }

  private func isSameKey(_ a: Int, _ b: Int) -> Bool { decoded(a) == decoded(b) }

  private func decoded(_ key: Int) -> [UInt8] {
    decoded(nodes[key].contents.lowerBound, nodes[key].contents.upperBound)
  }

  private func decoded(_ start: Int, _ end: Int) -> [UInt8] {
    let spelled = UnsafeRawBufferPointer(start: text + start, count: end - start)
    return unescaped(Array(spelled)[...])
  }
}
