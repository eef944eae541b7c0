public import JSONText
public import NewStores
public import Records
import SeededNumbers

/// A store of any size, made from a seed. The same seed and shape give the same bytes on every machine.
///
/// Each record depends only on the seed, the shape and its own path. So each can be made without the others, and a
/// store of any size is written in the memory of one record. Every record is valid under its schema and passes every
/// rule. No real state is in it: participants, sources and resolutions are invented.
///
/// ```swift
/// let made = SeededStore(try StoreShape(seed: 7, records: 500))
/// let findings = findings(in: made.store)                  // none
/// made.forEachFile { file in … }                           // one at a time
/// ```
public struct SeededStore: Sendable {
  public let shape: StoreShape
  let extras: Extras
  let foundations = Foundations.shared

  public init(_ shape: StoreShape) {
    self.shape = shape
    extras = Extras(shape)
  }

  /// Calls `hand` with the path of every record. The paths of one folder follow each other.
  public func forEachPath<Problem: Error>(
    _ hand: (String) throws(Problem) -> Void
  ) throws(Problem) {
    for file in foundations.files { try hand(file.path) }
    for number in 0..<shape.participants {
      for kind in RecordKind.ofParticipants {
        try hand(RecordPath(kind, of: Codes.code(number)).text)
      }
    }
    for year in shape.allYears {
      try hand(RecordPath(.source, id: yearSource(year)).text)
      for number in 0..<shape.participants where shape.editions.contains(year) {
        try hand(RecordPath(.source, id: note(of: Codes.code(number), year)).text)
      }
    }
    for year in shape.allYears { try forEachPath(in: year, hand) }
  }

  private func forEachPath<Problem: Error>(
    in year: Int, _ hand: (String) throws(Problem) -> Void
  ) throws(Problem) {
    try hand(RecordPath(.edition, in: year).text)
    for number in 1...shape.activitiesAYear {
      try hand(RecordPath(.activity, in: year, id: activity(number)).text)
    }
    for number in 1...shape.votesAYear {
      try hand(RecordPath(.vote, in: year, id: resolution(year, number)).text)
    }
    guard shape.editions.contains(year) else { return }
    for code in foundations.bodies {
      try hand(RecordPath(.implementation, of: code, in: year).text)
    }
    for number in 0..<shape.participants { try forEachPath(of: number, in: year, hand) }
  }

  private func forEachPath<Problem: Error>(
    of number: Int, in year: Int, _ hand: (String) throws(Problem) -> Void
  ) throws(Problem) {
    let code = Codes.code(number)
    for kind in RecordKind.answering { try hand(RecordPath(kind, of: code, in: year).text) }
    let cell = extras.cell(number, year)
    for (round, count) in extras.briefings.enumerated()
    where extras.has(count, round: round, cell: cell) {
      try hand(RecordPath(.briefing, of: code, in: year, id: briefing(round)).text)
    }
    for (round, count) in extras.asked.enumerated()
    where extras.has(count, round: round, cell: cell) {
      let reviewer = Codes.code(extras.reviewer(of: number, year, round: round))
      try hand(RecordPath(.reviewAsked, of: code, by: reviewer, in: year).text)
      guard extras.has(extras.answered[round], round: round, cell: cell) else { continue }
      try hand(RecordPath(.reviewAnswered, of: code, by: reviewer, in: year).text)
    }
  }

  /// Makes the content of one record; `nil` if the store has no record at that path.
  public func tree(_ path: String) -> JSONTree? {
    if let fixed = foundations.tree(path) { return fixed }
    guard let place = RecordPath(path), holds(place) else { return nil }
    return switch place.kind {
    case .participant: participant(place)
    case .acts: acts(place)
    case .registers: registers(place)
    case .source: source(place)
    case .edition: edition(place)
    case .implementation, .salw: sheet(place)
    case .briefing: briefing(place)
    case .reviewAsked: asked(place)
    case .reviewAnswered: answered(place)
    case .activity: activity(place)
    case .vote: vote(place)
    // These are the same in every store.
    case .store, .instruments, .outline, .crosswalk, .framework: nil
    }
  }

  /// Makes the canonical text of one record; `nil` if the store has no record at that path.
  public func file(_ path: String) -> StoreFile? {
    guard let tree = tree(path), let kind = RecordPath(path)?.kind else { return nil }
    return StoreFile(
      path: path, bytes: CanonicalText.write(tree, order: Schemas.memberOrder(kind)))
  }

  /// Calls `hand` with every record. The records are made one at a time.
  public func forEachFile<Problem: Error>(
    _ hand: (StoreFile) throws(Problem) -> Void
  ) throws(Problem) {
    try forEachPath { path throws(Problem) in
      if let file = file(path) { try hand(file) }
    }
  }

  /// The whole store, for a test to change.
  public var draft: StoreDraft {
    var draft = StoreDraft()
    forEachPath { path in draft[path] = tree(path) }
    return draft
  }

  /// The whole store, read.
  public var store: Store {
    var files: [StoreFile] = []
    forEachFile { files.append($0) }
    return Store(name: "records", files: files)
  }
}

// MARK: - Which records it has

extension SeededStore {
  private func holds(_ place: RecordPath) -> Bool {
    if let year = place.year, !isHeld(year, place) { return false }
    if place.kind == .source { return sourceDate(place.id ?? "") != nil }
    guard let code = place.participant, !foundations.bodies.contains(code) else {
      return place.kind != .salw
    }
    guard let number = Codes.number(code), number < shape.participants else { return false }
    return hasExtra(place, number)
  }

  private func isHeld(_ year: Int, _ place: RecordPath) -> Bool {
    switch place.kind {
    case .edition: shape.allYears.contains(year)
    case .activity:
      shape.allYears.contains(year) && (1...shape.activitiesAYear).contains(number(of: place))
    case .vote:
      shape.allYears.contains(year) && (1...shape.votesAYear).contains(number(of: place))
        && place.id == resolution(year, number(of: place))
    case .store, .instruments, .outline, .crosswalk, .framework, .source, .participant, .acts,
      .registers, .implementation, .salw, .briefing, .reviewAsked, .reviewAnswered:
      shape.editions.contains(year)
    }
  }

  private func hasExtra(_ place: RecordPath, _ number: Int) -> Bool {
    guard let year = place.year else { return true }
    let cell = extras.cell(number, year)
    if place.kind == .briefing {
      return extras.briefings.indices.contains { round in
        briefing(round) == place.id
          && extras.has(extras.briefings[round], round: round, cell: cell)
      }
    }
    guard let code = place.reviewer else { return true }
    guard let round = Codes.number(code).flatMap({ extras.round(number, $0, year) }) else {
      return false
    }
    return place.kind == .reviewAsked
      || extras.has(extras.answered[round], round: round, cell: cell)
  }

  /// The number at the end of the id of an activity or a resolution; 0 if it has none.
  func number(of place: RecordPath) -> Int {
    guard let number = place.id?.split(separator: "-").last.flatMap({ Int($0) }) else { return 0 }
    return place.kind == .vote ? number - 900 : number
  }

  // MARK: Names

  func activity(_ number: Int) -> String { "invented-activity-\(twoDigits(number))" }

  /// Its number is higher than any that a session of the Assembly has used.
  func resolution(_ year: Int, _ number: Int) -> String { "A-RES-\(year - 1945)-\(900 + number)" }

  func briefing(_ round: Int) -> String { "briefing-\(round + 1)" }

  func yearSource(_ year: Int) -> String { "invented-record-\(year)" }

  /// The note in which a participant answers in a year. Its id says if it is not public.
  func note(of code: String, _ year: Int) -> String {
    return "\(code.lowercased())-\(year)-note" + circle(ofNote: code, year).slug
  }

  func circle(ofNote code: String, _ year: Int) -> Visibility {
    var telling = telling("note \(code) \(year)")
    return telling.circle(restricted: 5)
  }

  func telling(_ name: String) -> SentenceMaker {
    SentenceMaker(chance: SeededGenerator(seed: shape.seed, for: name), fullness: shape.fullness)
  }
}
