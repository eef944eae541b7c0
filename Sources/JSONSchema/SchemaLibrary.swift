import Diagnostics
public import JSONText

/// Compiled schemas, found by their identifiers. References are resolved among them; nothing is fetched.
///
/// Read all schemas that refer to one another into one library, once:
///
///     let library = SchemaLibrary(documents)
///     if library.problems.isEmpty, let schema = library["urn:pillar:1:implementation"] {
///       let violations = schema.violations(of: record.root)
///     }
///
/// A document can also be found by the name of its ``SourceText``. A schema with problems still checks values, but only
/// by the keywords without problems.
public struct SchemaLibrary: Sendable {
  /// Everything that is wrong with the schemas, by file and then in the order of the text.
  public let problems: [SchemaProblem]
  /// What is doubtful in the schemas, in the same order: references that lead back to themselves. A value
  /// that reaches one is refused; all other values can be checked.
  public let warnings: [SchemaProblem]
  private let program: SchemaProgram
  private let roots: [ExactText: Int]
  private let rootsByName: [ExactText: Int]
  /// The identifier and number of each document's schema, in the order of the documents.
  private let documents: [(id: String, number: Int)]

  /// Compiles the schemas of some documents.
  ///
  /// `addresses` holds, for each document, the URIs under which it was found. Relative references and
  /// identifiers are resolved against the first. Without addresses the source's name is used.
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

  /// The `file:` URI of an absolute path, for use as a document's address. The path may contain any bytes.
  public static func address(ofFile path: some Sequence<UInt8>) -> String { Identifier.file(path) }

  /// The schema of the document at this index of the list that the library was made from; nil if the list is shorter.
  public func schema(ofDocument index: Int) -> Schema? {
    guard documents.indices.contains(index) else { return nil }
    let (id, number) = documents[index]
    return Schema(id: id, program: program, number: number)
  }

  /// The schema of the document with this `$id`, or else of the document whose source has this name.
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

  /// Whether the schema allows the value. Use it where no reasons are needed: it is fast.
  public func allows(_ value: JSONValue) -> Bool {
    switch QuickCheck.verdict(program.quick, number, value) {
    case .allowed: true
    case .refused: false
    case .unsure: Evaluation.accepts(program, number, .value(value))
    }
  }

  /// How many violations of one text get a message, unless the caller asks for more.
  public static let usualMost = 100

  /// The violations, in the order of the text; empty if the schema allows the value.
  ///
  /// The first `most` get a message. The others are only counted, and there may be more than are counted: a
  /// last violation stands for them, and its `count` says how many.
  public func violations(of value: JSONValue, most: Int = usualMost) -> [Violation] {
    allows(value) ? [] : everyViolation(of: value, most: most)
  }

  /// The violations, without the quick check first. Use it to compare the quick check with the evaluation.
  package func everyViolation(of value: JSONValue, most: Int = usualMost) -> [Violation] {
    Evaluation.violations(program, number, .value(value), most: most)
  }

  /// Everything the schema says about the value, keyword by keyword. Use it for the standard's output formats
  /// and for annotations:
  ///
  ///     let output = schema.output(of: value)
  ///     output.json(.basic)
  ///     output.annotations.filter { $0.keyword == "deprecated" }
  ///
  /// It is slower than ``violations(of:)``, whose messages are also better. The tree has at most 100,000 units with
  /// details: after these, a schema gets only a verdict.
  public func output(of value: JSONValue) -> OutputUnit {
    output(of: value, most: OutputTree.usualLimit)
  }

  func output(of value: JSONValue, most: Int) -> OutputUnit {
    OutputTree.unit(program, number, .value(value), most: most)
  }

  /// The order in which members are written: first those in `properties`, then the others in natural order (`R2` before
  /// `R10`).
  ///
  /// It is computed at each call, so call it once for many files.
  public var memberOrder: MemberOrder {
    var reader = OrderReader(program)
    return reader.order(of: number)
  }
}
