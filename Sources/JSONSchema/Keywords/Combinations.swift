import JSONText

/// `allOf`: the instance must match every one of these schemas.
struct AllOfKeyword: Keyword, KeywordFamily {
  static let names = ["allOf"]

  let schemas: [Int]
  var alongside: [Int] { schemas }

  static func read(_ reader: SchemaReader) -> (any Keyword)? {
    reader.schemas("allOf").map(AllOfKeyword.init)
  }

  func plan(in planner: inout QuickPlanner) {
    for schema in schemas { planner.step(.schema(Int32(schema))) }
  }

  func check(_ instance: Instance, in evaluation: inout Evaluation) {
    for schema in schemas {
      if evaluation.isSettled { return }
      evaluation.apply(alongside: schema, to: instance)
    }
  }

  func applications(to instance: Instance, in evaluation: inout Evaluation) -> [Application] {
    schemas.enumerated().map {
      .alongside([.member("allOf"), .element($0)], $1, instance)
    }
  }
}

/// `not`: the instance must not match the schema.
struct NotKeyword: Keyword, KeywordFamily {
  static let names = ["not"]

  let schema: Int
  let place: KeywordPlace
  var alongside: [Int] { [schema] }

  static func read(_ reader: SchemaReader) -> (any Keyword)? {
    guard let schema = reader.schema("not"), let (_, place) = reader.member("not") else {
      return nil
    }
    return NotKeyword(schema: schema, place: place)
  }

  func plan(in planner: inout QuickPlanner) { planner.step(.not(Int32(schema))) }

  func check(_ instance: Instance, in evaluation: inout Evaluation) {
    guard evaluation.accepts(schema, instance) else { return }
    let title = evaluation.program.subschemas[schema].title
    evaluation.report(.excluded(found: instance, expected: title), by: place, at: instance.range)
  }

  func applications(to instance: Instance, in evaluation: inout Evaluation) -> [Application] {
    [.alongside([.member("not")], schema, instance, .excluded)]
  }
}

/// `if`, `then` and `else`: the first schema decides which of the two others is applied.
struct ConditionKeyword: Keyword, KeywordFamily {
  static let names = ["if", "then", "else"]

  let condition: Int
  let then: Int?
  let otherwise: Int?
  var alongside: [Int] { [condition] + [then, otherwise].compactMap { $0 } }

  static func read(_ reader: SchemaReader) -> (any Keyword)? {
    let then = reader.schema("then")
    let otherwise = reader.schema("else")
    guard let condition = reader.schema("if") else { return nil }
    return ConditionKeyword(condition: condition, then: then, otherwise: otherwise)
  }

  func plan(in planner: inout QuickPlanner) {
    func number(_ schema: Int?) -> Int32 { schema.map { Int32($0) } ?? QuickPlan.anything }
    planner.step(
      .condition(Int32(condition), then: number(then), otherwise: number(otherwise)))
  }

  func check(_ instance: Instance, in evaluation: inout Evaluation) {
    let schema = evaluation.accepts(condition, instance) ? then : otherwise
    if let schema { evaluation.apply(alongside: schema, to: instance) }
  }

  func applications(to instance: Instance, in evaluation: inout Evaluation) -> [Application] {
    let holds = evaluation.accepts(condition, instance)
    let name = holds ? "then" : "else"
    let outcome = (holds ? then : otherwise).map {
      Application.alongside([.member(name)], $0, instance)
    }
    return [.alongside([.member("if")], condition, instance, .possible)]
      + [outcome].compactMap { $0 }
  }
}
