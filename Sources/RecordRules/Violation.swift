import JSONText
import Records

/// What one rule has against one value.
///
/// Its words are put together only when it is told: of very many of a rule in a record, most are only
/// counted.
struct Violation {
  var record: Record
  var range: Range<Int>
  /// Names of members and elements from the record to the value.
  var steps: [JSONStep]
  let found: () -> String
  let expected: () -> String
  let advice: () -> String
  /// Whether it says that a date lies outside its year, of which the year's own days may be the cause.
  var isAboutPeriod = false
  /// The name that was found and that nothing has.
  var name: String?
  /// How many it stands for: more than one where the rest was only counted.
  var count = 1

  init(
    record: Record, range: Range<Int>, steps: [JSONStep],
    found: @autoclosure @escaping () -> String, expected: @autoclosure @escaping () -> String,
    advice: @autoclosure @escaping () -> String = "", name: String? = nil
  ) {
    self.name = name
    (self.record, self.range, self.steps) = (record, range, steps)
    (self.found, self.expected, self.advice) = (found, expected, advice)
  }
}

extension Sequence {
  /// What a rule has against the elements, for a rule that may have something against very many: the
  /// first ones, and a last one that stands for all others.
  ///
  /// `rule` is the rule's name: what a record waives is left out.
  func violations(
    of rule: String, _ context: StoreContext, _ judge: (Element) -> Violation?
  ) -> [Violation] {
    var found: [Violation] = []
    for element in self {
      if let violation = judge(element) { found.add(violation, of: rule, context) }
    }
    return found
  }
}

extension [Violation] {
  /// Takes one more of a rule in a record; after those that are told it is only counted, with the last.
  mutating func add(_ violation: Violation, of rule: String, _ context: StoreContext) {
    guard !violation.isWaived(rule) else { return }
    if count <= context.most {
      append(violation)
    } else {
      self[count - 1].count += 1
    }
  }
}
