import JSONText

extension JSONValue {
  /// The brace with which an object opens: where a member is missing, this is where it is missed.
  var openingBrace: Range<Int> { range.lowerBound..<(range.lowerBound + 1) }
}

/// `required`: members that must be there.
struct RequiredKeyword: Keyword, KeywordFamily {
  static let names = ["required"]

  let required: [String]
  let place: KeywordPlace

  static func read(_ reader: SchemaReader) -> (any Keyword)? {
    guard let (value, place) = reader.array("required") else { return nil }
    let names = reader.differentStrings(in: value, of: "required")
    return names.isEmpty ? nil : RequiredKeyword(required: names, place: place)
  }

  func check(_ instance: Instance, in run: inout Run) {
    guard let object = instance.object else { return }
    for name in required where object[name] == nil {
      run.report(.missing(name: name), by: place, at: object.openingBrace)
    }
  }
}

/// `dependentRequired` and `dependentSchemas`: what must hold of an object that has a certain member.
struct DependenciesKeyword: Keyword, KeywordFamily {
  static let names = ["dependentRequired", "dependentSchemas"]

  private let required: [(present: String, names: [String])]
  private let schemas: [(present: String, schema: Int)]
  private let place: KeywordPlace

  var alongside: [Int] { schemas.map(\.schema) }

  static func read(_ reader: SchemaReader) -> (any Keyword)? {
    let schemas = reader.schemasByName("dependentSchemas").map { ($0.name, $0.schema) }
    let table = reader.object("dependentRequired")
    let required = table?.value.members.compactMap { member -> (String, [String])? in
      guard member.value.kind == .array else {
        reader.wrong(member.value, .arrayOfNames, in: "dependentRequired")
        return nil
      }
      return (member.key, reader.differentStrings(in: member.value, of: "dependentRequired"))
    }
    guard let place = table?.place ?? reader.member("dependentSchemas")?.place else { return nil }
    return DependenciesKeyword(required: required ?? [], schemas: schemas, place: place)
  }

  func check(_ instance: Instance, in run: inout Run) {
    guard let object = instance.object else { return }
    for (present, names) in required where object[present] != nil {
      for name in names where object[name] == nil {
        run.report(
          .missingBeside(name: name, present: present), by: place, at: object.openingBrace)
      }
    }
    for (present, schema) in schemas where object[present] != nil {
      run.apply(schema, to: instance)
    }
  }
}
