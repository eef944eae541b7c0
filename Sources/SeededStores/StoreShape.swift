// The size of a seeded store. Apart from the fixed ones, its records belong to a participant, to a year, or to
// a cell, which is one participant in one year:
//
//   fixed            store.json, frameworks, bodies, the sources these cite, the forum's own
//   a participant    participant, instruments, registers
//   a year           edition, the bodies' answers, activities, votes, the year's own source
//   a cell           implementation, salw, the note they cite
//   extras           briefings, reviews asked, reviews answered: as many as make the number exact

/// The size and the fullness of a store that is made from a seed.
///
/// ```swift
/// let shape = try StoreShape(seed: 7, records: 20_000)            // participants and years follow
/// let pair = try StoreShape(seed: 7, participants: 200, years: 2)  // the records follow
/// ```
public struct StoreShape: Hashable, Sendable {
  public let seed: UInt64
  /// How many participants answer, without the forum and the United Nations.
  public let participants: Int
  /// How many editions there are, from `firstYear` on. A background year comes before them.
  public let years: Int
  /// How many files the store has, `store.json` included.
  public let records: Int
  /// How many answers of a hundred say something.
  public let answered: Int
  /// The length of the texts, in percent of the usual length.
  public let fullness: Int

  public static let firstYear = 2011
  /// The schemas accept the years, and no state has the codes.
  public static let mostYears = 80
  public static let mostParticipants = Codes.count
  public static let mostRecords = 1_000_000

  /// Finds numbers of participants and years that fit the number of records. Numbers that are given are kept.
  public init(
    seed: UInt64, records: Int? = nil, participants: Int? = nil, years: Int? = nil,
    answered: Int = 85, fullness: Int = 100
  ) throws(ShapeProblem) {
    try Self.check(records, participants, years)
    self.seed = seed
    self.answered = min(max(answered, 0), 100)
    self.fullness = min(max(fullness, 0), 1000)
    // A cell with its share of the other records has about 4.7 records.
    let cells = max((max(records ?? 0, 0) - Self.fixedRecords) * 10 / 47, 4)
    let (fitting, span) = Self.fitted(cells, records ?? .max, participants, years)
    (self.participants, self.years) = (fitting, span)
    let least = Self.leastRecords(participants: fitting, years: span)
    self.records = records ?? least + Extras.usual(cells: fitting * span)
    guard self.records >= least else { throw .tooFewRecords(found: self.records, least: least) }
  }

  private static func check(_ records: Int?, _ participants: Int?, _ years: Int?)
    throws(ShapeProblem)
  {
    if let records, records > mostRecords {
      throw .tooManyRecords(found: records, most: mostRecords)
    }
    if let participants, !(2...mostParticipants).contains(participants) {
      throw .participants(found: participants, expected: 2...mostParticipants)
    }
    if let years, !(1...mostYears).contains(years) {
      throw .years(found: years, expected: 1...mostYears)
    }
  }

  /// Prefers ten times as many participants as years, and leaves room for the usual briefings and reviews.
  private static func fitted(
    _ cells: Int, _ records: Int, _ participants: Int?, _ years: Int?
  ) -> (participants: Int, years: Int) {
    var span = years ?? participants.map { cells / $0 } ?? squareRoot(of: cells / 10)
    span = min(max(span, years ?? 2), mostYears)
    var many = participants ?? min(max(cells / span, 2), mostParticipants)
    while participants == nil, many > 2,
      leastRecords(participants: many, years: span) + Extras.usual(cells: many * span) > records
    {
      many -= 1
    }
    while years == nil, span > 1, leastRecords(participants: many, years: span) > records {
      span -= 1
    }
    return (many, span)
  }

  private static func squareRoot(of number: Int) -> Int {
    var root = 1
    while (root + 1) * (root + 1) <= number { root += 1 }
    return root
  }
}

/// Why no store of a shape can be made.
public enum ShapeProblem: Error, Hashable, Sendable, CustomStringConvertible {
  case tooFewRecords(found: Int, least: Int)
  case tooManyRecords(found: Int, most: Int)
  case participants(found: Int, expected: ClosedRange<Int>)
  case years(found: Int, expected: ClosedRange<Int>)

  public var description: String {
    switch self {
    case .tooFewRecords(let found, let least):
      "\(found) records are too few: such a store has at least \(least)"
    case .tooManyRecords(let found, let most):
      "\(found) records are too many: at most \(most) are possible"
    case .participants(let found, let expected):
      "\(found) participants: from \(expected.lowerBound) to \(expected.upperBound) are possible"
    case .years(let found, let expected):
      "\(found) years: from \(expected.lowerBound) to \(expected.upperBound) are possible"
    }
  }
}

extension StoreShape {
  /// The years of the editions.
  public var editions: ClosedRange<Int> { Self.firstYear...(Self.firstYear + years - 1) }

  /// The editions and the background year before them.
  public var allYears: ClosedRange<Int> { (Self.firstYear - 1)...editions.upperBound }

  var activitiesAYear: Int { Self.activities(participants) }
  var votesAYear: Int { Self.votes(participants) }

  private static func activities(_ participants: Int) -> Int { 2 + participants / 20 }
  private static func votes(_ participants: Int) -> Int { 3 + participants / 50 }

  static let fixedRecords = Foundations.shared.files.count

  /// How many records there are without briefings and reviews.
  static func leastRecords(participants: Int, years: Int) -> Int {
    let held = 2 + activities(participants) + votes(participants)
    let bodies = Foundations.shared.bodies.count
    return fixedRecords + 3 * participants + (years + 1) * held + years * bodies
      + years * participants * 3
  }

  /// How many briefings and reviews there are.
  var extras: Int { records - Self.leastRecords(participants: participants, years: years) }
}
