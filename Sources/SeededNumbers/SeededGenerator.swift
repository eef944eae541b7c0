import Diagnostics
import Hashing

/// A random number generator (SplitMix64). The same seed gives the same numbers in every run and on every machine.
public struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  /// A generator for one of many named things, such as a file. Two names with the same seed give unrelated numbers.
  ///
  ///     var numbers = SeededGenerator(seed: 7, for: "2013/XAA/salw.json")
  public init(seed: UInt64, for name: String) {
    // The first number of another generator is the seed, so that similar names get very different states.
    var mixer = SeededGenerator(
      seed: StableHash.value(of: name.utf8) ^ seed &* 0xD605_BBB5_8C8A_BBFD)
    self.init(seed: mixer.next())
  }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Returns true in `percent` of 100 calls, on average.
  public mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &self) < percent
  }

  /// A number from 0 up to, but not including, `bound`; 0 if the bound is not above 0.
  ///
  /// Unlike `Int.random`, it does not depend on the version of the standard library.
  public mutating func below(_ bound: Int) -> Int {
    bound > 0 ? Int(next().multipliedFullWidth(by: UInt64(bound)).high) : 0
  }

  public mutating func one<Element>(of choices: [Element]) -> Element {
    choices[Int.random(in: 0..<choices.count, using: &self)]
  }
}
