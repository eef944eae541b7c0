import Diagnostics
import JSONText

/// Compiles the documents of a library: first all schemas of all documents, then the references between
/// them, because a reference may name a schema that is read later.
final class SchemaCompiler {
  let options: SchemaOptions
  private(set) var documents: [JSONDocument]
  private var addresses: [[Identifier]]
  private(set) var subschemas: [Subschema] = []
  /// The context of each schema, needed for schemas inside it that are compiled only when a reference names them.
  private(set) var contexts: [SchemaContext] = []
  private var problems: SchemaProblemList
  private var warnings: SchemaProblemList
  private var patterns: [ExactText: Pattern] = [:]
  /// How much of the current document was compiled.
  private var load = DocumentLoad()
  private let dialects: DialectBook
  /// The schemas that name a custom metaschema, which they are checked against at the end.
  private(set) var judged: [(schema: JSONValue, place: KeywordPlace, metaschema: Identifier)] = []
  var book = ReferenceBook()

  /// `addresses` are, for each document, the URIs of the places where it was found. References in a document are
  /// relative to its first address.
  init(_ documents: [JSONDocument], _ addresses: [[Identifier]], _ options: SchemaOptions) {
    self.documents = documents
    self.addresses = addresses
    self.options = options
    problems = SchemaProblemList(most: options.mostProblems)
    warnings = problems
    dialects = DialectBook(documents, addresses)
  }

  struct Outcome {
    var program: SchemaProgram
    var problems: [SchemaProblem]
    var warnings: [SchemaProblem]
    var roots: [(String, Int)]
  }

  func compile() -> Outcome {
    var roots: [(String, Int)] = []
    for index in documents.indices {
      let (identifier, number) = compileDocument(index)
      roots.append((identifier.resource, number))
    }
    // A reference can also name a document by an address where it was found, unless another document has that name.
    for (index, (_, number)) in roots.enumerated() {
      for address in addresses[index] { _ = book.define(resource: address, as: number) }
    }
    let references = resolveReferences()
    let program = SchemaProgram(
      documents: documents, subschemas: subschemas, references: references)
    let own = worded(problems, in: program)
    let sorted = (own + misfits(in: program, besides: own)).sorted()
    return Outcome(
      program: program, problems: sorted,
      warnings: worded(warnings, in: program).sorted(),
      roots: roots)
  }

  private func compileDocument(_ index: Int) -> (Identifier, Int) {
    let document = documents[index]
    load = DocumentLoad(firstSchema: subschemas.count)
    let place = Subschema(
      document: index, pointer: "", range: document.root.range, resource: subschemas.count)
    let base = addresses[index].first ?? Identifier(document.source.name)
    let context = SchemaContext(
      base: base, otherBases: Array(addresses[index].dropFirst()), dialect: .standard,
      resource: subschemas.count)
    return (identifier(of: document.root, base: base), compile(document.root, as: place, context))
  }

  /// Adds a metaschema of the standard because a reference names it.
  func adopt(_ document: JSONDocument) {
    documents.append(document)
    addresses.append([Identifier(document.source.name)])
    _ = compileDocument(documents.count - 1)
  }

  /// Compiles a schema inside the schema `parent`; `steps` lead from there to it.
  func compile(
    _ value: JSONValue, below parent: Int, _ steps: [JSONStep], _ context: SchemaContext
  ) -> Int {
    let outer = subschemas[parent]
    let place = Subschema(
      document: outer.document, pointer: outer.pointer + steps.pointer, range: value.range,
      resource: context.resource)
    return compile(value, as: place, context)
  }

  private func compile(
    _ value: JSONValue, as place: Subschema, _ context: SchemaContext
  ) -> Int {
    let number = subschemas.count
    guard load.hasRoom(forSchema: number) else { return tooMany(value) }
    subschemas.append(place)
    contexts.append(context)
    book.note(place, as: number)
    switch value.kind {
    case .boolean:
      subschemas[number].allowsNothing = value.bool == false
      subschemas[number].isSpecial = value.bool == false
      if place.pointer.isEmpty { defineResource(context.base, as: number, of: value) }
    case .object: compileKeywords(of: value, number, context)
    default:
      let whole = KeywordPlace(schema: number, keyword: "", isWhole: true, range: value.range)
      report(.notASchema(found: value), by: whole)
    }
    return number
  }

  private func compileKeywords(of value: JSONValue, _ number: Int, _ outer: SchemaContext) {
    let context = context(of: value, number, in: outer)
    contexts[number] = context
    subschemas[number].resource = context.resource
    let referencesBefore = book.references.count
    let members = sorted(Array(value.members), number, context)
    let reader = SchemaReader(
      compiler: self, members: members.known, number: number, context: context)
    subschemas[number].keywords = families(of: members.known).compactMap { $0.read(reader) }
    subschemas[number].title = reader.member("title")?.value.string
    subschemas[number].annotations = annotations(members)
    subschemas[number].isWorthRemembering = book.references.count > referencesBefore
  }

  /// Stands in for each schema beyond the bound of a document: returns the last schema that was compiled.
  /// Reports once that there are too many.
  private func tooMany(_ value: JSONValue) -> Int {
    let last = subschemas.count - 1
    if !load.isFull {
      load.isFull = true
      let place = KeywordPlace(schema: last, keyword: "", isWhole: true, range: value.range)
      report(.tooManySchemas(most: DocumentLoad.mostSchemas), by: place)
    }
    return last
  }

  func report(_ mistake: SchemaProblemKind, by place: KeywordPlace) {
    problems.add(mistake, by: place, in: subschemas[place.schema].document)
  }

  func warn(_ mistake: SchemaProblemKind, by place: KeywordPlace) {
    warnings.add(mistake, by: place, in: subschemas[place.schema].document)
  }

  private func worded(_ all: SchemaProblemList, in program: SchemaProgram) -> [SchemaProblem] {
    all.listed.map { worded($0, in: program) }
      + all.rests.values.map { rest in
        var problem = worded(rest.first, in: program)
        // If the count is 1, the problem stands only for itself and is shown like any other.
        problem.count = rest.count
        return problem
      }
  }

  private func worded(
    _ problem: (mistake: SchemaProblemKind, place: KeywordPlace), in program: SchemaProgram
  ) -> SchemaProblem {
    let words = ViolationMessages.words(for: problem.mistake)
    let document = documents[subschemas[problem.place.schema].document]
    return SchemaProblem(
      keyword: problem.place.keyword, location: Location(problem.place.range, in: document.source),
      place: program.description(of: problem.place), found: words.found,
      expected: words.expected, advice: words.advice)
  }
}

/// The identifiers and dialects of schemas.
extension SchemaCompiler {
  private func context(
    of value: JSONValue, _ number: Int, in outer: SchemaContext
  ) -> SchemaContext {
    var context = outer
    context.base = identifier(of: value, base: outer.base)
    context.otherBases = outer.otherBases.map { identifier(of: value, base: $0) }
    if subschemas[number].pointer.isEmpty || value["$id"] != nil {
      context.resource = number
      defineResource(context.base, as: number, of: value)
    }
    if let written = value["$schema"] {
      let place = KeywordPlace(schema: number, keyword: "$schema", range: written.range)
      context.dialect = dialect(written, by: place) ?? outer.dialect
      judge(value, by: place)
    }
    return context
  }

  /// The identifier of a schema: its `$id`, resolved against the identifier of the schema around it.
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
      if !Format.uriReference.allows(text) {
        report(.wrongValue(found: id, expected: .reference), by: place)
      }
      if let fragment = Identifier(text).fragment, !fragment.isEmpty {
        report(.identifierWithFragment(text), by: place)
      }
    }
    if book.define(resource: identifier, as: number) != nil {
      report(.repeatedIdentifier(identifier.resource), by: place)
    }
  }

  private func judge(_ schema: JSONValue, by place: KeywordPlace) {
    guard let name = schema["$schema"]?.string.map(Identifier.init), !name.isStandardDialect else {
      return
    }
    judged.append((schema, place, name))
  }

  private func dialect(_ written: JSONValue, by place: KeywordPlace) -> Dialect? {
    guard let name = written.string else {
      report(.wrongValue(found: written, expected: .string), by: place)
      return nil
    }
    guard let (dialect, unknown) = dialects.dialect(named: name) else {
      report(.unknownDialect(found: name), by: place)
      return nil
    }
    for vocabulary in unknown { report(.unknownVocabulary(required: vocabulary), by: place) }
    return dialect
  }
}

/// The members of a schema.
extension SchemaCompiler {
  private typealias Sorted = (known: [JSONMember], unknown: [JSONMember])

  /// Separates the keywords of the schema's dialect from the other members. The others are reported if the
  /// options say that unknown keywords are mistakes.
  private func sorted(
    _ members: [JSONMember], _ number: Int, _ context: SchemaContext
  ) -> Sorted {
    let isStrict = options.unknownKeywords == .mistakes
    var sorted: Sorted = ([], [])
    for member in members {
      let isLegacy = member.key == Dialect.legacyKeyword
      if context.dialect.knows(member.key), !(isStrict && isLegacy) {
        sorted.known.append(member)
        continue
      }
      sorted.unknown.append(member)
      guard isStrict else { continue }
      let place = KeywordPlace(schema: number, keyword: member.key, range: member.keyRange)
      report(.unknownKeyword(found: member.key), by: place)
    }
    return sorted
  }

  /// The keyword families that read at least one of the members.
  private func families(of members: [JSONMember]) -> [any KeywordFamily.Type] {
    let numbers = Set(members.compactMap { KeywordFamilies.numbers[ExactText($0.key)] })
    return numbers.sorted().map { KeywordFamilies.all[$0] }
  }

  private static let annotating: Set<ExactText> = {
    let vocabularies: [Vocabulary] = [.metaData, .formatAnnotation, .content]
    return Set(vocabularies.flatMap { $0.keywords }.map { ExactText($0.name) })
  }()

  private func annotations(_ members: Sorted) -> [(keyword: String, value: JSONValue)] {
    let known = members.known.filter { Self.annotating.contains(ExactText($0.key)) }
    return (known + members.unknown).map { ($0.key, $0.value) }
  }
}

/// The functions that `SchemaReader` calls.
extension SchemaCompiler {
  /// The regular expression of this spelling, compiled only once.
  func pattern(_ spelling: String) throws(PatternMistake) -> Pattern {
    if let known = patterns[ExactText(spelling)] { return known }
    if load.patternSizes >= DocumentLoad.mostPatternSizes {
      // The first expression that is left out is reported, and with it the document is refused. The others are not
      // reported.
      if load.leavesOutPatterns { return try Pattern("") }
      load.leavesOutPatterns = true
      throw PatternMistake(kind: .allTooLarge(most: DocumentLoad.mostPatternSizes), offset: 0)
    }
    let pattern = try Pattern(spelling)
    load.patternSizes += pattern.size
    patterns[ExactText(spelling)] = pattern
    return pattern
  }

  func reference(
    to text: String, from place: KeywordPlace, _ context: SchemaContext, isDynamic: Bool
  ) -> Int {
    book.references.append(
      .init(
        text: text, target: context.base.resolving(Identifier(text)),
        otherTargets: context.otherBases.map { $0.resolving(Identifier(text)) }, place: place,
        isDynamic: isDynamic))
    return book.references.count - 1
  }
}

/// Steps that follow when all references are resolved.
extension SchemaCompiler {
  /// Marks the schemas at which an evaluation may enter a resource with dynamic anchors.
  func markEntrances(_ references: ResolvedReferences) {
    let entered = Set(references.targets.compactMap { $0 })
    for number in subschemas.indices {
      let schema = subschemas[number]
      guard references.dynamicAnchors[schema.resource] != nil, !schema.allowsNothing,
        schema.resource == number || entered.contains(number)
      else { continue }
      subschemas[number].entersResource = true
      subschemas[number].isSpecial = true
    }
  }
}
