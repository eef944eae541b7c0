/// A hash of a name's bytes, eight at a time. The last word is filled up with zeros.
///
/// It does not resist texts that are made to cause collisions. So code that uses it must compare the bytes
/// too, and must limit the time that many equal hashes may take. `StableHash` takes one byte at a time and would
/// slow the reader, which hashes each key of each record.
public struct KeyHash: BitwiseCopyable {
  @usableFromInline var state: UInt64

  @inlinable @inline(__always)
  public init(count: Int) { state = 0x51_7CC1_B727_220A ^ UInt64(truncatingIfNeeded: count) }

  @inlinable @inline(__always)
  public mutating func add(_ word: UInt64) {
    let product = (state ^ word).multipliedFullWidth(by: 0x9FB2_1C65_1E98_DF25)
    state = product.high ^ product.low
  }

  @inlinable @inline(__always)
  public var value: UInt32 { UInt32(truncatingIfNeeded: state ^ state &>> 32) }

  /// The hash of any bytes. It reads nothing after them.
  public static func value(of bytes: some Collection<UInt8>) -> UInt32 {
    var hash = KeyHash(count: bytes.count)
    var word: UInt64 = 0
    var filled: UInt64 = 0
    for byte in bytes {
      word |= UInt64(byte) &<< filled
      filled &+= 8
      if filled == 64 {
        hash.add(word)
        (word, filled) = (0, 0)
      }
    }
    if filled > 0 { hash.add(word) }
    return hash.value
  }
}
