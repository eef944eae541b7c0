import JSONText
import Records

/// Rules, ordered by what they look at.
///
/// Threads share it, and what they share they had better not copy, for each copy is counted where all
/// threads count: a rule is reached where it stands, by its index.
final class RuleBook: Sendable {
  typealias RecordRule = (rule: Rule, find: Rule.Judge)

  typealias MemberRule = (
    rule: Rule, find: @Sendable (MemberPlaces, Record, StoreContext) -> [Violation]
  )

  typealias YearRule = (
    rule: Rule, find: @Sendable (AnswerSheet, YearsBefore, StoreContext) -> [Violation]
  )

  let memberRules: [MemberRule]
  let search: MemberSearch
  /// The rules that only the whole store shows, where they are asked.
  let ofCitations: Rule?
  let ofUncited: Rule?
  let ofStrays: Rule?
  let ofSealed: Rule?
  let ofBackground: Rule?
  let ofMeetings: Rule?
  let ofVotes: Rule?
  let ofCopies: Rule?
  /// Those that a review's two files and earlier years are held against; empty where none is asked.
  let ofReviews: [Rule]
  let yearRules: [YearRule]
  /// The number among ``memberRules`` of the one that finds conflicts, which are always looked for.
  let ofConflicts: Int
  /// For each name that is searched for, the numbers of the rules that look at its members.
  let watchers: [RuleNumbers]
  /// The number among ``memberRules`` of the one about dates; -1 where it is not asked.
  let ofDates: Int
  private let byKind: ByKind<[RecordRule]>

  /// How many of the names searched for are those that cite; they are the first.
  private let citing: Int

  func isCiting(_ name: Int) -> Bool { name < citing }

  init(_ rules: [Rule]) {
    func asked(_ rule: Rule) -> Rule? { rules.first { $0.name == rule.name } }
    (ofCitations, ofUncited, ofStrays, ofSealed) = (
      asked(.unknownSource), asked(.uncitedSource), asked(.missingEdition),
      asked(.editedAfterClosing)
    )
    (ofMeetings, ofVotes, ofCopies) = (
      asked(.meetingTwice), asked(.voteTwice), asked(.copiedAnswers)
    )
    ofBackground = asked(.answersInBackground)
    ofReviews = [
      Rule.reviewOfOneself, .replyWithoutQuestion, .followUpOfNothing, .stalePin,
    ].compactMap(asked)
    byKind = ByKind { kind in
      rules.compactMap { rule in rule.look(atRecordsOf: kind).map { (rule, $0) } }
    }
    yearRules = rules.compactMap { rule in
      guard case .years(let find) = rule.looks else { return nil }
      return (rule, find)
    }
    var names = Source.citingMembers.sorted()
    citing = names.count
    var memberRules: [MemberRule] = []
    var watchers = names.map { _ in RuleNumbers() }
    // A conflict matters to what is said of everything else, whether or not it is asked for.
    let asksForConflicts = asked(.openConflict) != nil
    for rule in rules + (asksForConflicts ? [] : [.openConflict]) {
      guard case .members(let watched, let find) = rule.looks else { continue }
      for name in watched {
        if let known = names.firstIndex(of: name) {
          watchers[known].insert(memberRules.count)
        } else {
          names.append(name)
          watchers.append(RuleNumbers())
          watchers[watchers.count - 1].insert(memberRules.count)
        }
      }
      let none: @Sendable (MemberPlaces, Record, StoreContext) -> [Violation] = { _, _, _ in [] }
      memberRules.append((rule, asked(rule) == nil ? none : find))
    }
    self.memberRules = memberRules
    self.watchers = watchers
    search = MemberSearch(names)
    ofDates = memberRules.firstIndex { $0.rule.name == Rule.dateOutOfPlace.name } ?? -1
    ofConflicts = memberRules.firstIndex { $0.rule.name == Rule.openConflict.name } ?? -1
  }

  /// Whether a rule is asked that only what all answers say shows.
  var needsMarks: Bool { !yearRules.isEmpty || ofCopies != nil }

  func rules(of kind: RecordKind) -> [RecordRule] { byKind[kind] }
}

/// Some of the numbers below 64.
struct RuleNumbers: Sequence, IteratorProtocol, Sendable {
  private var bits: UInt64 = 0

  mutating func insert(_ number: Int) {
    precondition((0..<64).contains(number))
    bits |= 1 << UInt64(number)
  }

  mutating func next() -> Int? {
    guard bits != 0 else { return nil }
    defer { bits &= bits - 1 }
    return bits.trailingZeroBitCount
  }
}
