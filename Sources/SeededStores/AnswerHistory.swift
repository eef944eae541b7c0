// How an answer develops. From the first edition on, each year leaves it as it was or changes it. The history is
// computed again for every record: this costs less than to keep it, and each record can be made alone.

import Records
import SeededNumbers

/// The state of one answer in one year.
struct AnswerHistory {
  /// What happened to the answer in this year.
  enum Step {
    case silent, fellSilent, told, confirmed, carriedForward
  }

  private(set) var status: Status
  private(set) var step: Step
  /// The years in which some or all of its text was reworded. Its text is made from the last of them.
  private(set) var tellings: [Int] = []
  /// The year for which its status holds.
  private(set) var asOf: Int
  /// Whether the status went back or stopped in this year. Such an answer needs a note.
  private(set) var isSetBack = false
  let statedBy: StatedBy

  /// Computes the history through the year `last`.
  ///
  /// - Parameters:
  ///   - key: A number for this answer only, made from its participant, its item and the seed.
  ///   - last: The year that is asked for, an edition.
  ///   - answered: How many answers of a hundred say something.
  ///   - newsworthy: For each edition, whether the answer must be reworded in it.
  init(key: UInt64, through last: Int, answered: Int, newsworthy: [Bool]) {
    var chance = SeededGenerator(seed: key)
    let teller = chance.below(100)
    statedBy = teller < 80 ? .participant : teller < 87 ? .secretariat : .publicSource
    (status, step, asOf) = (.notReported, .silent, 0)
    for (year, isNews) in zip(StoreShape.firstYear...last, newsworthy) {
      var chance = SeededGenerator(seed: key ^ UInt64(year) &* 0x9E6C_63D0_876A_9A47)
      isSetBack = false
      if status == .notReported {
        step = .silent
        let share = year == StoreShape.firstYear ? answered : min(answered, answered / 5 + 1)
        if chance.below(100) < share || isNews { begin(year, &chance) }
      } else {
        move(year, &chance, mustSpeak: isNews)
      }
    }
  }

  /// The year from which its text is.
  var toldIn: Int { tellings.last ?? StoreShape.firstYear }

  private mutating func begin(_ year: Int, _ chance: inout SeededGenerator) {
    status = Self.beginnings[chance.below(Self.beginnings.count)]
    tell(year)
  }

  private mutating func tell(_ year: Int) {
    (step, asOf) = (.told, year)
    tellings.append(year)
  }

  private mutating func move(_ year: Int, _ chance: inout SeededGenerator, mustSpeak: Bool) {
    let draw = chance.below(1000)
    switch draw {
    case 0..<25 where !mustSpeak:
      (status, step) = (.notReported, .fellSilent)
    case 25..<110:
      if let rung = status.step {
        status = Status.ladder[min(rung + 1, Status.ladder.count - 1)]
      } else {
        status = Status.ladder[chance.below(Status.ladder.count)]
      }
      tell(year)
    case 110..<125:
      if let rung = status.step, rung > 0 {
        status = Status.ladder[rung - 1]
        isSetBack = true
      }
      tell(year)
    case 125..<135:
      let stops: [Status] = [.notPursued, .discontinued]
      isSetBack = !stops.contains(status)
      if isSetBack { status = stops[chance.below(2)] }
      tell(year)
    case 135..<145:
      status = chance.below(2) == 0 ? .unclear : .notApplicable
      tell(year)
    case 145..<240: tell(year)
    case 240..<560: confirm(year, mustSpeak)
    // An answer stays unconfirmed for at most two years.
    default:
      year - asOf > 2 || statedBy != .participant || mustSpeak
        ? confirm(year, mustSpeak) : carryForward()
    }
  }

  private mutating func confirm(_ year: Int, _ mustSpeak: Bool) {
    if mustSpeak || statedBy != .participant { return tellAgain(year, mustSpeak) }
    (step, asOf) = (.confirmed, year)
  }

  /// Keeps the text for another year. Only an answer by the participant itself can be confirmed, so another answer is
  /// only dated again.
  private mutating func tellAgain(_ year: Int, _ isAnew: Bool) {
    (step, asOf) = (.told, year)
    if isAnew { tellings.append(year) }
  }

  private mutating func carryForward() { step = .carriedForward }

  private static let beginnings: [Status] = [
    .unclear, .notApplicable, .notStarted, .considered, .considered, .planned, .planned,
    .inProgress, .inProgress, .inProgress, .partlyImplemented, .partlyImplemented, .implemented,
    .implemented, .notPursued, .discontinued,
  ]
}
