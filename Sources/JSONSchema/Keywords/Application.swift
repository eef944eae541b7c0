import JSONText

/// The application of one schema, by a keyword, to an instance or to a part of it.
struct Application {
  /// How the outcome of the application affects the keyword.
  enum Bearing {
    /// If the schema refuses its instance, the keyword is violated.
    case required
    /// If the schema refuses its instance, the application is ignored: `anyOf`, `contains`, `if`.
    case possible
    /// What the schema evaluates and annotates is ignored in any case: `not`.
    case excluded
  }

  /// The steps from the schema that holds the keyword to the applied schema: `properties`, `status`.
  var way: [JSONStep]
  var schema: Int
  var instance: Instance
  /// The step from the instance to the part; nil if the schema is applied to the whole instance.
  var step: JSONStep?
  var bearing = Bearing.required

  /// The offset of the part's first byte if the part is a value: the application evaluates that value.
  var evaluatedOffset: Int? {
    guard step != nil, case .value(let value) = instance else { return nil }
    return value.range.lowerBound
  }

  static func alongside(
    _ way: [JSONStep], _ schema: Int, _ instance: Instance, _ bearing: Bearing = .required
  ) -> Application {
    Application(way: way, schema: schema, instance: instance, step: nil, bearing: bearing)
  }

  static func member(_ way: [JSONStep], _ schema: Int, _ member: JSONMember) -> Application {
    Application(
      way: way, schema: schema, instance: .value(member.value), step: .member(member.key))
  }

  static func element(
    _ way: [JSONStep], _ schema: Int, _ element: JSONValue, at index: Int,
    _ bearing: Bearing = .required
  ) -> Application {
    Application(
      way: way, schema: schema, instance: .value(element), step: .element(index), bearing: bearing)
  }
}
