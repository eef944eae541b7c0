/// Facts about Unicode that Swift's standard library does not have, as text. `Tests/Generating/unicode-tables` writes it.
///
///     Grek=Greek 370-373 375-377 …       the names of a script, then its scalars in hexadecimal
///       1F00-1F15 …                      an indented line continues the row above
enum UnicodeTables {
  struct NamedRanges: Sendable {
    var names: [String]
    var ranges: [ClosedRange<UInt32>]
  }

  static func rows(of table: String) -> [NamedRanges] {
    var rows: [NamedRanges] = []
    for line in table.utf8.split(separator: UInt8(ascii: "\n")) {
      var words = line.split(separator: UInt8(ascii: " ")).map { String($0) ?? "" }
      if line.first != UInt8(ascii: " ") {
        let names = words.removeFirst().split(separator: "=").map(String.init)
        rows.append(NamedRanges(names: names, ranges: []))
      }
      rows[rows.count - 1].ranges += words.compactMap(range)
    }
    return rows
  }

  private static func range(_ word: String) -> ClosedRange<UInt32>? {
    let ends = word.split(separator: "-").compactMap { UInt32($0, radix: 16) }
    guard let first = ends.first, let last = ends.last, first <= last else { return nil }
    return first...last
  }

  /// The sets of the properties, by each of their names.
  static let propertySets: [String: ScalarSet] = {
    var sets: [String: ScalarSet] = [:]
    for row in rows(of: properties) {
      for name in row.names { sets[name] = ScalarSet(row.ranges) }
    }
    return sets
  }()
}
