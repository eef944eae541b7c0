import Diagnostics

/// Random numbers that are the same every run, on every machine (SplitMix64).
public struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  /// Numbers of their own for each name: two names under one seed have nothing in common.
  ///
  ///     var numbers = SeededGenerator(seed: 7, for: "2013/XAA/salw.json")
  public init(seed: UInt64, for name: String) {
    // Once through the mixer, so that names that differ in one letter start far apart.
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

  /// True so many times in a hundred.
  public mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &self) < percent
  }

  /// A number from 0 up to, not including, the bound; 0 where the bound is not above 0.
  ///
  /// It is the same whatever the standard library makes of `Int.random`.
  public mutating func below(_ bound: Int) -> Int {
    bound > 0 ? Int(next().multipliedFullWidth(by: UInt64(bound)).high) : 0
  }

  public mutating func one<Element>(of choices: [Element]) -> Element {
    choices[Int.random(in: 0..<choices.count, using: &self)]
  }
}
