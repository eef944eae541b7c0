import Diagnostics
import JSONText

/// Applies a schema keyword by keyword and keeps every outcome as a tree of units.
///
/// It visits the same schemas as an ``Evaluation`` and lets an evaluation decide each keyword. An evaluation
/// is fast; this tree shows every step.
struct OutputTree {
  private var evaluation: Evaluation
  private var units = 0
  private let mostUnits: Int
  /// The schemas that are being applied, each to its instance. If one is met again, a reference never ends.
  private var open: Set<Evaluation.Question> = []

  /// How many units a tree may have. References that branch at every level could make it arbitrarily large. A
  /// schema beyond this bound gets only a verdict.
  static let usualLimit = 100_000
  /// How many levels of schemas get units of their own.
  static let deepest = 400
  /// One level here uses as much of the stack as this many levels of an evaluation.
  static let weight = 3

  static func unit(
    _ program: SchemaProgram, _ schema: Int, _ instance: Instance, most: Int = usualLimit
  ) -> OutputUnit {
    var tree = OutputTree(evaluation: Evaluation(program, .thorough), mostUnits: most)
    var unit = tree.unit(schema, instance, TreePosition())
    // The tree and a quick evaluation differ only if the evaluation is abandoned. Then its verdict counts.
    let isValid = Evaluation.accepts(program, schema, instance)
    if unit.isValid != isValid {
      unit.isValid = isValid
      unit.error = isValid ? nil : ViolationMessages.sentence(for: .endless)
    }
    return unit
  }

  /// A place in the tree: the steps to the schema and the steps to the instance.
  private struct TreePosition {
    var keyword: [JSONStep] = []
    var instance: [JSONStep] = []

    func inside(_ application: Application) -> TreePosition {
      TreePosition(
        keyword: keyword + application.way,
        instance: instance + [application.step].compactMap { $0 })
    }
  }

  private mutating func unit(
    _ schema: Int, _ instance: Instance, _ place: TreePosition
  ) -> OutputUnit {
    var unit = blank(schema, [], place)
    units += 1
    guard units < mostUnits, open.count < Self.deepest, evaluation.descend(by: Self.weight)
    else {
      unit.isValid = evaluation.accepts(schema, instance)
      if !unit.isValid { unit.error = ViolationMessages.withoutDetails }
      return unit
    }
    defer { evaluation.ascend(by: Self.weight) }
    let question = evaluation.question(schema, instance)
    guard open.insert(question).inserted else {
      unit.isValid = false
      unit.error = ViolationMessages.sentence(for: .endless)
      return unit
    }
    defer { open.remove(question) }
    let program = evaluation.program
    if program.subschemas[schema].allowsNothing {
      unit.isValid = false
      unit.error = ViolationMessages.sentence(for: .nothingAllowed(found: instance))
      return unit
    }
    let outer = evaluation.enterResource(of: schema)
    defer { evaluation.leave(to: outer) }
    for keyword in program.subschemas[schema].keywords {
      unit.details += details(of: keyword, schema, instance, place)
    }
    unit.isValid = unit.details.allSatisfy(\.isValid)
    unit.details += annotations(of: schema, instance, place)
    return unit
  }

  private func blank(_ schema: Int, _ way: [JSONStep], _ place: TreePosition) -> OutputUnit {
    let program = evaluation.program
    let pointer = program.subschemas[schema].pointer + way.pointer
    return OutputUnit(
      isValid: true, keywordLocation: (place.keyword + way).pointer,
      absoluteKeywordLocation: program.absoluteLocation(of: schema, way),
      schemaPlace: program.documentName(of: schema) + "#" + pointer,
      instanceLocation: place.instance.pointer)
  }

  /// The units of a keyword, or of each keyword of one family.
  private mutating func details(
    of keyword: any Keyword, _ schema: Int, _ instance: Instance, _ place: TreePosition
  ) -> [OutputUnit] {
    let violations = evaluation.ownViolations(of: keyword, instance)
    let applications = keyword.applications(to: instance, in: &evaluation)
    var names: [ExactText] = []
    for name in applications.map(\.keyword) + violations.map({ ExactText($0.keyword) })
    where !names.contains(name) {
      names.append(name)
    }
    return names.map { name in
      let inner = applications.filter { $0.keyword == name }
      var unit = self.unit(name.text, inner, schema, place)
      for violation in violations where ExactText(violation.keyword) == name {
        add(violation, to: &unit, place)
      }
      return unit
    }
  }

  /// Adds a violation to its keyword's unit. A violation about a member or element of the value becomes a unit of its
  /// own.
  private func add(_ violation: Violation, to unit: inout OutputUnit, _ place: TreePosition) {
    let words = ViolationMessages.sentence(violation)
    unit.isValid = false
    unit.annotation = nil
    if violation.path.isEmpty, unit.error == nil {
      unit.error = words
      return
    }
    var part = unit
    part.details = []
    part.error = words
    part.instanceLocation = (place.instance + violation.path).pointer
    unit.details.append(part)
  }

  private mutating func unit(
    _ keyword: String, _ applications: [Application], _ schema: Int, _ place: TreePosition
  ) -> OutputUnit {
    var details: [OutputUnit] = []
    for application in applications {
      details.append(
        self.unit(application.schema, application.instance, place.inside(application)))
    }
    // A keyword that only applies one schema to the instance itself, such as `$ref`, shares that schema's
    // unit.
    if let only = applications.first, applications.count == 1, only.bearing == .required,
      only.step == nil, only.way.count == 1
    {
      return details[0]
    }
    var unit = blank(schema, [.member(keyword)], place)
    unit.isValid = zip(applications, details).allSatisfy { $0.bearing != .required || $1.isValid }
    // Within `not`, errors and annotations are dropped.
    if applications.contains(where: { $0.bearing == .excluded }) { return unit }
    unit.details = details
    if unit.isValid { unit.annotation = Self.annotation(keyword, applications, details) }
    return unit
  }
}

/// Annotations.
extension OutputTree {
  /// The annotation of a keyword that applies schemas to members or elements: the names or indices to which it applied
  /// one.
  private static func annotation(
    _ keyword: String, _ applications: [Application], _ details: [OutputUnit]
  ) -> JSONTree? {
    let steps = zip(applications, details).compactMap { application, unit in
      application.bearing == .required || unit.isValid ? application.step : nil
    }
    switch keyword {
    case "properties", "patternProperties", "additionalProperties", "unevaluatedProperties":
      var known: Set<JSONStep> = []
      let names = steps.filter { known.insert($0).inserted }
      return .array(
        names.compactMap { if case .member(let name) = $0 { .string(name) } else { nil } })
    case "items", "unevaluatedItems": return true
    case "prefixItems": return .number(String(steps.count - 1))
    case "contains":
      return .array(
        steps.compactMap {
          if case .element(let index) = $0 { .number(String(index)) } else { nil }
        })
    default: return nil
    }
  }

  /// The units of keywords that only describe a value, such as `title`.
  private func annotations(
    of schema: Int, _ instance: Instance, _ place: TreePosition
  ) -> [OutputUnit] {
    // A member's name is not a value, so it has no location that an annotation could refer to.
    if case .name = instance { return [] }
    let all = evaluation.program.subschemas[schema].annotations
    return all.compactMap { keyword, value in
      switch keyword {
      case "contentEncoding", "contentMediaType": guard instance.kind == .string else { return nil }
      case "contentSchema":
        guard instance.kind == .string, all.contains(where: { $0.keyword == "contentMediaType" })
        else { return nil }
      default: break
      }
      var unit = blank(schema, [.member(keyword)], place)
      unit.annotation = JSONTree(value)
      return unit
    }
  }
}

extension Application {
  /// The name of the keyword that applies the schema.
  fileprivate var keyword: ExactText {
    if case .member(let name)? = way.first { ExactText(name) } else { ExactText("") }
  }
}

extension SchemaProgram {
  fileprivate func documentName(of schema: Int) -> String {
    documents[subschemas[schema].document].source.name
  }

  /// The URI of a place in a schema. Characters that a fragment must not contain are percent-encoded.
  fileprivate func absoluteLocation(of schema: Int, _ way: [JSONStep]) -> String {
    let root = subschemas[schema].resource
    let pointer = subschemas[schema].pointer.utf8.dropFirst(subschemas[root].pointer.utf8.count)
    var location = (resourceNames[root] ?? "") + "#"
    for byte in Array(pointer) + Array(way.pointer.utf8) {
      let scalar = Unicode.Scalar(byte)
      if scalar.isLetter || scalar.isDigit || "-._~!$&'()*+,;=:@/?".unicodeScalars.contains(scalar)
      {
        location.unicodeScalars.append(scalar)
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        location += "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }
    return location
  }
}
