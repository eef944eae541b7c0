// Which cells have briefings and reviews, so that their number is exact and any one of them can be
// looked up alone. Cells are put in a scattered order; of each kind the first so many have one, then
// a second round begins. An answer to a review is only where the review is, because the order is the
// same and their number is smaller.
//
//   round 0   briefings in 40 % of the cells, reviews asked in 60 %, answered in 45 %
//   round 1   the same again, with other reviewers …                      until the number is full

/// How the briefings and reviews of a store are spread over participants and years.
struct Extras: Sendable {
  private let cells: Int
  private let participants: Int
  /// How many cells have a first, second, … of each kind.
  private(set) var briefings: [Int] = []
  private(set) var asked: [Int] = []
  private(set) var answered: [Int] = []
  /// Steps through the cells, each once, and the way back.
  private let step: Int

  init(_ shape: StoreShape) {
    participants = shape.participants
    cells = shape.participants * shape.years
    step = Self.scattering(cells)
    var rest = shape.extras
    func take(_ share: Int) -> Int {
      let number = min(rest, (cells * share + 99) / 100)
      rest -= number
      return number
    }
    while rest > 0 {
      // A participant is reviewed by as many others as there are.
      let isReviewed = asked.count < participants - 1
      briefings.append(take(isReviewed ? 40 : 100))
      asked.append(isReviewed ? take(60) : 0)
      answered.append(isReviewed ? take(45) : 0)
    }
  }

  /// What a store has of them where nobody asks for a number.
  static func usual(cells: Int) -> Int {
    [40, 60, 45].reduce(0) { $0 + (cells * $1 + 99) / 100 }
  }

  /// Whether a cell has one in a round of which so many cells have one.
  func has(_ count: Int, round: Int, cell: Int) -> Bool {
    count > 0 && (cell * step + round * 7919) % cells < count
  }

  func cell(_ participant: Int, _ year: Int) -> Int {
    (year - StoreShape.firstYear) * participants + participant
  }

  /// Who reviews a participant in a round: for two years the same, then the next.
  func reviewer(of participant: Int, _ year: Int, round: Int) -> Int {
    let turn = round + (year - StoreShape.firstYear) / 2
    return (participant + 1 + turn % (participants - 1)) % participants
  }

  /// In which round a participant reviews another in a year; `nil` where it does not.
  func round(_ participant: Int, _ reviewer: Int, _ year: Int) -> Int? {
    let cell = cell(participant, year)
    return asked.indices.first { round in
      has(asked[round], round: round, cell: cell)
        && self.reviewer(of: participant, year, round: round) == reviewer
    }
  }

  /// A number without a divisor in common with the number of cells, about two thirds of it.
  private static func scattering(_ cells: Int) -> Int {
    func divisor(_ a: Int, _ b: Int) -> Int { b == 0 ? a : divisor(b, a % b) }
    var step = max(cells * 618 / 1000, 1)
    while divisor(step, cells) != 1 { step += 1 }
    return step
  }
}
