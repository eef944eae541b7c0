import Diagnostics
import JSONText

/// `const`: the instance must equal this value.
struct ConstKeyword: Keyword, KeywordFamily {
  static let names = ["const"]

  let constant: JSONValue
  let place: KeywordPlace

  static func read(_ reader: SchemaReader) -> (any Keyword)? {
    reader.member("const").map { ConstKeyword(constant: $0.value, place: $0.place) }
  }

  func plan(in planner: inout QuickPlanner) { planner.values([constant]) }

  func check(_ instance: Instance, in evaluation: inout Evaluation) {
    guard !instance.equals(constant) else { return }
    evaluation.report(
      .notConstant(found: instance, expected: constant), by: place, at: instance.range)
  }
}

/// `enum`: the instance must equal one of these values.
struct EnumKeyword: Keyword, KeywordFamily {
  static let names = ["enum"]

  let values: [JSONValue]
  /// The strings among the values, as a set: most enumerations consist of strings.
  let strings: Set<ExactText>
  /// The other values by their digest, so that a long list is searched as fast as a short one.
  private let others: [Int: [JSONValue]]
  let place: KeywordPlace

  static func read(_ reader: SchemaReader) -> (any Keyword)? {
    guard let (value, place) = reader.array("enum") else { return nil }
    let values = Array(value.elements)
    let strings = Set(values.compactMap { $0.string.map { ExactText($0) } })
    let others = Dictionary(grouping: values.filter { $0.kind != .string }, by: \.digest)
    return EnumKeyword(values: values, strings: strings, others: others, place: place)
  }

  func plan(in planner: inout QuickPlanner) { planner.values(values) }

  func check(_ instance: Instance, in evaluation: inout Evaluation) {
    if isListed(instance) { return }
    evaluation.report(.notListed(found: instance, expected: values), by: place, at: instance.range)
  }

  private func isListed(_ instance: Instance) -> Bool {
    if let string = instance.string { return strings.contains(ExactText(string)) }
    guard case .value(let value) = instance, !others.isEmpty else { return false }
    return others[value.digest]?.contains(where: instance.equals) ?? false
  }
}
