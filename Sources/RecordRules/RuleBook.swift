import JSONText
import Records

/// The rules of a check, grouped by what they look at.
///
/// All threads share one rule book. Copying a rule would change a reference count that all threads share, which is slow.
/// So use a rule in place, by its index.
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
  /// The rules that need all records; each is `nil` if it is not part of this check.
  let ofCitations: Rule?
  let ofUncited: Rule?
  let ofStrays: Rule?
  let ofSealed: Rule?
  let ofBackground: Rule?
  let ofMeetings: Rule?
  let ofVotes: Rule?
  let ofCopies: Rule?
  /// The rules about reviews that are part of this check.
  let ofReviews: [Rule]
  let yearRules: [YearRule]
  /// The index in ``memberRules`` of the rule that finds conflicts. Conflicts are always searched for.
  let ofConflicts: Int
  /// For each member name that is searched for, the indexes in ``memberRules`` of the rules that look at it.
  let watchers: [RuleNumbers]
  /// The index in ``memberRules`` of the rule about dates; -1 if it is not part of this check.
  let ofDates: Int
  private let byKind: ByKind<[RecordRule]>

  /// How many of the names in `search` are of members that cite sources, such as `sources`. They are the first ones.
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
    // An open conflict affects the findings of other rules, so it is searched for even if that rule is not in the check.
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

  /// Whether this check needs ``AnswerFlags``, which say which answers must be read again: by a rule between years, or
  /// by the rule about copied answers.
  var needsFlags: Bool { !yearRules.isEmpty || ofCopies != nil }

  func rules(of kind: RecordKind) -> [RecordRule] { byKind[kind] }
}

/// A set of numbers below 64.
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
