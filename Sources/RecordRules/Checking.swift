public import Diagnostics
import JSONText
public import Records

/// All findings in a store, from reading it and from the rules; sorted, in the same order every run.
///
/// A finding is left out if the answer's `waivers` waive the rule for that year, or if it exists only because of an open
/// conflict. At most `most` findings of one rule in one file are reported; one more finding gives the number of the
/// others.
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

/// Puts the findings of reading and of the rules together, sorted, without those that only follow from others.
///
/// Only findings of `rules` are kept. Files that could not be read or are not JSON are always reported, because no rule
/// could check them.
func assembled(
  _ problems: [Finding], _ found: [Finding], _ rules: [Rule], _ store: Store, unread: [StoreFile]
) -> [Finding] {
  let names = Set(rules.map(\.name) + [Rule.unread.name, Rule.json.name])
  let read = problems.filter { names.contains($0.rule) || $0.saysNoRecord }
    .map { withRightPlace($0, store) }
  // One mistake in a date is one finding: if the schema reports it, the rule's finding is left out.
  let known = Set(read.filter { $0.rule == Rule.schema.name }.map(\.location))
  let once = found.filter { $0.rule != Rule.dateOutOfPlace.name || !known.contains($0.location) }
  // An unknown name is one finding, even if it also violates the schema's pattern.
  let named = [Rule.unknownItem.name, Rule.unknownParticipant.name]
  let places = Set(once.lazy.filter { named.contains($0.rule) }.map(\.location))
  let others = read.filter { finding in
    finding.subject.aspect != "pattern" || !places.contains(finding.location)
  }
  let wrong = WrongTypes(read)
  // If the status of an answer was forgotten, only that is reported, not also that the answer has no source.
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
  /// Whether it says that a file holds no object, so that it is not a record.
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
  /// The finding that gives the number of violations which were not reported; `self` is the first of them.
  func standing(for count: Int, of rule: Rule, after most: Int) -> Finding {
    .rest(
      of: rule.name, rule.severity, at: record.location(range), record: record.path.text,
      place: placeWords(of: record.path), count: count, most: most)
  }

  /// The answer that is at the violation's place, or around it.
  private var answer: Answer? {
    guard record.path.kind.holdsAnswers, steps.count >= 2, steps[0] == .member("answers"),
      case .member(let item) = steps[1]
    else { return nil }
    return record.root?["answers"]?[item].map { Answer(value: $0, item: item) }
  }
}
