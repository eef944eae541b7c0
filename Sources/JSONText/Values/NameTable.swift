/// A table of names that finds the number of a key or a string by its bytes in a text. The number of a name is its
/// index in the list from which the table was made.
///
///     let names = NameTable([("status", 0), ("sources", 0)])
///     names.rows.number(ofKey: node, in: text)      // 0 for `status`, 1 for `sources`, nil for others
///
/// One table may have the names of many objects: each object has a `scope`, a number of its own. Names are
/// compared scalar by scalar. If a name is given twice in a scope, the first one has the number.
public final class NameTable: Sendable {
  /// The table as buffers. They are valid as long as this object exists.
  public let rows: Rows

  public init(_ names: some Sequence<(name: String, scope: Int)>) {
    var text: [UInt8] = []
    var entries: [Entry] = []
    for (name, scope) in names {
      let bytes = Array(name.utf8)
      entries.append(
        Entry(
          hash: bytes.withRow { $0.hash(bytes.indices) }, scope: UInt32(truncatingIfNeeded: scope),
          start: UInt32(text.count), count: UInt32(bytes.count),
          first: bytes.withRow { $0.word(0, min(8, bytes.count)) }))
      text += bytes
    }
    var size = 16
    while size < entries.count * 2 { size *= 2 }
    var slots = [UInt32](repeating: 0, count: size)
    for (number, entry) in entries.enumerated() {
      var slot = entry.home & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt32(number + 1)
    }
    rows = Rows(
      entries: BorrowedBuffer(keeping: entries),
      text: BorrowedBuffer(keeping: text + Array(repeating: 0, count: 8)),
      slots: BorrowedBuffer(keeping: slots))
  }

  public convenience init(_ names: some Sequence<String>) {
    self.init(names.lazy.map { (name: $0, scope: 0) })
  }

  deinit {
    rows.entries.free()
    rows.text.free()
    rows.slots.free()
  }

  @usableFromInline struct Entry: BitwiseCopyable, Sendable {
    @usableFromInline var hash: UInt32
    @usableFromInline var scope: UInt32
    @usableFromInline var start: UInt32
    @usableFromInline var count: UInt32
    /// The first eight bytes, filled up with zeros. Most names are not longer.
    @usableFromInline var first: UInt64

    /// The slot at which the search for this name begins, modulo the number of slots.
    @inlinable var home: Int { Int(hash &+ scope &* 0x9E37_79B1) }
  }

  public struct Rows: BitwiseCopyable, Sendable {
    @usableFromInline let entries: BorrowedBuffer<Entry>
    /// The bytes of all names, one after another.
    @usableFromInline let text: BorrowedBuffer<UInt8>
    /// A hash table by hash and scope. A slot has a name's number plus 1, or 0 if it is empty.
    @usableFromInline let slots: BorrowedBuffer<UInt32>
  }
}

extension NameTable.Rows {
  /// How many names there are. Their numbers are 0 and up.
  public var count: Int { entries.count }

  public func name(_ number: Int) -> String {
    let entry = entries[number]
    let range = Int(entry.start)..<Int(entry.start) + Int(entry.count)
    return String(decoding: text.bytes(range), as: UTF8.self)
  }

  /// The number of the name that equals the key at a node; nil if there is none.
  @inlinable @inline(__always)
  public func number(ofKey key: Node, in bytes: BorrowedBuffer<UInt8>, scope: Int = 0) -> Int? {
    if key.isEscaped { return number(ofEscaped: key, in: bytes, scope) }
    return number(hash: key.hash, bytes, key.contents, scope)
  }

  /// The same as ``number(ofKey:in:scope:)``, for keys that are probably in the order of the names. It first tries the
  /// name after the one with the number `last`.
  ///
  /// If a name is given twice in a scope, the result may be either number.
  @inlinable @inline(__always)
  public func number(
    ofKey key: Node, in bytes: BorrowedBuffer<UInt8>, scope: Int = 0, after last: Int
  ) -> Int? {
    isName(last &+ 1, key, in: bytes, scope: scope)
      ? last &+ 1 : number(ofKey: key, in: bytes, scope: scope)
  }

  /// Whether the key at a node is spelled without escapes and equals the name with this number.
  @inlinable @inline(__always)
  func isName(_ number: Int, _ key: Node, in bytes: BorrowedBuffer<UInt8>, scope: Int = 0) -> Bool {
    guard number >= 0 && number < entries.count else { return false }
    let entry = entries.base + number
    return entry.pointee.hash == key.hash && !key.isEscaped
      && entry.pointee.scope == UInt32(truncatingIfNeeded: scope)
      && isName(entry, bytes, key.contents)
  }

  /// The number of the name that equals the string at a node; nil if there is none.
  @inlinable @inline(__always)
  public func number(ofString string: Node, in bytes: BorrowedBuffer<UInt8>, scope: Int = 0) -> Int?
  {
    if string.isEscaped { return number(ofEscaped: string, in: bytes, scope) }
    return number(hash: bytes.hash(string.contents), bytes, string.contents, scope)
  }

  /// The number of a name; nil if the table does not have it.
  public func number(of name: String, scope: Int = 0) -> Int? {
    var name = name
    return name.withUTF8 { bytes in
      let row = BorrowedBuffer(bytes)
      return number(hash: row.hash(0..<row.count), row, 0..<row.count, scope)
    }
  }

  /// Searches one slot after another, without bounds checks: the slot numbers and the entry numbers in the slots are
  /// always valid. Only `range` comes from the caller.
  @inlinable
  func number(hash: UInt32, _ bytes: BorrowedBuffer<UInt8>, _ range: Range<Int>, _ scope: Int)
    -> Int?
  {
    let scope = UInt32(truncatingIfNeeded: scope)
    let mask = slots.count &- 1
    var slot = Int(hash &+ scope &* 0x9E37_79B1) & mask
    while true {
      let number = Int(slots.base[slot]) &- 1
      if number < 0 { return nil }
      let entry = entries.base + number
      if entry.pointee.hash == hash, entry.pointee.scope == scope, isName(entry, bytes, range) {
        return number
      }
      slot = (slot &+ 1) & mask
    }
  }

  /// It is not inlined, so that the search that calls it needs few registers.
  @inline(never) @usableFromInline
  func isName(
    _ entry: UnsafePointer<NameTable.Entry>, _ bytes: BorrowedBuffer<UInt8>, _ range: Range<Int>
  ) -> Bool {
    guard Int(entry.pointee.count) == range.count else { return false }
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
    if range.count <= 8 { return bytes.word(range.lowerBound, range.count) == entry.pointee.first }
    return bytes.eight(range.lowerBound) == entry.pointee.first
      && text.isSame(Int(entry.pointee.start), as: bytes, range.lowerBound, count: range.count)
  }

  @inline(never) @usableFromInline
  func number(ofEscaped string: Node, in bytes: BorrowedBuffer<UInt8>, _ scope: Int) -> Int? {
    let contents = bytes.contents(of: string)
    return contents.withRow { number(hash: $0.hash(contents.indices), $0, contents.indices, scope) }
  }
}
