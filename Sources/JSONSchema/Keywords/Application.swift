import JSONText

/// The application of one schema, by a keyword, to an instance or to a part of it.
struct Application {
  /// What it means for the keyword if the applied schema refuses the instance.
  enum Bearing {
    /// If the schema refuses its instance, the keyword is violated.
    case required
    /// If the schema refuses its instance, the application is ignored, as in `anyOf`, `contains` and `if`.
    case possible
    /// The application never makes members count as evaluated and never gives annotations, as in `not`.
    case excluded
  }

  /// The steps from the schema with the keyword to the applied schema, for example `properties`, `status`.
  var way: [JSONStep]
  var schema: Int
  var instance: Instance
  /// The step from the instance to the member or element that the schema is applied to; nil if it is applied to the
  /// whole instance.
  var step: JSONStep?
  var bearing = Bearing.required

  /// The offset of the first byte of that member's value or element, which then counts as evaluated. Nil for the whole
  /// instance and for a member's name.
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
