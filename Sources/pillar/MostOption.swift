import Commands
import Diagnostics

/// `--most`, for commands that may report very many findings in one file.
struct MostOption: OptionGroup {
  @Option(
    "Print at most this many findings of one rule in one file, or this many conflicts; count the others.",
    value: "n")
  var most = Most(count: Finding.usualMost)

  var count: Int { most.count }
}

/// The largest number of findings to print, from 1 to 1000000.
struct Most: SingleWordValue {
  let count: Int

  init(count: Int) { self.count = count }

  init?(word: String) {
    guard let count = Int(word), (1...1_000_000).contains(count) else { return nil }
    self.count = count
  }

  static var expected: String { "a number from 1 to 1000000" }
  var spelling: String? { "\(count)" }
}
