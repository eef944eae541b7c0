import JSONText

extension JSONValue {
  /// The opening brace of an object: the range that is reported if a member is missing.
  var openingBrace: Range<Int> { range.lowerBound..<(range.lowerBound + 1) }
}

/// `required`: the names of members that must be present.
struct RequiredKeyword: Keyword, KeywordFamily {
  static let names = ["required"]

  let required: [String]
  let place: KeywordPlace

  static func read(_ reader: SchemaReader) -> (any Keyword)? {
    guard let (value, place) = reader.array("required") else { return nil }
    let names = reader.differentStrings(in: value, of: "required")
    return names.isEmpty ? nil : RequiredKeyword(required: names, place: place)
  }

  func plan(in planner: inout QuickPlanner) {
    let bits = planner.bits(required)
    planner.object { $0.required |= bits }
  }

  func check(_ instance: Instance, in evaluation: inout Evaluation) {
    guard let object = instance.object else { return }
    let names = MemberNames(of: object, toFind: required.count)
    for name in required where !names.contains(name) {
      if evaluation.isSettled { return }
      evaluation.report(.missing(name: name), by: place, at: object.openingBrace)
    }
  }
}

/// `dependentRequired` and `dependentSchemas`: what an object must fulfil if it has a certain member.
///
/// A member of the older keyword `dependencies` has the meaning of `dependentRequired` if its value is an array, and
/// otherwise of `dependentSchemas`.
struct DependenciesKeyword: Keyword, KeywordFamily {
  static let names = ["dependentRequired", "dependentSchemas", Dialect.legacyKeyword]

  private struct Required {
    let present: String
    let names: [String]
    let place: KeywordPlace
  }

  private struct Applied {
    let present: String
    let schema: Int
    let keyword: String
  }

  private let required: [Required]
  private let applied: [Applied]

  var alongside: [Int] { applied.map(\.schema) }

  static func read(_ reader: SchemaReader) -> (any Keyword)? {
    var required: [Required] = []
    var applied = reader.schemasByName("dependentSchemas").map {
      Applied(present: $0.name, schema: $0.schema, keyword: "dependentSchemas")
    }
    for name in ["dependentRequired", Dialect.legacyKeyword] {
      guard let (table, place) = reader.object(name) else { continue }
      for member in table.members {
        if member.value.kind == .array {
          let names = reader.differentStrings(in: member.value, of: name)
          required.append(Required(present: member.key, names: names, place: place))
        } else if name == Dialect.legacyKeyword {
          let schema = reader.schema(member.value, [.member(name), .member(member.key)])
          applied.append(Applied(present: member.key, schema: schema, keyword: name))
        } else {
          reader.wrong(member.value, .arrayOfNames, in: name)
        }
      }
    }
    if required.isEmpty, applied.isEmpty { return nil }
    return DependenciesKeyword(required: required, applied: applied)
  }

  func plan(in planner: inout QuickPlanner) {
    for entry in required { planner.dependent(on: entry.present, required: entry.names) }
    for entry in applied {
      planner.dependent(on: entry.present, required: [], schema: entry.schema)
    }
  }

  func check(_ instance: Instance, in evaluation: inout Evaluation) {
    guard let object = instance.object else { return }
    let sought = required.reduce(required.count + applied.count) { $0 + $1.names.count }
    let names = MemberNames(of: object, toFind: sought)
    for entry in required where names.contains(entry.present) {
      for name in entry.names where !names.contains(name) {
        if evaluation.isSettled { return }
        evaluation.report(
          .missingBeside(name: name, present: entry.present), by: entry.place,
          at: object.openingBrace)
      }
    }
    for entry in applied where names.contains(entry.present) {
      evaluation.apply(alongside: entry.schema, to: instance)
    }
  }

  func applications(to instance: Instance, in evaluation: inout Evaluation) -> [Application] {
    guard let object = instance.object else { return [] }
    return applied.filter { object[$0.present] != nil }.map {
      .alongside([.member($0.keyword), .member($0.present)], $0.schema, instance)
    }
  }
}
