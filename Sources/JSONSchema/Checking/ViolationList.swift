/// The violations found so far: the first ones with a message, the others only counted.
///
/// A text can break its schema a million times. Nobody reads a million messages, and making them takes a
/// minute and gigabytes. So only the first `most` get a message.
struct ViolationList {
  /// How many violations get a message.
  let most: Int
  /// The violations with a message, without duplicates, in the order in which they were found.
  private(set) var listed: [Violation] = []
  /// How many more there are at least. Not all are counted one by one: a value that matches no alternative of `anyOf`
  /// counts as one, and so does a value that breaks the schema that a reference names.
  private(set) var unlisted = 0
  private var added: Set<Violation> = []
  private var counted: Set<UInt64> = []

  init(most: Int) { self.most = most }

  /// Whether further violations are only counted.
  var isFull: Bool { listed.count >= most }
  var isEmpty: Bool { listed.isEmpty && unlisted == 0 }
  var count: Int { listed.count + unlisted }

  /// Adds a violation. If the list is full, call `count` instead, which needs no message.
  mutating func add(_ violation: Violation) {
    if isFull {
      count(at: violation.range, by: violation.schemaRange)
    } else if added.insert(violation).inserted {
      listed.append(violation)
    }
  }

  /// Counts a violation, identified by the bytes of the instance and of the schema, if it is not counted yet.
  mutating func count(at range: Range<Int>, by schema: Range<Int>) {
    let mark = UInt64(range.lowerBound) << 32 | UInt64(schema.lowerBound)
    if counted.insert(mark).inserted { unlisted += 1 }
  }

  /// Adds all violations of another list.
  mutating func add(_ other: ViolationList) {
    for violation in other.listed { add(violation) }
    unlisted += other.unlisted
  }

  /// In the order of the instance's text. If some were only counted, a last violation says how many.
  var sorted: [Violation] {
    let sorted = listed.sorted()
    guard unlisted > 0, let last = sorted.last else { return sorted }
    return sorted + [last.standing(for: unlisted)]
  }
}

extension Violation {
  /// A violation that stands for `count` others, which were only counted.
  fileprivate func standing(for count: Int) -> Violation {
    Violation(
      keyword: Self.more, path: [], range: range, schemaPlace: schemaPlace,
      schemaRange: schemaRange,
      found: "at least " + ViolationMessages.count(count, "more violation"),
      expected: "a value that its schema allows", nearest: nil, count: count)
  }

  /// The keyword of a violation that stands for others.
  private static let more = "…"
}
