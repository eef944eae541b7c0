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
  private let program: SchemaProgram
  private let roots: [String: Int]
  private let rootsByName: [String: Int]

  public init(_ documents: [JSONDocument], options: SchemaOptions = SchemaOptions()) {
    let compiled = SchemaCompiler(documents, options).compile()
    program = compiled.program
    problems = compiled.problems
    roots = Dictionary(compiled.roots) { first, _ in first }
    let names = zip(documents, compiled.roots).map { ($0.source.name, $1.1) }
    rootsByName = Dictionary(names) { first, _ in first }
  }

  /// The identifiers of all documents' schemas, sorted.
  public var ids: [String] { roots.keys.sorted() }

  /// The schema of the document with this `$id`, or from the source of this name.
  public subscript(id: String) -> Schema? {
    (roots[id] ?? rootsByName[id]).map { Schema(id: id, program: program, number: $0) }
  }
}

/// One schema of a library.
public struct Schema: Sendable {
  public let id: String
  private let program: SchemaProgram
  private let number: Int

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
    case .unsure: Run.accepts(program, number, .value(value))
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
    Run.violations(program, number, .value(value), most: most)
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
    output(of: value, most: Outline.usualLimit)
  }

  func output(of value: JSONValue, most: Int) -> OutputUnit {
    Outline.unit(program, number, .value(value), most: most)
  }

  /// The order in which members are to be written: as `properties` has them, then others naturally.
  ///
  /// It is worked out anew each time: ask once for many files.
  public var memberOrder: MemberOrder {
    var reader = OrderReader(program)
    return reader.order(of: number)
  }
}
