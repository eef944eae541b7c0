import Testing

@testable import JSONSchema

@Suite struct ScalarSetTests {
  @Test(
    arguments: [
      ([], []),
      ([5...9, 1...2], [1...2, 5...9]),
      ([1...4, 5...6], [1...6]),
      ([1...9, 3...4, 8...12], [1...12]),
      ([0...ScalarSet.last, 7...7], [0...ScalarSet.last]),
    ] as [([ClosedRange<UInt32>], [ClosedRange<UInt32>])])
  func `ranges are sorted and apart`(
    _ given: [ClosedRange<UInt32>], _ expected: [ClosedRange<UInt32>]
  ) {
    let set = ScalarSet(given)
    #expect(set.ranges == expected)
    #expect(set.inverted.inverted == set)
    for scalar: UInt32 in 0...14 {
      let isIn = given.contains { $0.contains(scalar) }
      #expect(set.contains(scalar) == isIn && set.inverted.contains(scalar) != isIn)
    }
  }

  @Test(
    arguments: [
      ("NChar", [0xFDD0, 0x4FFFE, 0x10FFFF], [0xFDCF, 0x40000, 0x4FFFD]),
      ("Uppercase", [0x41, 0xC9], [0x61]), ("DI", [0xAD, 0xE0100], [0x41]),
    ] as [(String, [UInt32], [UInt32])])
  func `a property holds its scalars and no others`(
    _ name: String, _ inside: [UInt32], _ outside: [UInt32]
  ) throws {
    let set = try #require(BinaryProperties.set(named: name))
    #expect(inside.allSatisfy(set.contains) && !outside.contains(where: set.contains))
  }
}
