// How large a made store is. Its records, all but the fixed ones, stand in cells, one for a
// participant in a year, and in years:
//
//   fixed            store.json, frameworks, bodies, the sources these cite, the forum's own
//   a participant    participant, instruments, registers
//   a year           edition, the bodies' answers, activities, votes, the year's own source
//   a cell           implementation, salw, the note they cite
//   over that        briefings, reviews asked, reviews answered: as many as fill the number exactly

/// The size and the fullness of a store that is made from a seed.
///
/// ```swift
/// let shape = try StoreShape(seed: 7, records: 20_000)            // participants and years follow
/// let pair = try StoreShape(seed: 7, participants: 200, years: 2)  // the records follow
/// ```
public struct StoreShape: Hashable, Sendable {
  public let seed: UInt64
  /// How many participants answer; the forum and the United Nations come on top.
  public let participants: Int
  /// How many editions there are, from `firstYear` on; a background year stands before them.
  public let years: Int
  /// How many files the store has, `store.json` included.
  public let records: Int
  /// How many answers in a hundred say something.
  public let answered: Int
  /// How long the texts are, in hundredths of the usual length.
  public let fullness: Int

  public static let firstYear = 2011
  /// Years of four digits that the schemas take, and codes that no state has.
  public static let mostYears = 80
  public static let mostParticipants = Codes.count
  public static let mostRecords = 1_000_000

  /// Fits participants and years to a number of records; what is given is kept.
  public init(
    seed: UInt64, records: Int? = nil, participants: Int? = nil, years: Int? = nil,
    answered: Int = 85, fullness: Int = 100
  ) throws(ShapeProblem) {
    try Self.check(records, participants, years)
    self.seed = seed
    self.answered = min(max(answered, 0), 100)
    self.fullness = min(max(fullness, 0), 1000)
    // A cell and its share of all the rest come to not quite five records.
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

  /// Ten participants a year, as far as both may grow, and room for the usual briefings and reviews.
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

/// Why no store of such a shape can be made.
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
      "\(found) records are too many: there can be \(most)"
    case .participants(let found, let expected):
      "\(found) participants: there can be from \(expected.lowerBound) to \(expected.upperBound)"
    case .years(let found, let expected):
      "\(found) years: there can be from \(expected.lowerBound) to \(expected.upperBound)"
    }
  }
}

extension StoreShape {
  /// The first edition to the last.
  public var editions: ClosedRange<Int> { Self.firstYear...(Self.firstYear + years - 1) }

  /// The editions and the background year before them.
  public var allYears: ClosedRange<Int> { (Self.firstYear - 1)...editions.upperBound }

  var activitiesAYear: Int { Self.activities(participants) }
  var votesAYear: Int { Self.votes(participants) }

  private static func activities(_ participants: Int) -> Int { 2 + participants / 20 }
  private static func votes(_ participants: Int) -> Int { 3 + participants / 50 }

  static let fixedRecords = Foundations.shared.files.count

  /// How many records are there before the first briefing and the first review.
  static func leastRecords(participants: Int, years: Int) -> Int {
    let held = 2 + activities(participants) + votes(participants)
    let bodies = Foundations.shared.bodies.count
    return fixedRecords + 3 * participants + (years + 1) * held + years * bodies
      + years * participants * 3
  }

  /// How many briefings and reviews there are.
  var extras: Int { records - Self.leastRecords(participants: participants, years: years) }
}
