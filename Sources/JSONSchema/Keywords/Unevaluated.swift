import Diagnostics
import JSONText

/// `unevaluatedProperties` and `unevaluatedItems`: a schema for every member or element that is not evaluated
/// by other keywords of the schema, or by matching schemas that are applied to the same instance.
struct UnevaluatedKeyword: Keyword, KeywordFamily {
  static let names = ["unevaluatedProperties", "unevaluatedItems"]

  private struct Rest {
    let schema: Int
    let place: KeywordPlace
    /// Whether the schema is `false`. Then the message says that the member or element is not allowed, and not that
    /// `false` allows no value.
    let isClosed: Bool
  }

  /// The schema that holds the keyword.
  private let owner: Int
  private let members: Rest?
  private let elements: Rest?

  static func read(_ reader: SchemaReader) -> (any Keyword)? {
    let rests = names.map { rest(reader, $0) }
    if rests.allSatisfy({ $0 == nil }) { return nil }
    return UnevaluatedKeyword(owner: reader.number, members: rests[0], elements: rests[1])
  }

  private static func rest(_ reader: SchemaReader, _ name: String) -> Rest? {
    guard let (value, place) = reader.member(name), let schema = reader.schema(name) else {
      return nil
    }
    return Rest(schema: schema, place: place, isClosed: value.bool == false)
  }

  func check(_ instance: Instance, in evaluation: inout Evaluation) {
    if let members, let object = instance.object, object.count > 0 {
      let seen = evaluation.evaluated(beside: owner, instance)
      for member in object.members where !seen.contains(member.value.range.lowerBound) {
        if evaluation.isSettled { return }
        check(member, members, in: &evaluation)
      }
    }
    if let elements, let array = instance.array, array.count > 0 {
      let seen = evaluation.evaluated(beside: owner, instance)
      for (index, element) in array.elements.enumerated()
      where !seen.contains(element.range.lowerBound) {
        if evaluation.isSettled { return }
        check(element, index, elements, in: &evaluation)
      }
    }
  }

  private func check(_ member: JSONMember, _ rest: Rest, in evaluation: inout Evaluation) {
    guard rest.isClosed else {
      return evaluation.apply(rest.schema, to: member.value, at: .member(member.key))
    }
    let program = evaluation.program
    evaluation.report(
      .unknownMember(name: member.key, expected: program.membersNamed(by: owner)), by: rest.place,
      at: member.keyRange, member: .member(member.key))
  }

  private func check(
    _ element: JSONValue, _ index: Int, _ rest: Rest, in evaluation: inout Evaluation
  ) {
    guard rest.isClosed else {
      return evaluation.apply(rest.schema, to: element, at: .element(index))
    }
    evaluation.report(
      .unknownElement(found: .value(element), index: index), by: rest.place, at: element.range,
      member: .element(index))
  }

  /// If the keyword's schema is `false`, the result is empty: `check` reports the members and elements without applying
  /// it.
  func applications(to instance: Instance, in evaluation: inout Evaluation) -> [Application] {
    let seen = evaluation.evaluated(beside: owner, instance)
    func isLeft(_ value: JSONValue) -> Bool { !seen.contains(value.range.lowerBound) }
    if let members, !members.isClosed, let object = instance.object {
      return object.members.filter { isLeft($0.value) }.map {
        .member([.member("unevaluatedProperties")], members.schema, $0)
      }
    }
    guard let elements, !elements.isClosed, let array = instance.array else { return [] }
    return array.elements.enumerated().filter { isLeft($1) }.map {
      .element([.member("unevaluatedItems")], elements.schema, $1, at: $0)
    }
  }
}

extension SchemaProgram {
  /// The names in `properties` of a schema, and of the schemas that it applies to the same instance.
  func membersNamed(by schema: Int) -> [String] {
    var names: [String] = []
    var added: Set<ExactText> = []
    var seen: Set<Int> = []
    var waiting = [schema]
    while let next = waiting.popLast() {
      guard seen.insert(next).inserted else { continue }
      for keyword in subschemas[next].keywords where !(keyword is NotKeyword) {
        for (name, _) in (keyword as? MembersKeyword)?.named ?? []
        where added.insert(ExactText(name)).inserted {
          names.append(name)
        }
        waiting += keyword.alongside.reversed()
        if let target = keyword.reference.flatMap({ targets[$0] }) { waiting.append(target) }
      }
    }
    return names
  }
}
