import Commands
import Diagnostics
import GitStores
import JSONText
import Records
import Reporting
import Terminal

struct SchemaCheck: Command {
  static let name = "schema check"
  static let group = "Check"
  static let summary = "Checks any JSON against any JSON Schema (draft 2020-12)."
  static let details = [
    "For each file a line says whether it is valid; then come all findings, each with its place in "
      + "the file and in the schema. A report for programs holds the findings alone. Of a folder, "
      + "every .json below it is checked; '-' is standard input. No store is needed.",
    "References are resolved among the schemas that are named here, by their $id or by where their "
      + "files are, and nothing is fetched. A relative reference is found from its schema's own folder. "
      + "A schema with a mistake is refused, with the place of the mistake.",
  ]
  static let examples: [(line: String, purpose: String)] = [
    ("pillar schema check --schema order.json orders", "Checks every .json below a folder."),
    ("pillar schema check --schema order.json - < new.json", "Checks standard input."),
    (
      "pillar schema check --schema order.json --registry parts orders --format sarif",
      "A schema that refers to others, for code scanning."
    ),
  ]
  static let exitStatuses: [(outcome: Outcome, meaning: String)] = [
    (.clean, "Every file is valid; there may be warnings about the schemas."),
    (.findings, "Some are not, or are not JSON; or with --check, the file differs."),
    (.usage, "The command line could not be understood, or a schema has a mistake."),
    (.failure, "A file could not be read, or the output not written; the others were checked."),
  ]

  @Argument("A JSON file, a folder of them, or '-' for standard input.", value: "instance")
  var instances: [String]
  @Option("The schema to check against.", value: "file") var schema: String
  @Option("A schema that others refer to, or a folder of such.", value: "file")
  var registry: [String]
  let limit = MostOption()
  let reporting = ReportOption()

  func run(_ console: Console) throws -> Outcome {
    guard !instances.isEmpty else {
      throw UsageError("INSTANCE is missing", advice: "Name files, folders, or '-'.")
    }
    _ = try reporting.form()
    let named = try NamedFiles(instances)
    let schemaFiles = try namedSchemas()
    let inputs = schemaFiles.names + named.names
    guard let schema = try schemas(schemaFiles, notOver: inputs, console) else { return .usage }
    var checking = Checking(schema: schema, most: limit.count)
    for folder in named.unlisted { checking.miss(folder.path, "\(folder)") }
    for name in named.names { checking.check(name, console) }
    let isUpToDate = try reporting.deliver(
      checking.findings + schema.warnings, by: .pillar(Self.rules), after: checking.lines,
      to: console, notOver: inputs)
    for folder in named.emptyFolders { console.error("No .json below \(folder.printable).") }
    let files = "\(checking.count) file\(checking.count == 1 ? "" : "s")"
    console.error("\(tally(checking.findings + schema.warnings)), \(files) checked.")
    if checking.misses { return .failure }
    return checking.findings.isEmpty && isUpToDate ? .clean : .findings
  }

  /// The files of the schema and of those beside it.
  private func namedSchemas() throws -> NamedFiles {
    guard try !onDisk({ () throws(DiskError) in try Disk.isFolder(schema) }) else {
      throw UsageError(
        "'\(schema.printable)' is a folder",
        advice: "Name the one schema to check against; --registry takes folders.")
    }
    let named = try NamedFiles([schema] + registry)
    if let folder = named.unlisted.first { throw Failure("\(folder)".printable) }
    if named.names.first == "-", instances.contains("-") {
      throw UsageError("'-' is both schema and instance", advice: "Standard input is read once.")
    }
    return named
  }

  /// The schema, ready; nothing, and all that is wrong with it said, where it has a mistake.
  private func schemas(
    _ files: NamedFiles, notOver inputs: [String], _ console: Console
  ) throws -> SchemaFiles? {
    let texts = try files.names.map { try NamedFiles.text(of: $0, console) }
    do throws(SchemaFiles.Unfit) {
      return try SchemaFiles(texts[0], beside: Array(texts.dropFirst()), most: limit.count)
    } catch {
      _ = try reporting.deliver(
        error.findings, by: .pillar(Self.rulesOfSchemas), to: console, notOver: inputs)
      console.error("Nothing was checked: \(tally(error.findings)) in the schemas.")
      return nil
    }
  }

  private static let rules: [Checker.Rule] = [
    .init(name: "json", summary: "A text is JSON as RFC 8259 has it, with each name once."),
    .init(name: "schema", summary: "A text is as its schema says."),
    .init(name: "unread", summary: "A file that is to be checked can be read."),
    schemaProblem,
  ]

  private static let schemaProblem = Checker.Rule(
    name: "schema-problem", summary: "A schema is as the standard says.")

  private static let rulesOfSchemas = [rules[0], schemaProblem]
}

/// Files being checked, one after another.
private struct Checking: ~Copyable {
  let schema: SchemaFiles
  let most: Int
  var reader: JSONReader
  var findings: [Finding] = []
  /// `FILE: valid` or `FILE: invalid`.
  var lines = ""
  var count = 0
  /// Whether something could not be read.
  var misses = false

  init(schema: SchemaFiles, most: Int) {
    (self.schema, self.most) = (schema, most)
    reader = JSONReader(most: most)
  }

  mutating func check(_ name: String, _ console: Console) {
    do throws(Failure) {
      let found = schema.findings(
        in: try NamedFiles.text(of: name, console), most: most, reader: &reader
      ).sorted()
      findings += found
      lines += "\(name.printable): \(found.isEmpty ? "valid" : "invalid")\n"
      count += 1
    } catch {
      miss(name, error.message)
    }
  }

  /// What could not be read is a finding: whoever reads only the report must not take it for valid.
  mutating func miss(_ name: String, _ reason: String) {
    misses = true
    findings.append(
      Finding(
        rule: "unread", at: Location(file: name),
        about: Subject(record: name, field: "", pointer: ""), place: "the file",
        found: "nothing: " + reason.printable, expected: "a file or a folder that can be read"))
  }
}
