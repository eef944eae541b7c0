// Codes that ISO 3166 leaves to users, so that no state has one: XAA…XZZ, then QMA…QZZ.

/// The codes of invented participants, by number.
enum Codes {
  /// In use for a real place, although ISO 3166 leaves it to users.
  private static let taken: Set<String> = ["XKX"]

  private static let all: [String] = {
    let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    let blocks = letters.map { "X\($0)" } + letters.suffix(14).map { "Q\($0)" }
    return blocks.flatMap { block in letters.map { "\(block)\($0)" } }
      .filter { !taken.contains($0) }
  }()

  private static let numbers = Dictionary(
    uniqueKeysWithValues: all.enumerated().map { ($1, $0) })

  static let count = all.count

  static func code(_ number: Int) -> String { all[number] }

  static func number(_ code: String) -> Int? { numbers[code] }
}
