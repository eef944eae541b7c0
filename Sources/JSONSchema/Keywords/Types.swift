import JSONText

/// The types of JSON Schema: the six of JSON, and `integer` for numbers without a fraction.
struct Types: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  static let null = Types(rawValue: 1)
  static let boolean = Types(rawValue: 2)
  static let integer = Types(rawValue: 4)
  static let number = Types(rawValue: 8)
  static let string = Types(rawValue: 16)
  static let array = Types(rawValue: 32)
  static let object = Types(rawValue: 64)

  static let names: [(name: String, type: Types)] = [
    ("null", .null), ("boolean", .boolean), ("integer", .integer), ("number", .number),
    ("string", .string), ("array", .array), ("object", .object),
  ]

  init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  init?(named name: String) {
    guard let known = Types.names.first(where: { $0.name == name }) else { return nil }
    self = known.type
  }

  func includes(_ instance: Instance) -> Bool {
    switch instance.kind {
    case .null: contains(.null)
    case .boolean: contains(.boolean)
    case .string: contains(.string)
    case .array: contains(.array)
    case .object: contains(.object)
    case .number: contains(.number) || contains(.integer) && instance.decimal?.isInteger == true
    }
  }
}

/// `type`: the type that the instance must have, or a list of types, one of which it must have.
struct TypeKeyword: Keyword, KeywordFamily {
  static let names = ["type"]

  let types: Types
  let place: KeywordPlace

  static func read(_ reader: SchemaReader) -> (any Keyword)? {
    guard let (value, place) = reader.member("type") else { return nil }
    let names = value.kind == .array ? Array(value.elements) : [value]
    var types: Types = []
    for name in names {
      guard let type = name.string.flatMap(Types.init(named:)) else {
        reader.report(.unknownType(found: name), in: "type", at: name.range)
        continue
      }
      if types.contains(type) { reader.report(.repeated(found: name), in: "type", at: name.range) }
      types.insert(type)
    }
    if names.isEmpty { reader.wrong(value, .nonEmptyArray, in: "type") }
    return types.isEmpty ? nil : TypeKeyword(types: types, place: place)
  }

  func plan(in planner: inout QuickPlanner) { planner.types(types) }

  func check(_ instance: Instance, in evaluation: inout Evaluation) {
    guard !types.includes(instance) else { return }
    evaluation.report(.type(found: instance, expected: types), by: place, at: instance.range)
  }
}
