/// Violations as they are found: the first ones in words, all others only counted.
///
/// A text can break its schema a million times. Nobody reads a million sentences, and to write them
/// takes a minute and gigabytes; so after `most` of them no more are put into words.
struct ViolationList {
  /// How many are put into words.
  let most: Int
  /// The first ones, each once, in the order in which they were found.
  private(set) var told: [Violation] = []
  /// How many more there are at least: where one of several schemas has to fit, and where schemas
  /// refer to schemas, a value that fits none counts once.
  private(set) var untold = 0
  private var known: Set<Violation> = []
  private var counted: Set<UInt64> = []

  init(most: Int) { self.most = most }

  /// Whether further ones are only counted.
  var isFull: Bool { told.count >= most }
  var isEmpty: Bool { told.isEmpty && untold == 0 }
  var count: Int { told.count + untold }

  /// Adds one; whoever adds to a full list had better count it, and spare the words.
  mutating func add(_ violation: Violation) {
    if isFull {
      count(at: violation.range, by: violation.schemaRange)
    } else if known.insert(violation).inserted {
      told.append(violation)
    }
  }

  /// Counts one, by the bytes of the instance and of the schema, unless the same was counted before.
  mutating func count(at range: Range<Int>, by schema: Range<Int>) {
    let mark = UInt64(range.lowerBound) << 32 | UInt64(schema.lowerBound)
    if counted.insert(mark).inserted { untold += 1 }
  }

  /// Adds all of another list.
  mutating func add(_ other: ViolationList) {
    for violation in other.told { add(violation) }
    untold += other.untold
  }

  /// From the top of the instance down; where some were only counted, a last one says how many.
  var sorted: [Violation] {
    let sorted = told.sorted()
    guard untold > 0, let last = sorted.last else { return sorted }
    return sorted + [last.standing(for: untold)]
  }
}

extension Violation {
  /// What stands for violations that were only counted.
  fileprivate func standing(for count: Int) -> Violation {
    Violation(
      keyword: Self.more, path: [], range: range, schemaPlace: schemaPlace,
      schemaRange: schemaRange,
      found: "\(ViolationMessages.count(count, "more violation")) at least",
      expected: "a value that its schema allows", nearest: nil, count: count)
  }

  /// In place of a keyword where a violation stands for others that were only counted.
  private static let more = "…"
}
