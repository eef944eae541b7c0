import JSONText

/// One schema that a keyword applies to an instance, or to a part of it.
struct Application {
  /// What it means for the keyword whether the schema allows its instance.
  enum Bearing {
    /// The keyword is met only where the schema allows it.
    case required
    /// The schema counts where it allows the instance and is forgotten where it does not.
    case possible
    /// Nothing the schema says of the instance is said: `not`.
    case excluded
  }

  /// The steps from the schema that holds the keyword to the schema applied: `properties`, `status`.
  var way: [JSONStep]
  var schema: Int
  var instance: Instance
  /// The step from the instance to the part; nil where the schema is applied to the instance itself.
  var step: JSONStep?
  var bearing = Bearing.required

  /// The first byte of the part, where it is a value inside the instance that is thereby evaluated.
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
