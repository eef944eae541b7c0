import Diagnostics
public import JSONText

/// Schemas by their identifier, compiled; references are resolved among them and nothing is fetched.
///
/// Read all schemas that refer to one another into one library, once:
///
///     let library = SchemaLibrary(documents)
///     if library.problems.isEmpty, let schema = library["urn:pillar:1:implementation"] {
///       let violations = schema.violations(of: record.root)
///     }
///
/// A document is also known by its source's name. Where there are problems, a schema still
/// checks what could be understood.
public struct SchemaLibrary: Sendable {
  /// Everything that is wrong with the schemas, by file and from the top down.
  public let problems: [SchemaProblem]
  /// What is doubtful in the schemas, in the same order: a reference that leads back to itself. A value
  /// that reaches it is refused; all others can be checked.
  public let warnings: [SchemaProblem]
  private let program: SchemaProgram
  private let roots: [ExactText: Int]
  private let rootsByName: [ExactText: Int]
  /// The identifiers and numbers of the documents' schemas, document by document.
  private let documents: [(id: String, number: Int)]

  /// Compiles the schemas of some documents.
  ///
  /// `addresses` are the URIs under which each document was found, document by document; relative
  /// references and identifiers are resolved against the first. Without them it is the source's name.
  public init(
    _ documents: [JSONDocument], addresses: [[String]] = [],
    options: SchemaOptions = SchemaOptions()
  ) {
    let places = documents.indices.map { index in
      let own = index < addresses.count ? addresses[index] : [documents[index].source.name]
      return own.map { Identifier($0) }
    }
    let compiled = SchemaCompiler(documents, places, options).compile()
    program = compiled.program
    problems = compiled.problems
    warnings = compiled.warnings
    self.documents = compiled.roots.map { (id: $0.0, number: $0.1) }
    roots = Dictionary(compiled.roots.map { (ExactText($0.0), $0.1) }) { first, _ in first }
    let names = zip(documents, compiled.roots).map { (ExactText($0.source.name), $1.1) }
    rootsByName = Dictionary(names) { first, _ in first }
  }

  /// The identifiers of all documents' schemas, sorted.
  public var ids: [String] { roots.keys.sorted().map(\.text) }

  /// The `file:` URI of an absolute path, as an address of a document. A path may be any bytes.
  public static func address(ofFile path: some Sequence<UInt8>) -> String { Identifier.file(path) }

  /// The schema of the document that was given at this place of the list; nil beyond its end.
  public func schema(ofDocument index: Int) -> Schema? {
    guard documents.indices.contains(index) else { return nil }
    let (id, number) = documents[index]
    return Schema(id: id, program: program, number: number)
  }

  /// The schema of the document with this `$id`, or from the source of this name.
  public subscript(id: String) -> Schema? {
    (roots[ExactText(id)] ?? rootsByName[ExactText(id)]).map {
      Schema(id: id, program: program, number: $0)
    }
  }
}

/// One schema of a library.
public struct Schema: Sendable {
  public let id: String
  let program: SchemaProgram
  let number: Int

  init(id: String, program: SchemaProgram, number: Int) {
    self.id = id
    self.program = program
    self.number = number
  }

  /// Whether the schema allows the value: the quick answer, without reasons.
  public func allows(_ value: JSONValue) -> Bool {
    switch QuickCheck.verdict(program.quick, number, value) {
    case .allowed: true
    case .refused: false
    case .unsure: Evaluation.accepts(program, number, .value(value))
    }
  }

  /// How many violations of one text are put into words, unless more are asked for.
  public static let usualMost = 100

  /// The violations, from the top of the text down; none where the value is as it should be.
  ///
  /// `most` are put into words. Of the others only the number is known, which may be greater than it
  /// says: a last violation stands for them, its `count` above 1.
  public func violations(of value: JSONValue, most: Int = usualMost) -> [Violation] {
    allows(value) ? [] : everyViolation(of: value, most: most)
  }

  /// The violations, without asking the quick way first: for those who compare the two.
  package func everyViolation(of value: JSONValue, most: Int = usualMost) -> [Violation] {
    Evaluation.violations(program, number, .value(value), most: most)
  }

  /// Everything the schema says of the value, keyword by keyword, for the standard's forms of output
  /// and for annotations:
  ///
  ///     let output = schema.output(of: value)
  ///     output.json(.basic)
  ///     output.annotations.filter { $0.keyword == "deprecated" }
  ///
  /// It is slower than ``violations(of:)``, which explains failures better. Of more than 100,000 units
  /// the rest are told by their verdicts.
  public func output(of value: JSONValue) -> OutputUnit {
    output(of: value, most: OutputTree.usualLimit)
  }

  func output(of value: JSONValue, most: Int) -> OutputUnit {
    OutputTree.unit(program, number, .value(value), most: most)
  }

  /// The order in which members are to be written: as `properties` has them, then others naturally.
  ///
  /// It is worked out anew each time: ask once for many files.
  public var memberOrder: MemberOrder {
    var reader = OrderReader(program)
    return reader.order(of: number)
  }
}
