public import Diagnostics
import JSONText
public import Records

/// Everything there is against a store: what reading it found and what the rules find, sorted, in
/// the same order every run.
///
/// A finding in an answer whose participant's record waives the rule through the year is left out, and
/// so is what is found only because a conflict is open. Of one rule in one file `most` findings are told;
/// the others are only counted, and one finding stands for them.
public func findings(
  in store: Store, rules: [Rule] = Rule.all, most: Int = Finding.usualMost
) -> [Finding] {
  let unsettled = store.unsettledInGit.filter { finding in
    rules.contains { $0.name == finding.rule }
  }
  return besidesDeletions(findingsInRecords(of: store, rules, most) + unsettled).sorted()
}

private func findingsInRecords(of store: Store, _ rules: [Rule], _ most: Int) -> [Finding] {
  let all = everything(against: store, rules, most)
  let others = rules.filter { $0.name != Rule.notCanonical.name }
  guard let unsettled = Unsettled(store, finding: { everything(against: $0, others, most) }) else {
    return all
  }
  return all.filter(unsettled.stands)
}

private func everything(
  against store: Store, _ rules: [Rule], _ most: Int
) -> [Finding] {
  var examination = Examination(StoreContext(store, most: most), RuleBook(rules))
  for record in store.records { examination.examine(record) }
  examination.conclude { store.record($0.text) }
  return assembled(
    store.problems(telling: most), examination.found, rules, store, unread: store.unread)
}

/// What reading found and what the rules found, as far as the rules are asked, sorted; what was not read,
/// and what is no JSON, is told whatever is asked, once: no rule could look at it.
func assembled(
  _ problems: [Finding], _ found: [Finding], _ rules: [Rule], _ store: Store, unread: [StoreFile]
) -> [Finding] {
  let names = Set(rules.map(\.name) + [Rule.unread.name, Rule.json.name])
  let read = problems.filter { names.contains($0.rule) || $0.saysNoRecord }
    .map { withRightPlace($0, store) }
  // A text that the schema does not take for a date is not found a second time for the calendar.
  let known = Set(read.filter { $0.rule == Rule.schema.name }.map(\.location))
  let once = found.filter { $0.rule != Rule.dateOutOfPlace.name || !known.contains($0.location) }
  // A name that nothing bears is not found a second time for how it is written.
  let named = [Rule.unknownItem.name, Rule.unknownParticipant.name]
  let places = Set(once.lazy.filter { named.contains($0.rule) }.map(\.location))
  let others = read.filter { finding in
    finding.subject.aspect != "pattern" || !places.contains(finding.location)
  }
  let wrong = WrongTypes(read)
  // An answer whose status was forgotten is judged by its status first.
  let forgotten = Set(
    once.lazy.filter { $0.rule == Rule.statusForgotten.name }.map(\.location))
  let own = once.filter { finding in
    !wrong.bringAbout(finding)
      && (finding.rule != Rule.answerWithoutSource.name || !forgotten.contains(finding.location))
  }
  let all = (others + gatheringUnknownParticipants(own, in: store)).sorted()
  return unread.isEmpty ? all : certain(all, in: store, unread: unread)
}

extension Finding {
  /// Whether it says that what a file holds is no object, and so no record.
  fileprivate var saysNoRecord: Bool {
    rule == Rule.schema.name && subject.aspect == "type" && subject.pointer.isEmpty
  }
}

extension Violation {
  func isWaived(_ rule: String) -> Bool {
    guard let year = record.path.year, let through = answer?.waivedThrough(rule) else {
      return false
    }
    return year <= through
  }

  func finding(of rule: Rule) -> Finding {
    var finding = Finding(
      rule: rule.name, severity: rule.severity, at: record.location(range),
      about: Subject(record: record.path.text, field: steps.field, pointer: steps.pointer),
      place: placeWords(of: record.path, steps), found: found(), expected: expected(),
      advice: advice())
    finding.name = name
    return finding
  }
}

extension Violation {
  /// The finding that stands for violations that were only counted, the first of which this is.
  func standing(for count: Int, of rule: Rule, after most: Int) -> Finding {
    .rest(
      of: rule.name, rule.severity, at: record.location(range), record: record.path.text,
      place: placeWords(of: record.path), count: count, most: most)
  }

  /// The answer that the place is in, or is.
  private var answer: Answer? {
    guard record.path.kind.holdsAnswers, steps.count >= 2, steps[0] == .member("answers"),
      case .member(let item) = steps[1]
    else { return nil }
    return record.root?["answers"]?[item].map { Answer(value: $0, item: item) }
  }
}
