// Decides which cells have briefings and reviews. A cell is one participant in one year. The number of these
// records is exact, and each can be made without the others. The cells are put in a scattered order. In each
// round, the first cells of that order have a record of each kind. A review is answered only in a cell that
// has a review, because the order is the same and there are fewer answers.
//
//   round 0   briefings in 40 % of the cells, reviews asked in 60 %, answered in 45 %
//   round 1   the same again, with other reviewers …                      until the number is reached

/// How the briefings and reviews of a store are spread over participants and years.
struct Extras: Sendable {
  private let cells: Int
  private let participants: Int
  /// In how many cells each round has a record of this kind.
  private(set) var briefings: [Int] = []
  private(set) var asked: [Int] = []
  private(set) var answered: [Int] = []
  /// The scattered order steps through the cells by this number.
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
      // In one year, a participant is reviewed at most once by each of the others.
      let isReviewed = asked.count < participants - 1
      briefings.append(take(isReviewed ? 40 : 100))
      asked.append(isReviewed ? take(60) : 0)
      answered.append(isReviewed ? take(45) : 0)
    }
  }

  /// The usual number of briefings and reviews, for a shape without a given number of records.
  static func usual(cells: Int) -> Int {
    [40, 60, 45].reduce(0) { $0 + (cells * $1 + 99) / 100 }
  }

  /// Whether a cell has a record of a kind in a round. `count` is how many cells have one in that round.
  func has(_ count: Int, round: Int, cell: Int) -> Bool {
    count > 0 && (cell * step + round * 7919) % cells < count
  }

  func cell(_ participant: Int, _ year: Int) -> Int {
    (year - StoreShape.firstYear) * participants + participant
  }

  /// The reviewer of a participant in a round: the same one for two years, then the next one.
  func reviewer(of participant: Int, _ year: Int, round: Int) -> Int {
    let turn = round + (year - StoreShape.firstYear) / 2
    return (participant + 1 + turn % (participants - 1)) % participants
  }

  /// The round in which a participant is reviewed by `reviewer` in a year; `nil` if it is not.
  func round(_ participant: Int, _ reviewer: Int, _ year: Int) -> Int? {
    let cell = cell(participant, year)
    return asked.indices.first { round in
      has(asked[round], round: round, cell: cell)
        && self.reviewer(of: participant, year, round: round) == reviewer
    }
  }

  /// A number of about 0.62 times the number of cells that has no common divisor with it.
  private static func scattering(_ cells: Int) -> Int {
    func divisor(_ a: Int, _ b: Int) -> Int { b == 0 ? a : divisor(b, a % b) }
    var step = max(cells * 618 / 1000, 1)
    while divisor(step, cells) != 1 { step += 1 }
    return step
  }
}
