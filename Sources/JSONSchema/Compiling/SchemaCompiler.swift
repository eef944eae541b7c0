import Diagnostics
import JSONText

/// Compiles the documents of a library: first every schema of every document, then the references
/// between them, since a reference may name what is read later.
final class SchemaCompiler {
  private let documents: [JSONDocument]
  private var subschemas: [Subschema] = []
  private var problems: [(mistake: SchemaMistake, place: KeywordPlace)] = []
  private var patterns: [String: Pattern] = [:]
  var book = ReferenceBook()

  init(_ documents: [JSONDocument]) {
    self.documents = documents
  }

  func compile() -> (program: SchemaProgram, problems: [SchemaProblem], roots: [(String, Int)]) {
    var roots: [(String, Int)] = []
    // A document is also known by its source's name, unless another claims that name.
    var retrievalNames: [(Identifier, Int)] = []
    for (index, document) in documents.enumerated() {
      let place = Subschema(document: index, pointer: "", range: document.root.range)
      let base = Identifier(document.source.name)
      let identifier = identifier(of: document.root, base: base)
      let number = compile(document.root, as: place, base: base)
      roots.append((identifier.resource, number))
      if identifier != base { retrievalNames.append((base, number)) }
    }
    for (name, number) in retrievalNames { _ = book.define(resource: name, as: number) }
    let targets = resolveReferences()
    let program = SchemaProgram(documents: documents, subschemas: subschemas, targets: targets)
    return (program, problems.map { worded($0, in: program) }.sorted(), roots)
  }

  /// Compiles a schema that stands in another, some steps further inside.
  func compile(
    _ value: JSONValue, below parent: Int, _ steps: [JSONStep], base: Identifier
  ) -> Int {
    let outer = subschemas[parent]
    let place = Subschema(
      document: outer.document, pointer: outer.pointer + steps.pointer, range: value.range)
    return compile(value, as: place, base: base)
  }

  private func compile(_ value: JSONValue, as place: Subschema, base: Identifier) -> Int {
    let number = subschemas.count
    subschemas.append(place)
    book.note(place, as: number)
    switch value.kind {
    case .boolean: subschemas[number].allowsNothing = value.bool == false
    case .object: compileKeywords(of: value, number, base: base)
    default:
      let whole = KeywordPlace(schema: number, keyword: "", isWhole: true, range: value.range)
      report(.notASchema(found: value), by: whole)
    }
    return number
  }

  private func compileKeywords(of value: JSONValue, _ number: Int, base outer: Identifier) {
    let base = identifier(of: value, base: outer)
    if subschemas[number].pointer.isEmpty || value["$id"] != nil {
      defineResource(base, as: number, of: value)
    }
    let referencesBefore = book.references.count
    let members = Array(value.members)
    let reader = SchemaReader(compiler: self, members: members, number: number, base: base)
    let keywords = families(of: members, number).compactMap { $0.read(reader) }
    subschemas[number].keywords = keywords
    subschemas[number].title = members.first { $0.key == "title" }?.value.string
    subschemas[number].isWorthRemembering = book.references.count > referencesBefore
  }

  /// What a schema is called: its `$id`, relative to what it stands in.
  private func identifier(of schema: JSONValue, base: Identifier) -> Identifier {
    guard let text = schema["$id"]?.string else { return base }
    var identifier = base.resolving(Identifier(text))
    identifier.fragment = nil
    return identifier
  }

  private func defineResource(_ identifier: Identifier, as number: Int, of value: JSONValue) {
    let range = value["$id"]?.range ?? value.range
    let place = KeywordPlace(schema: number, keyword: "$id", range: range)
    if let id = value["$id"] {
      guard let text = id.string else {
        return report(.wrongValue(found: id, expected: .string), by: place)
      }
      if let fragment = Identifier(text).fragment, !fragment.isEmpty {
        report(.identifierWithFragment(text), by: place)
      }
    }
    if book.define(resource: identifier, as: number) != nil {
      report(.repeatedIdentifier(identifier.resource), by: place)
    }
  }

  /// The families that have something to read among the members; what none of them knows is reported.
  private func families(of members: [JSONMember], _ number: Int) -> [any KeywordFamily.Type] {
    var numbers: Set<Int> = []
    for member in members {
      if let family = Vocabulary.familyNumbers[ExactString(member.key)] {
        numbers.insert(family)
      } else {
        let place = KeywordPlace(schema: number, keyword: member.key, range: member.keyRange)
        let isKnown = Vocabulary.unsupported.contains(member.key)
        report(
          isKnown ? .unsupportedKeyword(found: member.key) : .unknownKeyword(found: member.key),
          by: place)
      }
    }
    return numbers.sorted().map { Vocabulary.families[$0] }
  }
}

/// What the reader of a schema hands on.
extension SchemaCompiler {
  /// An expression, compiled once however often it is used.
  func pattern(_ spelling: String) throws(PatternMistake) -> Pattern {
    if let known = patterns[spelling] { return known }
    let pattern = try Pattern(spelling)
    patterns[spelling] = pattern
    return pattern
  }

  func reference(to text: String, from place: KeywordPlace, base: Identifier) -> Int {
    book.references.append(
      .init(text: text, target: base.resolving(Identifier(text)), place: place))
    return book.references.count - 1
  }

  /// The number of another schema that already has this anchor, if there is one.
  func define(_ anchor: Identifier, as number: Int) -> Int? {
    book.define(anchor: anchor, as: number)
  }

  func report(_ mistake: SchemaMistake, by place: KeywordPlace) {
    problems.append((mistake, place))
  }
}

/// References and problems, once all is read.
extension SchemaCompiler {
  private func resolveReferences() -> [Int?] {
    var targets = book.references.map { reference in
      let target = book.resolve(reference.target, among: subschemas)
      if target == nil {
        let known = book.knownResources
        report(.unresolved(reference: reference.text, known: known), by: reference.place)
      }
      return target
    }
    for slot in EndlessReferences.slots(subschemas, targets) {
      let reference = book.references[slot]
      report(.endless(reference: reference.text), by: reference.place)
      targets[slot] = nil
    }
    return targets
  }

  private func worded(
    _ problem: (mistake: SchemaMistake, place: KeywordPlace), in program: SchemaProgram
  ) -> SchemaProblem {
    let words = Wording.words(for: problem.mistake)
    let document = documents[subschemas[problem.place.schema].document]
    return SchemaProblem(
      keyword: problem.place.keyword, location: Location(problem.place.range, in: document.source),
      place: program.description(of: problem.place), found: words.found,
      expected: words.expected, advice: words.advice)
  }
}
