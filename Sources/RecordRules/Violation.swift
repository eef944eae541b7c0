import JSONText
import Records

/// A violation of one rule by one value.
///
/// Its texts are made only when it is reported. If a record violates a rule very often, most violations are only
/// counted.
struct Violation {
  var record: Record
  var range: Range<Int>
  /// The path from the record's root to the value.
  var steps: [JSONStep]
  let found: () -> String
  let expected: () -> String
  let advice: () -> String
  /// Whether it is about a date outside the period of its record's year. If there are many, the period itself may be
  /// wrong.
  var isAboutPeriod = false
  /// The unknown name that was found.
  var name: String?
  /// The number of violations that this one stands for; more than 1 if others were only counted.
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
  /// The violations that `judge` finds in the elements: the first ones, and one more that counts the others.
  ///
  /// Use it for a rule that may be violated very often in a record. `rule` is the rule's name. Waived violations are
  /// left out.
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
  /// Adds a violation of a rule in a record. After `context.most` violations it is only counted, in the last one.
  mutating func add(_ violation: Violation, of rule: String, _ context: StoreContext) {
    guard !violation.isWaived(rule) else { return }
    if count <= context.most {
      append(violation)
    } else {
      self[count - 1].count += 1
    }
  }
}
