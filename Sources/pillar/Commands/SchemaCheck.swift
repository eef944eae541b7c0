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
    "A line for each file says whether it is valid. Then come all findings, each with its place in "
      + "the file and in the schema. A report for programs holds only the findings. In a folder, "
      + "every .json file below it is checked; '-' is standard input. No store is needed.",
    "References are resolved only to schemas that you name here, by their $id or by the place of their "
      + "files. Nothing is fetched from the network. A relative reference starts at its schema's own folder. "
      + "A schema with a mistake is refused, and the place of the mistake is printed.",
  ]
  static let examples: [(line: String, purpose: String)] = [
    ("pillar schema check --schema order.json orders", "Checks every .json file below a folder."),
    ("pillar schema check --schema order.json - < new.json", "Checks standard input."),
    (
      "pillar schema check --schema order.json --registry parts orders --format sarif",
      "Uses a schema that refers to others; the report is for code scanning."
    ),
  ]
  static let exitStatuses: [(outcome: Outcome, meaning: String)] = [
    (.clean, "Every file is valid; there may be warnings about the schemas."),
    (.findings, "A file is not valid or not JSON; or, with --check, the output file differs."),
    (.usage, "The command line could not be understood, or a schema has a mistake."),
    (
      .failure,
      "A file could not be read (the others were checked), or the output could not be written."
    ),
  ]

  @Argument("A JSON file, a folder of them, or '-' for standard input.", value: "instance")
  var instances: [String]
  @Option("The schema to check against.", value: "file") var schema: String
  @Option("A schema that others refer to, or a folder of such schemas.", value: "file")
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
    for folder in named.emptyFolders {
      console.error("There is no .json file below \(folder.printable).")
    }
    let files = "\(checking.count) file\(checking.count == 1 ? "" : "s")"
    console.error("\(tally(checking.findings + schema.warnings)), \(files) checked.")
    if checking.misses { return .failure }
    return checking.findings.isEmpty && isUpToDate ? .clean : .findings
  }

  /// The files of the schema and of `--registry`.
  private func namedSchemas() throws -> NamedFiles {
    guard try !onDisk({ () throws(DiskError) in try Disk.isFolder(schema) }) else {
      throw UsageError(
        "'\(schema.printable)' is a folder",
        advice: "Name the one schema to check against; --registry takes folders.")
    }
    let named = try NamedFiles([schema] + registry)
    if let folder = named.unlisted.first { throw Failure("\(folder)".printable) }
    if named.names.first == "-", instances.contains("-") {
      throw UsageError(
        "'-' is both schema and instance", advice: "Standard input can be read only once.")
    }
    return named
  }

  /// The schemas, read and resolved. If they have a mistake, this reports all their problems and returns `nil`.
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
    .init(name: "json", summary: "A text is JSON as in RFC 8259, and no object has a name twice."),
    .init(name: "schema", summary: "A text is valid against its schema."),
    .init(name: "unread", summary: "A file that was named can be read."),
    schemaProblem,
  ]

  private static let schemaProblem = Checker.Rule(
    name: "schema-problem", summary: "A schema follows the standard.")

  private static let rulesOfSchemas = [rules[0], schemaProblem]
}

/// Checks files one after another, and collects the findings.
private struct Checking: ~Copyable {
  let schema: SchemaFiles
  let most: Int
  var reader: JSONReader
  var findings: [Finding] = []
  /// A line for each file: `FILE: valid` or `FILE: invalid`.
  var lines = ""
  var count = 0
  /// Whether a file or folder could not be read.
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

  /// Adds a finding about a file or folder that could not be read. Without it, a reader of the report alone would think
  /// that the file is valid.
  mutating func miss(_ name: String, _ reason: String) {
    misses = true
    findings.append(
      Finding(
        rule: "unread", at: Location(file: name),
        about: Subject(record: name, field: "", pointer: ""), place: "the file",
        found: "nothing: " + reason.printable, expected: "a file or a folder that can be read"))
  }
}
