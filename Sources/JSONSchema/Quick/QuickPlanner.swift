import Diagnostics
import JSONText

/// Makes the plan of a program, schema by schema. Keywords add their steps to it.
struct QuickPlanner {
  private(set) var schemas: [QuickPlan.Schema] = []
  private(set) var steps: [QuickPlan.Step] = []
  private(set) var objects: [QuickPlan.Object] = []
  private(set) var patterned: [QuickPlan.Patterned] = []
  private(set) var dependents: [QuickPlan.Dependent] = []
  private(set) var branches: [Int32] = []
  private(set) var integers: [Int] = []
  private(set) var names: [(name: String, scope: Int)] = []
  private(set) var members: [QuickPlan.Member] = []
  private(set) var patterns: [PatternTable] = []

  private let references: ResolvedReferences
  /// The steps and types of the schema that is being planned, and its conditions on members.
  private var own: [QuickPlan.Step] = []
  private var types = Types.all
  private var object: QuickPlan.Object?
  /// For each name in `object`, its index in `members`.
  private var numbers: [ExactText: Int] = [:]
  private var scopes: Int32 = 0

  static func plan(_ subschemas: [Subschema], _ references: ResolvedReferences) -> QuickPlan {
    var planner = QuickPlanner(references)
    for schema in subschemas { planner.add(schema) }
    planner.followReferences()
    return QuickPlan(planner)
  }

  private init(_ references: ResolvedReferences) { self.references = references }

  private mutating func add(_ schema: Subschema) {
    (own, types, object, numbers) = ([], .all, nil, [:])
    if schema.allowsNothing { own = [.never] }
    for keyword in schema.keywords { keyword.plan(in: &self) }
    if let object {
      own.append(.object(Int32(objects.count)))
      objects.append(object)
    }
    let part = QuickPlan.Part(start: Int32(steps.count), count: Int32(own.count))
    schemas.append(QuickPlan.Schema(steps: part, types: types))
    steps += own
  }

  /// How many references in a row are replaced by their target; see `QuickCheck.deepest`.
  static let mostNames = 4

  /// Gives a schema that consists only of a reference the steps of the reference's target.
  private mutating func followReferences() {
    let named = schemas
    for number in named.indices {
      var (target, names) = (named[number], 0)
      while target.steps.count == 1, target.types == .all, names < Self.mostNames,
        case .schema(let next) = steps[Int(target.steps.start)]
      {
        (target, names) = (named[Int(next)], names + 1)
      }
      schemas[number] = target
    }
  }
}

/// What keywords call.
extension QuickPlanner {
  mutating func step(_ step: QuickPlan.Step) { own.append(step) }

  mutating func types(_ types: Types) { self.types.formIntersection(types) }

  mutating func reference(slot: Int) {
    guard let target = references.targets[slot] else { return }
    step(references.endlessSlots.contains(slot) ? .unsure : .schema(Int32(target)))
  }

  mutating func pattern(_ pattern: Pattern) {
    step(number(of: pattern).map { .pattern($0) } ?? .unsure)
  }

  private mutating func number(of pattern: Pattern) -> Int32? {
    guard let table = pattern.table else { return nil }
    patterns.append(table)
    return Int32(patterns.count - 1)
  }

  /// Requires one of these values. The quick check can decide this only if all are strings or all are `Int`s.
  mutating func values(_ values: [JSONValue]) {
    let words = values.compactMap(\.string)
    let numbers = values.compactMap(\.int)
    if words.count == values.count {
      let scope = newScope()
      for word in words { name(word, scope, QuickPlan.Member(schema: QuickPlan.none, bit: 0)) }
      step(.word(scope))
    } else if numbers.count == values.count {
      step(.listed(.init(start: Int32(integers.count), count: Int32(numbers.count))))
      integers += numbers
    } else {
      step(.unsure)
    }
  }

  mutating func between(least: Int, most: Int) {
    step(.between(Int32(integers.count)))
    integers += [least, most]
  }

  mutating func branches(_ schemas: [Int], onlyOne: Bool) {
    step(
      .oneOf(
        .init(start: Int32(branches.count), count: Int32(schemas.count)), onlyOne: onlyOne))
    branches += schemas.map { Int32($0) }
  }

  /// Adds conditions on the object's members. All keywords add to the same `object`, so the members are visited only
  /// once.
  mutating func object(_ change: (inout QuickPlan.Object) -> Void) {
    var own = object ?? QuickPlan.Object(scope: newScope(), firstName: Int32(names.count))
    change(&own)
    object = own
  }

  /// The bit of a member's name, which is added if it is new. If there are more than 63 names, the result is 0 and
  /// the quick check is unsure: with 64 names, the value of `enough` that must never be reached could be reached.
  @discardableResult
  mutating func bit(_ member: String, schema: Int? = nil) -> UInt64 {
    object { _ in }
    let schema = schema.map { Int32($0) }
    if let number = numbers[ExactText(member)] {
      if let schema { members[number].schema = schema }
      return members[number].bit
    }
    guard let scope = object?.scope, numbers.count < UInt64.bitWidth - 1 else {
      step(.unsure)
      return 0
    }
    let hash = Array(member.utf8).withRow { $0.hash(0..<$0.count) }
    let bit: UInt64 = 1 << UInt64(numbers.count)
    object { own in
      own.hashes |= 1 << UInt64(hash & 63)
      own.known |= bit
    }
    numbers[ExactText(member)] = members.count
    name(member, scope, QuickPlan.Member(schema: schema ?? QuickPlan.none, bit: bit))
    return bit
  }

  /// The bits of several members' names, combined.
  mutating func bits(_ names: [String]) -> UInt64 {
    names.reduce(0) { bits, name in bits | bit(name) }
  }

  mutating func patterned(_ pattern: Pattern, schema: Int) {
    guard let number = number(of: pattern) else { return step(.unsure) }
    patterned.append(.init(pattern: number, schema: Int32(schema)))
    let end = patterned.count
    object { $0.patterned = $0.patterned.growing(to: end) }
  }

  mutating func dependent(on present: String, required: [String], schema: Int? = nil) {
    let (present, required) = (bit(present), bits(required))
    dependents.append(
      .init(
        present: present, required: required, schema: schema.map { Int32($0) } ?? QuickPlan.anything
      ))
    let end = dependents.count
    object { $0.dependents = $0.dependents.growing(to: end) }
  }

  private mutating func newScope() -> Int32 {
    scopes += 1
    return scopes
  }

  private mutating func name(_ name: String, _ scope: Int32, _ member: QuickPlan.Member) {
    names.append((name, Int(scope)))
    members.append(member)
  }
}
