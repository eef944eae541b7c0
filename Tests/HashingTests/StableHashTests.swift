import Hashing
import Testing

/// The published values of FNV-1a. Fingerprints, parts of a check and seeded stores depend on them.
@Test(
  arguments: [
    ("", 0xCBF2_9CE4_8422_2325), ("a", 0xAF63_DC4C_8601_EC8C), ("foobar", 0x8594_4171_F739_67E8),
  ] as [(String, UInt64)])
func `a hash is the one that is published`(text: String, expected: UInt64) {
  #expect(StableHash.value(of: text.utf8) == expected)
}

@Test func `bytes that are added one after another hash as they do together`() {
  var hash = StableHash()
  hash.add("foo".utf8)
  hash.add("bar".utf8)
  #expect(hash.value == StableHash.value(of: "foobar".utf8))
}
