// The arguments of this process. The Swift runtime reads them from /proc. If /proc cannot be read, it
// reports no arguments at all: `pillar check FILE` would then do what `pillar` does, and exit with 0. So
// this file reads the arguments from the stack, where the system put them. If it finds none, `main` must
// refuse to run.

import Diagnostics

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  @preconcurrency import Musl
#else
  @preconcurrency import Glibc
#endif

/// The words this program was called with, its own name first; `nil` if they cannot be found.
///
/// Call it once, in `main`, before anything changes the environment. The list is never empty, because the
/// system gives every process a name.
public func programArguments() -> [String]? {
  #if os(Linux)
    if let words = wordsOnTheStack(), !words.isEmpty { return words }
  #endif
  let words = CommandLine.arguments
  return words.isEmpty ? nil : words
}

#if os(Linux)
  private typealias Text = UnsafeMutablePointer<CChar>

  /// The words as the system lays them out at the start of the stack, in rising addresses:
  ///
  ///     count │ word … word │ 0 │ variable … variable │ 0 │ … │ the texts of words and variables, in a row
  ///                             ↑ environ
  ///
  /// `nil` if memory does not look like that, for example because the environment was moved.
  private func wordsOnTheStack() -> [String]? {
    let environment: UnsafeMutablePointer<Text?>? = environ
    guard let environment, isOnThisStack(environment), environment[-1] == nil else { return nil }
    var words: [Text] = []
    var position = -2
    // The loop goes from the last word to the first. Each text must end where the next one begins, and
    // all texts must lie above the addresses.
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

  /// Whether an address is above this function's frame, by at most 64 MiB.
  private func isOnThisStack(_ address: UnsafeMutableRawPointer) -> Bool {
    var mark: UInt8 = 0
    let here = withUnsafeMutablePointer(to: &mark) { UInt(bitPattern: $0) }
    let there = UInt(bitPattern: address)
    return there > here && there - here < 64 << 20
  }
#endif
