import Commands
import Diagnostics
import GitStores
import JSONText
import Records
import Reporting
import Terminal

struct Fmt: Command {
  static let group = "Check"
  static let summary = "Writes records in canonical form."
  static let details = [
    "Canonical form has indents of two spaces, one member in each line, the members in the order of the record's "
      + "schema, keys that people choose in natural order (R2 before R10), and one line end at the end. Numbers and "
      + "texts stay as they were typed. A file is written only if it differs. Of the files that can be read, all are "
      + "written or none. Nothing is written while another command writes.",
    "With '-', standard input is formatted and written to standard output; no store is needed. A text "
      + "that is valid against the schema of one kind of record is written in that schema's order. Any other "
      + "JSON is written with its members in natural order too.",
  ]
  static let examples: [(line: String, purpose: String)] = [
    ("pillar fmt", "Formats the whole store."),
    ("pillar fmt --check records/2013", "Lists files that are not canonical, and writes nothing."),
    ("pillar fmt - < answer.json", "Formats standard input."),
  ]
  static let exitStatuses: [(outcome: Outcome, meaning: String)] = [
    (.clean, "Every file is canonical now; with --check, every file already was."),
    (
      .findings,
      "A text is not JSON, or would be too long to be read; with --check, a file is not canonical."
    ),
    (.usage, "The command line could not be understood, or there is no store."),
    (
      .failure,
      "A file could not be read or written; with --check, git gave no answer, or records are in git but "
        + "not on the disk."
    ),
  ]
  static let synonyms = ["format"]

  let shared = StoreOption()
  @Argument("A record, a folder of records, or '-' for standard input.", value: "path")
  var paths: [String]
  @Flag("List the files that are not canonical, and write nothing.") var check

  func run(_ console: Console) throws -> Outcome {
    if paths.contains("-") {
      guard paths.count == 1 else {
        throw UsageError(
          "'-' excludes other paths", advice: "Format files and standard input separately.")
      }
      return try formatInput(console)
    }
    if check {
      let present = try PresentStore(shared.folder())
      let store = try requireWhole(present.readWhatCanBe(judging: false))
      return try format(present.folder, store, nil, console)
    }
    // If a sparse checkout leaves out the whole store, there is nothing on the disk to write. An unfinished write does
    // not matter here, because the writer completes it.
    let located = try shared.located()
    if !located.isOnDisk {
      return try format(located, shared.readFiles(judging: false), nil, console)
    }
    return try shared.writing(console) {
      try format($0.folder, shared.readFiles(judging: false), $0, console)
    }
  }

  /// Formats the records with the writer; without one, lists the records that are not canonical.
  private func format(
    _ folder: StoreFolder, _ store: Store, _ writer: StoreWriter?, _ console: Console
  ) throws -> Outcome {
    let places = try paths.map { try place($0, in: folder) }
    let records = store.records.filter { isWanted($0.path.text, places) }
    let wanted = Set(records.map { ExactText($0.name) })
    let unread = store.problems.filter {
      $0.rule == "json" && wanted.contains(ExactText($0.location.file))
    }
    let names = TypedNames(paths, at: places)
    if !unread.isEmpty {
      let found = unread.map { names.renamed($0, in: store) }
      console.error(report(found, as: .full, style: console.errorStyle))
    }
    let differing = records.filter { record in
      record.canonicalText.map { $0 != record.bytes } ?? false
    }
    guard let writer else {
      for record in differing {
        console.output(names.name(of: record).printable + "\n")
      }
      let missing = store.unsettledByAbsence.unsettledInGit.filter {
        isWanted(store.path(of: $0), places)
      }
      return store.unsettled(missing).tellUnsettled(
        console, differing.isEmpty && unread.isEmpty ? .clean : .findings)
    }
    let isDone = try writeCanonical(
      differing, of: store, by: writer, named: names, console)
    return isDone && unread.isEmpty ? .clean : .findings
  }

  private func formatInput(_ console: Console) throws -> Outcome {
    let source = SourceText(name: "-", bytes: try console.input())
    let reading = JSONDocument.read(source)
    guard let root = reading.document?.root else {
      let found = reading.problems.map { $0.finding(in: source, place: "standard input") }
      console.error(report(found, as: .full, style: console.errorStyle))
      return .findings
    }
    let canonical = CanonicalText.write(root, order: Schemas.memberOrder(recognising: root))
    guard canonical.count <= SizeLimits.bytes else {
      console.error(
        "The canonical text would have \(canonical.count) bytes; a text may have at most \(SizeLimits.bytes). "
          + "Nothing was printed. Divide the text into several.\n"
      )
      return .findings
    }
    guard check else {
      console.output(canonical)
      return .clean
    }
    if canonical != source.bytes { console.output("-\n") }
    return canonical == source.bytes ? .clean : .findings
  }
}
