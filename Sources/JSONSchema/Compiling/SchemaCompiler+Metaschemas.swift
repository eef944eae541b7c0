import Diagnostics
import JSONText

/// Checks schemas against custom metaschemas, which may forbid what the standard allows.
extension SchemaCompiler {
  /// The problems that custom metaschemas find in the schemas that name them. Places at which `own` has a problem
  /// already are left out.
  func misfits(in program: SchemaProgram, besides own: [SchemaProblem]) -> [SchemaProblem] {
    var problems: [SchemaProblem] = []
    for (schema, place, name) in judged {
      guard let metaschema = book.resolve(name, among: subschemas) else { continue }
      let source = documents[subschemas[place.schema].document].source
      for violation in Evaluation.violations(
        program, metaschema, .value(schema), most: options.mostProblems)
      {
        let location = Location(violation.range, in: source)
        let isKnown = own.contains {
          $0.location.file == location.file && $0.location.start == location.start
        }
        if isKnown { continue }
        let outer = source.name + "#" + subschemas[place.schema].pointer
        var problem = SchemaProblem(
          keyword: violation.path.last?.name ?? "", location: location,
          place: outer + violation.path.pointer, found: violation.found,
          expected: violation.expected, advice: ViolationMessages.metaschemaAdvice(name.resource))
        problem.count = violation.count
        problems.append(problem)
      }
    }
    return problems
  }
}

extension JSONStep {
  fileprivate var name: String? {
    if case .member(let name) = self { name } else { nil }
  }
}
