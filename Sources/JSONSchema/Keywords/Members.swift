import Diagnostics
import JSONText

/// `properties`, `patternProperties` and `additionalProperties`: the schemas of an object's members.
///
/// `additionalProperties` applies only to members to which the other two do not apply.
struct MembersKeyword: Keyword, KeywordFamily {
  static let names = ["properties", "patternProperties", "additionalProperties"]

  /// The members of `properties`, in the order in which they are written.
  let named: [(name: String, schema: Int)]
  private let byName: [ExactText: Int]
  let patterned: [(place: KeywordPlace, spelling: String, pattern: Pattern, schema: Int)]
  let others: Others

  enum Others {
    case free
    case closed(KeywordPlace)
    case schema(Int)
  }

  static func read(_ reader: SchemaReader) -> (any Keyword)? {
    let named = reader.schemasByName("properties").map { ($0.name, $0.schema) }
    let patterned = reader.schemasByName("patternProperties").compactMap { entry in
      reader.pattern(entry.name, in: "patternProperties", at: entry.keyRange)
        .map { pattern in
          let place = KeywordPlace(
            schema: reader.number, keyword: "patternProperties", range: entry.keyRange)
          return (place: place, spelling: entry.name, pattern: pattern, schema: entry.schema)
        }
    }
    let others = readOthers(reader)
    if named.isEmpty, patterned.isEmpty, case .free = others { return nil }
    let byName = named.enumerated().map { (ExactText($1.0), $0) }
    return MembersKeyword(
      named: named, byName: Dictionary(byName) { $1 }, patterned: patterned, others: others)
  }

  private static func readOthers(_ reader: SchemaReader) -> Others {
    guard let (value, place) = reader.member("additionalProperties"),
      let schema = reader.schema("additionalProperties")
    else { return .free }
    return value.bool == false ? .closed(place) : .schema(schema)
  }

  func plan(in planner: inout QuickPlanner) {
    for (name, schema) in named { planner.bit(name, schema: schema) }
    for (_, _, pattern, schema) in patterned { planner.patterned(pattern, schema: schema) }
    switch others {
    case .free: break
    case .closed: planner.object { $0.others = QuickPlan.nothing }
    case .schema(let schema): planner.object { $0.others = Int32(schema) }
    }
  }

  func check(_ instance: Instance, in evaluation: inout Evaluation) {
    guard let object = instance.object else { return }
    if isOfFewNames(beside: object) {
      for (name, value, schema) in named(in: object) {
        if evaluation.isSettled { return }
        evaluation.apply(schema, to: value, at: .member(name))
      }
      return
    }
    var next = 0
    for member in object.members {
      if evaluation.isSettled { return }
      check(member, next: &next, in: &evaluation)
    }
  }

  /// The index of a name in `named`. Members often come in the schema's order, so the name at `next` and the
  /// one after it are tried first.
  private func place(of name: String, next: inout Int) -> Int? {
    let name = ExactText(name)
    for guess in next..<min(next + 2, named.count) where ExactText(named[guess].name) == name {
      next = guess + 1
      return guess
    }
    guard !named.isEmpty, let place = byName[name] else { return nil }
    next = place + 1
    return place
  }

  private func check(_ member: JSONMember, next: inout Int, in evaluation: inout Evaluation) {
    var isKnown = false
    if let place = place(of: member.key, next: &next) {
      isKnown = true
      evaluation.apply(named[place].schema, to: member.value, at: .member(member.key))
    }
    for (place, _, pattern, schema) in patterned
    where evaluation.isFound(pattern, in: member.key, by: place, member.name) {
      isKnown = true
      evaluation.apply(schema, to: member.value, at: .member(member.key))
    }
    if isKnown { return }
    switch others {
    case .free: break
    case .schema(let schema): evaluation.apply(schema, to: member.value, at: .member(member.key))
    case .closed(let place):
      evaluation.report(
        .unknownMember(name: member.key, expected: named.map(\.name)), by: place,
        at: member.keyRange, member: .member(member.key))
    }
  }

  func applications(to instance: Instance, in evaluation: inout Evaluation) -> [Application] {
    guard let object = instance.object else { return [] }
    if isOfFewNames(beside: object) {
      return named(in: object).map { application($0.name, $0.value, $0.schema) }
    }
    return object.members.flatMap { member in
      var own: [Application] = []
      if let place = byName[ExactText(member.key)] {
        own.append(application(member.key, member.value, named[place].schema))
      }
      for (place, spelling, pattern, schema) in patterned
      where evaluation.isFound(pattern, in: member.key, by: place, member.name) {
        own.append(.member([.member("patternProperties"), .member(spelling)], schema, member))
      }
      if own.isEmpty, case .schema(let schema) = others {
        own.append(.member([.member("additionalProperties")], schema, member))
      }
      return own
    }
  }
}

extension MembersKeyword {
  /// Whether the keyword has only a few names, and the object has many more members.
  ///
  /// Then each name is looked up in the object. Otherwise each member is looked up among the names. This
  /// matters because many schemas, each with a few names, may apply to one object.
  private func isOfFewNames(beside object: JSONValue) -> Bool {
    guard patterned.isEmpty, case .free = others else { return false }
    return named.count * 16 < object.count
  }

  /// The members of an object that have one of the names, in the order of the text.
  private func named(in object: JSONValue) -> [(name: String, value: JSONValue, schema: Int)] {
    named.compactMap { name, schema in object[name].map { (name, $0, schema) } }
      .sorted { $0.1.range.lowerBound < $1.1.range.lowerBound }
  }

  private func application(_ name: String, _ value: JSONValue, _ schema: Int) -> Application {
    Application(
      way: [.member("properties"), .member(name)], schema: schema, instance: .value(value),
      step: .member(name))
  }
}

/// `propertyNames`: a schema that each member's name must match.
struct MemberNamesKeyword: Keyword, KeywordFamily {
  static let names = ["propertyNames"]

  let schema: Int

  static func read(_ reader: SchemaReader) -> (any Keyword)? {
    reader.schema("propertyNames").map(MemberNamesKeyword.init)
  }

  func plan(in planner: inout QuickPlanner) { planner.object { $0.memberNames = Int32(schema) } }

  func check(_ instance: Instance, in evaluation: inout Evaluation) {
    guard let object = instance.object else { return }
    for member in object.members {
      if evaluation.isSettled { return }
      evaluation.apply(schema, to: member.name, at: .member(member.key))
    }
  }

  func applications(to instance: Instance, in evaluation: inout Evaluation) -> [Application] {
    guard let object = instance.object else { return [] }
    return object.members.map { member in
      Application(
        way: [.member("propertyNames")], schema: schema, instance: member.name,
        step: .member(member.key))
    }
  }
}

/// `minProperties`, `maxProperties`.
struct MemberCountsKeyword: Keyword, KeywordFamily {
  static let names = ["minProperties", "maxProperties"]

  private let limits: Limits

  static func read(_ reader: SchemaReader) -> (any Keyword)? {
    Limits(reader, least: "minProperties", most: "maxProperties").map(MemberCountsKeyword.init)
  }

  func plan(in planner: inout QuickPlanner) {
    planner.step(.memberCount(least: limits.leastCount, most: limits.mostCount))
  }

  func check(_ instance: Instance, in evaluation: inout Evaluation) {
    guard let object = instance.object else { return }
    for (limit, place) in limits.missed(by: object.count) {
      evaluation.report(
        .memberCount(found: object.count, expected: limit), by: place, at: object.range)
    }
  }
}
