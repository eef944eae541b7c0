/// Which members and elements of an instance schemas have looked at, for those that speak of the rest.
///
/// It is asked after the fact, so that schemas that never ask pay nothing. What a value is called is
/// the offset of its first byte.
extension Evaluation {
  /// What all keywords of a schema but its own `unevaluated…` have looked at.
  mutating func evaluated(beside schema: Int, _ instance: Instance) -> Set<Int> {
    evaluated(by: schema, instance, withRest: false)
  }

  private mutating func evaluated(
    by schema: Int, _ instance: Instance, withRest: Bool
  ) -> Set<Int> {
    let question = question(schema, instance, variant: withRest ? 1 : 0)
    if let known = evaluations[question] { return known }
    guard descend() else { return [] }
    // A dynamic reference that leads back here adds nothing.
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

  /// A required application that fails fails the whole schema: then it matters to nobody what else
  /// was looked at, and its parts count, so that they are complained of but once.
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
