/// Classes of scalars that an expression does not distinguish: two scalars are in one class if they are in
/// the same sets of the expression, and both or neither are word characters.
///
///     sets     [a-z]  [aeiou]        classes   0 = neither   1 = consonants   2 = vowels
///
/// So a search needs no sets. It looks up a scalar's class and works with small tables.
struct ScalarClasses: Sendable {
  /// The number of classes.
  let count: Int
  /// The scalars at which the class may change, sorted. The first is 0.
  private let starts: [UInt32]
  private let classAtStart: [UInt16]
  /// The class of each ASCII scalar.
  let ascii: [UInt16]
  /// Whether a set contains a class: a row for each set, a column for each class.
  private let membership: [Bool]
  private let words: [Bool]

  init(separating sets: [ScalarSet]) {
    let all = sets + [ScalarSet.word]
    var edges: Set<UInt32> = [0]
    for range in all.lazy.flatMap(\.ranges) {
      edges.insert(range.lowerBound)
      if range.upperBound < ScalarSet.last { edges.insert(range.upperBound + 1) }
    }
    starts = edges.sorted()

    var rows = [[UInt64]](
      repeating: Array(repeating: 0, count: all.count / 64 + 1), count: starts.count)
    for (number, set) in all.enumerated() {
      Self.mark(number, set, in: &rows, starts: starts)
    }
    var numbers: [[UInt64]: UInt16] = [:]
    classAtStart = rows.map { row in
      if let number = numbers[row] { return number }
      numbers[row] = UInt16(numbers.count)
      return UInt16(numbers.count - 1)
    }
    count = numbers.count
    (membership, words) = Self.tables(numbers, sets: sets.count)
    ascii = Self.asciiClasses(starts: starts, classAtStart: classAtStart)
  }

  /// Sets the bit with the set's number in the row of every interval that is inside the set.
  private static func mark(
    _ number: Int, _ set: ScalarSet, in rows: inout [[UInt64]], starts: [UInt32]
  ) {
    var interval = 0
    for range in set.ranges {
      while interval < starts.count, starts[interval] < range.lowerBound { interval += 1 }
      while interval < starts.count, starts[interval] <= range.upperBound {
        rows[interval][number / 64] |= 1 << UInt64(number % 64)
        interval += 1
      }
    }
  }

  private static func tables(
    _ numbers: [[UInt64]: UInt16], sets: Int
  ) -> (membership: [Bool], words: [Bool]) {
    var membership = [Bool](repeating: false, count: numbers.count * (sets + 1))
    for (row, number) in numbers {
      for set in 0...sets where row[set / 64] >> UInt64(set % 64) & 1 == 1 {
        membership[set * numbers.count + Int(number)] = true
      }
    }
    return (Array(membership.prefix(sets * numbers.count)), Array(membership.suffix(numbers.count)))
  }

  private static func asciiClasses(starts: [UInt32], classAtStart: [UInt16]) -> [UInt16] {
    var interval = 0
    return (0..<128).map { value in
      while interval + 1 < starts.count, starts[interval + 1] <= value { interval += 1 }
      return classAtStart[interval]
    }
  }

  func classOf(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 128 { return Int(ascii[Int(value)]) }
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= value { low = middle } else { high = middle }
    }
    return Int(classAtStart[low])
  }

  func contains(_ number: Int, inSet set: Int) -> Bool { membership[set * count + number] }
  func isWord(_ number: Int) -> Bool { words[number] }
}
