/// Which members and elements of an instance have been evaluated by schemas: `unevaluatedProperties` and
/// `unevaluatedItems` apply to the others.
///
/// This is computed only when one of these keywords is checked, so a schema without them costs nothing. A member's
/// value or an element is identified by the offset of its first byte.
extension Evaluation {
  /// The offsets of the members' values and elements that all keywords of a schema evaluate, except its own
  /// `unevaluated…` keywords.
  mutating func evaluated(beside schema: Int, _ instance: Instance) -> Set<Int> {
    evaluated(by: schema, instance, withRest: false)
  }

  private mutating func evaluated(
    by schema: Int, _ instance: Instance, withRest: Bool
  ) -> Set<Int> {
    let question = question(schema, instance, variant: withRest ? 1 : 0)
    if let offsets = evaluations[question] { return offsets }
    guard descend() else { return [] }
    // A dynamic reference that leads back to this schema finds this empty set, and adds nothing.
    evaluations[question] = []
    let outer = enterResource(of: schema)
    var offsets: Set<Int> = []
    let program = program
    for keyword in program.subschemas[schema].keywords {
      if !withRest, keyword is UnevaluatedKeyword { continue }
      for application in keyword.applications(to: instance, in: &self) {
        add(application, to: &offsets)
      }
    }
    leave(to: outer)
    ascend()
    evaluations[question] = offsets
    return offsets
  }

  /// Adds what one application of a schema evaluates.
  ///
  /// If a required application fails, the whole schema fails. Even then the members and elements in it count as
  /// evaluated: otherwise they would be reported a second time, as unevaluated.
  private mutating func add(_ application: Application, to offsets: inout Set<Int>) {
    switch application.bearing {
    case .excluded: return
    case .possible where !accepts(application.schema, application.instance): return
    case .possible, .required: break
    }
    if let offset = application.evaluatedOffset {
      offsets.insert(offset)
    } else if application.step == nil {
      offsets.formUnion(evaluated(by: application.schema, application.instance, withRest: true))
    }
  }
}
