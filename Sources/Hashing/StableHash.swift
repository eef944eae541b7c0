/// A hash of bytes that is the same in every run and on every machine: FNV-1a with 64 bits.
///
/// Use it where a number must not change from run to run, or where few bytes are hashed often. Two texts seldom have
/// the same hash, but anybody can make two that do. So it does not protect against forgery.
///
///     let number = StableHash.value(of: "SALW-10".utf8)
@frozen public struct StableHash: Sendable {
  @usableFromInline var state: UInt64 = 0xCBF2_9CE4_8422_2325

  @inlinable public init() {}

  /// The hash of the bytes that were added.
  @inlinable public var value: UInt64 { state }

  @inlinable public mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }

  @inlinable public static func value(of bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = StableHash()
    hash.add(bytes)
    return hash.value
  }
}
