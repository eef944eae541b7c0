// What a program was called with. The Swift runtime looks for it through /proc, and where /proc cannot be
// read it gives a program no arguments at all: a check of one file would become the front page, exit 0.
// So the words are taken from where the system put them, and a program that has none refuses to run.

import Diagnostics

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  @preconcurrency import Musl
#else
  @preconcurrency import Glibc
#endif

/// The words this program was called with, its own name first; `nil` where they cannot be known.
///
/// Asked for once, in `main`, before anything changes the environment. A healthy process always has a
/// name.
public func programArguments() -> [String]? {
  #if os(Linux)
    if let words = wordsOnTheStack(), !words.isEmpty { return words }
  #endif
  let words = CommandLine.arguments
  return words.isEmpty ? nil : words
}

#if os(Linux)
  private typealias Text = UnsafeMutablePointer<CChar>

  /// The words as the system lays them out where the first stack begins, upward:
  ///
  ///     count │ word … word │ 0 │ variable … variable │ 0 │ … │ the texts of words and variables, in a row
  ///                             ↑ environ
  ///
  /// `nil` where it does not look like that, for example because the environment was moved.
  private func wordsOnTheStack() -> [String]? {
    let environment: UnsafeMutablePointer<Text?>? = environ
    guard let environment, isOnThisStack(environment), environment[-1] == nil else { return nil }
    var words: [Text] = []
    var position = -2
    // Each text lies below the one before it, and all of them above the row of their addresses.
    var limit = environment[0].map { UInt(bitPattern: $0) } ?? .max
    while let word = environment[position], UInt(bitPattern: word) != UInt(words.count) {
      let address = UInt(bitPattern: word)
      guard address > UInt(bitPattern: environment), address < limit else { return nil }
      guard limit == .max || address + UInt(strlen(word)) + 1 == limit else { return nil }
      words.append(word)
      (position, limit) = (position - 1, address)
    }
    guard environment[position] != nil else { return nil }
    return words.reversed().map { SystemName.text($0) }
  }

  /// Whether an address is a little above this function's own frame.
  private func isOnThisStack(_ address: UnsafeMutableRawPointer) -> Bool {
    var mark: UInt8 = 0
    let here = withUnsafeMutablePointer(to: &mark) { UInt(bitPattern: $0) }
    let there = UInt(bitPattern: address)
    return there > here && there - here < 64 << 20
  }
#endif
