/// Names with numbers, found by the bytes of a text: which of the names known here is this key?
///
///     let names = NameTable([("status", 0), ("sources", 0)])
///     names.rows.number(ofKey: node, in: text)      // 0 where it is `status`, nil where it is neither
///
/// One table may hold the names of many objects, told apart by a `scope`. Names are the same where
/// their scalars are; of a name given twice in a scope the first has the number.
public final class NameTable: Sendable {
  /// The table itself, as long as this object lives.
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
    /// The first eight bytes, filled up with zeros: of most names all there are.
    @usableFromInline var first: UInt64

    @inlinable var home: Int { Int(hash &+ scope &* 0x9E37_79B1) }
  }

  public struct Rows: BitwiseCopyable, Sendable {
    @usableFromInline let entries: BorrowedBuffer<Entry>
    /// The names' bytes, one after another.
    @usableFromInline let text: BorrowedBuffer<UInt8>
    /// Where a name is looked for first, by its hash: its number and 1; 0 is no name.
    @usableFromInline let slots: BorrowedBuffer<UInt32>
  }
}

extension NameTable.Rows {
  /// How many names there are; their numbers are those below.
  public var count: Int { entries.count }

  public func name(_ number: Int) -> String {
    let entry = entries[number]
    let run = Int(entry.start)..<Int(entry.start) + Int(entry.count)
    return String(decoding: text.bytes(run), as: UTF8.self)
  }

  /// The number of the name that a key is, by the key's node.
  @inlinable @inline(__always)
  public func number(ofKey key: Node, in bytes: BorrowedBuffer<UInt8>, scope: Int = 0) -> Int? {
    if key.isEscaped { return number(ofEscaped: key, in: bytes, scope) }
    return number(hash: key.hash, bytes, key.contents, scope)
  }

  /// The same where keys are likely to come in the order of the names: the one after `last`, the name
  /// before it, is looked at first. Of a name given twice it may be either number.
  @inlinable @inline(__always)
  public func number(
    ofKey key: Node, in bytes: BorrowedBuffer<UInt8>, scope: Int = 0, after last: Int
  ) -> Int? {
    isName(last &+ 1, key, in: bytes, scope: scope)
      ? last &+ 1 : number(ofKey: key, in: bytes, scope: scope)
  }

  /// Whether a key is the name of a number, and spelled without escapes.
  @inlinable @inline(__always)
  func isName(_ number: Int, _ key: Node, in bytes: BorrowedBuffer<UInt8>, scope: Int = 0) -> Bool {
    guard number >= 0 && number < entries.count else { return false }
    let entry = entries.base + number
    return entry.pointee.hash == key.hash && !key.isEscaped
      && entry.pointee.scope == UInt32(truncatingIfNeeded: scope)
      && isName(entry, bytes, key.contents)
  }

  /// The number of the name that a string is, by the string's node.
  @inlinable @inline(__always)
  public func number(ofString string: Node, in bytes: BorrowedBuffer<UInt8>, scope: Int = 0) -> Int?
  {
    if string.isEscaped { return number(ofEscaped: string, in: bytes, scope) }
    return number(hash: bytes.hash(string.contents), bytes, string.contents, scope)
  }

  /// The number of a name.
  public func number(of name: String, scope: Int = 0) -> Int? {
    var name = name
    return name.withUTF8 { bytes in
      let row = BorrowedBuffer(bytes)
      return number(hash: row.hash(0..<row.count), row, 0..<row.count, scope)
    }
  }

  /// Every slot and every entry that a slot names is there; only the run is anybody's.
  @inlinable
  func number(hash: UInt32, _ bytes: BorrowedBuffer<UInt8>, _ run: Range<Int>, _ scope: Int) -> Int?
  {
    let scope = UInt32(truncatingIfNeeded: scope)
    let mask = slots.count &- 1
    var slot = Int(hash &+ scope &* 0x9E37_79B1) & mask
    while true {
      let number = Int(slots.base[slot]) &- 1
      if number < 0 { return nil }
      let entry = entries.base + number
      if entry.pointee.hash == hash, entry.pointee.scope == scope, isName(entry, bytes, run) {
        return number
      }
      slot = (slot &+ 1) & mask
    }
  }

  /// Never inlined, so that the search around it has few values to keep.
  @inline(never) @usableFromInline
  func isName(
    _ entry: UnsafePointer<NameTable.Entry>, _ bytes: BorrowedBuffer<UInt8>, _ run: Range<Int>
  ) -> Bool {
    guard Int(entry.pointee.count) == run.count else { return false }
    precondition(run.lowerBound >= 0 && run.upperBound <= bytes.count)
    if run.count <= 8 { return bytes.word(run.lowerBound, run.count) == entry.pointee.first }
    return bytes.eight(run.lowerBound) == entry.pointee.first
      && text.isSame(Int(entry.pointee.start), as: bytes, run.lowerBound, count: run.count)
  }

  @inline(never) @usableFromInline
  func number(ofEscaped string: Node, in bytes: BorrowedBuffer<UInt8>, _ scope: Int) -> Int? {
    let contents = bytes.contents(of: string)
    return contents.withRow { number(hash: $0.hash(contents.indices), $0, contents.indices, scope) }
  }
}
