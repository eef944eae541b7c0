import Diagnostics
public import JSONText
public import Records

/// A participant's answers on one framework in two years.
struct SheetPair {
  enum Outcome {
    case change(Change)
    /// Neither year has an answer.
    case silence
    /// An answer is withheld or cannot be read.
    case untold
  }

  private let old: AnswerSheet?
  private let new: AnswerSheet?
  private let participant: String
  private let (from, to): (Int, Int)
  private let store: Store
  /// Whether one of the sheets is withheld as a whole, so that it is unknown which items it answers.
  private let isUntold: Bool

  init(_ kind: RecordKind, _ participant: String, _ old: YearState, _ new: YearState) {
    self.participant = participant
    self.old = old.store.sheet(kind, participant, old.year)
    self.new = new.store.sheet(kind, participant, new.year)
    (from, to) = (old.year, new.year)
    store = new.store
    isUntold = [self.old, self.new].contains { $0?.isWithheld ?? false }
  }

  /// The items to compare: those in the newer sheet, then those that only the older sheet has, then the items that
  /// replaced such items. Items that are not listed in the newer year are left out, because in that year nobody is
  /// asked for an answer on them.
  var items: [String] {
    let asked = new?.answers.map(\.item) ?? []
    let before = old?.answers.map(\.item) ?? []
    let gone = before.filter { !(store.item($0)?.isListed(in: to) ?? true) }
    let replacements = gone.compactMap { store.item($0) }.flatMap(replacements).map(\.id)
    var known: Set<ExactText> = []
    return (asked + before + replacements).filter { id in
      known.insert(id).inserted && (store.item(id)?.isListed(in: to) ?? true)
    }
  }

  /// The items that replaced `item`, directly or through other items, and that are listed in the newer year.
  private func replacements(of item: Item) -> [Item] {
    Comparison.follow(from: item, until: to, store.successors).filter { $0.isListed(in: to) }
  }

  func change(on id: String, answeredBefore: Bool) -> Outcome {
    if isUntold { return .untold }
    let answer = new?.answer(id)
    let comparison = Comparison(
      store.item(id), id: id, old: old, new: answer, from: from, store)
    guard let kind = comparison.kind(answeredBefore: answeredBefore, isOneYear: from == to)
    else {
      return comparison.isSilent ? .silence : .untold
    }
    let records = [old?.record.path.text, new?.record.path.text].compactMap(\.self)
    return .change(
      Change(
        kind, participant, id, old: comparison.old, new: answer,
        predecessors: comparison.predecessors, records: records))
  }

  /// The changes in the steps that the forum took on recommendations. Only the forum's own record has such steps, in
  /// `pathway`.
  func steps() -> [Change] {
    let (before, now) = (old?.value["pathway"], new?.value["pathway"])
    let keys = (before?.members.map(\.key) ?? []) + (now?.members.map(\.key) ?? [])
    let names = Set(keys.map { ExactText($0) }).map(\.text)
    let records = [old?.record.path.text, new?.record.path.text].compactMap(\.self)
    return names.sorted(by: naturallyPrecedes).compactMap { id in
      let pair = StepPair(old: before?[id], new: now?[id])
      return pair.kind.map { Change($0, participant, id, step: pair, records: records) }
    }
  }
}

/// The steps in the forum's pathway, such as an experts' meeting, that a recommendation had reached in two years.
public struct StepPair: Sendable {
  public let old: JSONValue?
  public let new: JSONValue?

  public var oldStep: PathwayStep { Self.step(old) }
  public var newStep: PathwayStep { Self.step(new) }

  private static func step(_ value: JSONValue?) -> PathwayStep {
    PathwayStep(rawValue: value?["step"]?.string ?? "") ?? .notReported
  }

  /// What happened; `nil` if neither year has a step.
  var kind: ChangeKind? {
    let (before, now) = (oldStep, newStep)
    if before == now { return before == .notReported ? nil : .unchanged }
    if before == .notReported { return .firstReport }
    if now == .notReported { return .fellSilent }
    return Self.order(before) < Self.order(now) ? .progress : .regression
  }

  private static func order(_ step: PathwayStep) -> Int {
    PathwayStep.allCases.firstIndex(of: step) ?? 0
  }
}
