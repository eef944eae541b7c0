public import Diagnostics
public import Records

/// Everything there is against a store: what reading it found and what the rules find, sorted, in
/// the same order every run.
///
/// A finding in an answer whose participant's record waives the rule through the year is left out.
public func findings(in store: Store, rules: [Rule] = Rule.all) -> [Finding] {
  let names = Set(rules.map(\.name))
  let read = store.problems.filter { names.contains($0.rule) }
  let found = rules.flatMap { rule in
    rule.find(store).filter { !isWaived($0, rule) }.map { violation in
      Finding(
        rule: rule.name, severity: rule.severity,
        at: violation.record.location(violation.range),
        place: placeWords(of: violation.record.path, violation.steps), found: violation.found,
        expected: violation.expected, advice: violation.advice)
    }
  }
  // What the schema has against a value already is not said again by a rule.
  let known = Set(read.filter { $0.rule == "schema" }.map(\.location))
  return (read + found.filter { !known.contains($0.location) }).sorted()
}

private func isWaived(_ violation: Violation, _ rule: Rule) -> Bool {
  guard let year = violation.record.path.year,
    let through = violation.answer?.waivedThrough(rule.name)
  else { return false }
  return year <= through
}
