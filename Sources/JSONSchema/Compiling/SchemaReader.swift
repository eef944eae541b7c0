import Diagnostics
import JSONText

/// One schema while it is compiled. Each keyword reads its members with these functions, by name and kind.
///
/// Each function returns nil if the member is missing. It also returns nil if the member has the wrong kind, and then
/// it reports a problem of the schema.
struct SchemaReader {
  let compiler: SchemaCompiler
  /// The schema's members, in the order of the text.
  let members: [JSONMember]
  /// The schema's number.
  let number: Int
  let context: SchemaContext

  func member(_ name: String) -> (value: JSONValue, place: KeywordPlace)? {
    let name = ExactText(name)
    guard let value = members.first(where: { ExactText($0.key) == name })?.value else {
      return nil
    }
    return (value, place(name.text, value.range))
  }

  func string(_ name: String) -> (value: JSONValue, place: KeywordPlace)? {
    member(name, of: .string, .string)
  }

  func number(_ name: String) -> (value: JSONValue, place: KeywordPlace)? {
    member(name, of: .number, .number)
  }

  func array(_ name: String) -> (value: JSONValue, place: KeywordPlace)? {
    member(name, of: .array, .array)
  }

  func object(_ name: String) -> (value: JSONValue, place: KeywordPlace)? {
    member(name, of: .object, .object)
  }

  /// The place of a member that is `true`.
  func flag(_ name: String) -> KeywordPlace? {
    guard let (value, place) = member(name, of: .boolean, .flag) else { return nil }
    return value.bool == true ? place : nil
  }

  /// A whole number, 0 or more; `2.0` is allowed too.
  func count(_ name: String) -> (count: Int, place: KeywordPlace)? {
    guard let (value, place) = member(name) else { return nil }
    guard let number = value.number.map(Decimal.init), number.isInteger, !number.isNegative else {
      wrong(value, .count, in: name)
      return nil
    }
    // A number that does not fit an `Int` is larger than any count.
    return (number.int ?? .max, place)
  }

  func schema(_ name: String) -> Int? {
    member(name).map { compile($0.value, [.member(name)]) }
  }

  /// The schemas of an array. An empty array is reported.
  func schemas(_ name: String) -> [Int]? {
    guard let (value, _) = array(name) else { return nil }
    guard value.count > 0 else {
      wrong(value, .nonEmptyArray, in: name)
      return nil
    }
    return value.elements.enumerated().map { compile($1, [.member(name), .element($0)]) }
  }

  /// The schemas of an object, with their names, in the order of the text.
  func schemasByName(_ name: String) -> [(name: String, keyRange: Range<Int>, schema: Int)] {
    guard let (value, _) = object(name) else { return [] }
    return value.members.map { member in
      let schema = compile(member.value, [.member(name), .member(member.key)])
      return (member.key, member.keyRange, schema)
    }
  }

  /// The strings of an array. Elements that are not strings, and repeated strings, are reported.
  func differentStrings(in array: JSONValue, of name: String) -> [String] {
    var strings: Set<ExactText> = []
    return array.elements.compactMap { element in
      guard let string = element.string else {
        wrong(element, .string, in: name)
        return nil
      }
      guard strings.insert(ExactText(string)).inserted else {
        report(.repeated(found: element), in: name, at: element.range)
        return nil
      }
      return string
    }
  }

  func pattern(_ spelling: String, in name: String, at range: Range<Int>) -> Pattern? {
    do {
      return try compiler.pattern(spelling)
    } catch {
      report(.pattern(error, spelling), in: name, at: range)
      return nil
    }
  }

  /// Compiles a schema inside this one; `steps` lead from here to it.
  func schema(_ value: JSONValue, _ steps: [JSONStep]) -> Int { compile(value, steps) }

  /// Adds a reference and returns its slot: the index in ``SchemaProgram/targets`` at which the schema that it names is
  /// found later.
  func reference(to text: String, from place: KeywordPlace, isDynamic: Bool = false) -> Int {
    compiler.reference(to: text, from: place, context, isDynamic: isDynamic)
  }

  func define(anchor: String, at range: Range<Int>) {
    let first = compiler.book.define(anchor: anchor, in: context.resource, as: number)
    if first != nil { report(.repeatedIdentifier(anchor), in: "$anchor", at: range) }
  }

  func define(dynamicAnchor name: String, at range: Range<Int>) {
    let first = compiler.book.define(anchor: name, in: context.resource, as: number)
    // A schema may have the same name as `$anchor` and as `$dynamicAnchor`.
    if let first, first != number {
      return report(.repeatedIdentifier(name), in: "$dynamicAnchor", at: range)
    }
    compiler.book.define(dynamicAnchor: name, in: context.resource, as: number)
  }
}

/// Reporting.
extension SchemaReader {
  func wrong(_ value: JSONValue, _ expected: SchemaProblemKind.Expectation, in name: String) {
    report(.wrongValue(found: value, expected: expected), in: name, at: value.range)
  }

  func report(_ mistake: SchemaProblemKind, in name: String, at range: Range<Int>) {
    compiler.report(mistake, by: place(name, range))
  }

  private func place(_ name: String, _ range: Range<Int>) -> KeywordPlace {
    KeywordPlace(schema: number, keyword: name, range: range)
  }

  private func member(
    _ name: String, of kind: JSONValue.Kind, _ expected: SchemaProblemKind.Expectation
  ) -> (value: JSONValue, place: KeywordPlace)? {
    guard let member = member(name) else { return nil }
    guard member.value.kind == kind else {
      wrong(member.value, expected, in: name)
      return nil
    }
    return member
  }

  private func compile(_ value: JSONValue, _ steps: [JSONStep]) -> Int {
    compiler.compile(value, below: number, steps, context)
  }
}
