import JSONText

/// `minimum`, `exclusiveMinimum`, `maximum`, `exclusiveMaximum`.
struct BoundsKeyword: Keyword, KeywordFamily {
  static let names = ["minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum"]

  private struct Bound {
    let limit: Decimal
    /// The limit as an `Int`, if it fits one. Most limits and numbers do, and comparing two `Int`s is fast.
    let int: Int?
    let expected: Mistake.Bound
    let place: KeywordPlace
  }

  private let bounds: [Bound]

  static func read(_ reader: SchemaReader) -> (any Keyword)? {
    let bounds = names.compactMap { name -> Bound? in
      guard let (value, place) = reader.number(name), let text = value.number else { return nil }
      let limit = Decimal(text)
      return Bound(limit: limit, int: limit.int, expected: expected(name, text), place: place)
    }
    return bounds.isEmpty ? nil : BoundsKeyword(bounds: bounds)
  }

  private static func expected(_ name: String, _ text: String) -> Mistake.Bound {
    switch name {
    case "minimum": .least(text)
    case "exclusiveMinimum": .above(text)
    case "maximum": .most(text)
    default: .below(text)
    }
  }

  /// Only a limit that is an `Int` is added to the plan. For any other limit the quick check is unsure, and an
  /// evaluation decides.
  func plan(in planner: inout QuickPlanner) {
    for bound in bounds {
      guard let limit = bound.int else {
        planner.step(.unsure)
        continue
      }
      switch bound.expected {
      case .least: planner.between(least: limit, most: .max)
      case .above: planner.between(least: limit + 1, most: .max)
      case .most: planner.between(least: .min, most: limit)
      case .below: planner.between(least: .min, most: limit - 1)
      }
    }
  }

  func check(_ instance: Instance, in evaluation: inout Evaluation) {
    guard instance.kind == .number, case .value(let value) = instance else { return }
    for bound in bounds where !allows(value, bound) {
      evaluation.report(
        .bound(found: instance, expected: bound.expected), by: bound.place, at: instance.range)
    }
  }

  private func allows(_ value: JSONValue, _ bound: Bound) -> Bool {
    if let int = value.int, let limit = bound.int {
      return Self.allows(int, limit, bound.expected)
    }
    guard let number = value.number else { return true }
    return Self.allows(Decimal(number), bound.limit, bound.expected)
  }

  private static func allows<Number: Comparable>(
    _ number: Number, _ limit: Number, _ bound: Mistake.Bound
  ) -> Bool {
    switch bound {
    case .least: number >= limit
    case .above: number > limit
    case .most: number <= limit
    case .below: number < limit
    }
  }
}

/// `multipleOf`: exact in decimal, so 0.3 is a multiple of 0.1.
struct MultipleKeyword: Keyword, KeywordFamily {
  static let names = ["multipleOf"]

  let divisor: Decimal
  let spelling: String
  let place: KeywordPlace

  static func read(_ reader: SchemaReader) -> (any Keyword)? {
    guard let (value, place) = reader.number("multipleOf"), let spelling = value.number else {
      return nil
    }
    let divisor = Decimal(spelling)
    guard !divisor.isZero, !divisor.isNegative, divisor.significand != nil else {
      reader.wrong(value, .divisor, in: "multipleOf")
      return nil
    }
    return MultipleKeyword(divisor: divisor, spelling: spelling, place: place)
  }

  func check(_ instance: Instance, in evaluation: inout Evaluation) {
    guard let number = instance.decimal, !number.isMultiple(of: divisor) else { return }
    evaluation.report(
      .notMultiple(found: instance, expected: spelling), by: place, at: instance.range)
  }
}
