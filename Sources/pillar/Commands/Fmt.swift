import Commands
import Diagnostics
import GitStores
import JSONText
import Records
import Reporting
import Terminal

struct Fmt: Command {
  static let group = "Check"
  static let summary = "Writes records in the one canonical way."
  static let details = [
    "Two spaces, one member a line in the order of the record's schema, keys that people choose in "
      + "natural order, one line end at the end. Numbers and texts stay as they were typed. A file is "
      + "written only when it differs. Of the files that can be read all are written or none, and none "
      + "while another command writes.",
    "With '-' standard input is read and written to standard output; no store is needed. A text "
      + "that satisfies the schema of one kind of record is written in that schema's order, any other "
      + "JSON with its members in natural order.",
  ]
  static let examples: [(line: String, purpose: String)] = [
    ("pillar fmt", "Formats the whole store."),
    ("pillar fmt --check records/2013", "Lists what is not canonical, and writes nothing."),
    ("pillar fmt - < answer.json", "Formats standard input."),
  ]
  static let exitStatuses: [(outcome: Outcome, meaning: String)] = [
    (.clean, "All is canonical now; with --check, all was."),
    (
      .findings,
      "Some text is not JSON, or would be too long to be read; with --check, some is not canonical."
    ),
    (.usage, "The command line could not be understood, or there is no store."),
    (
      .failure,
      "A file could not be read or written; with --check, git gave no answer, or records are in git and "
        + "not on the disk."
    ),
  ]
  static let synonyms = ["format"]

  let shared = StoreOption()
  @Argument("A record, a folder of records, or '-' for standard input.", value: "path")
  var paths: [String]
  @Flag("List what is not canonical and write nothing.") var check

  func run(_ console: Console) throws -> Outcome {
    if paths.contains("-") {
      guard paths.count == 1 else {
        throw UsageError("'-' stands alone", advice: "Format files and standard input separately.")
      }
      return try formatInput(console)
    }
    if check {
      let present = try PresentStore(shared.folder())
      let store = try requireWhole(present.readWhatCanBe(judging: false))
      return try format(present.folder, store, nil, console)
    }
    // Of a store that a sparse checkout leaves out, nothing lies on the disk to be formatted. What a
    // killed write left is no hindrance: the writer completes it.
    let located = try shared.located()
    if !located.isOnDisk {
      return try format(located, shared.readFiles(judging: false), nil, console)
    }
    return try shared.writing(console) {
      try format($0.folder, shared.readFiles(judging: false), $0, console)
    }
  }

  /// Formats the records, or lists what is not canonical where there is no writer.
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
    guard canonical.count <= Limits.bytes else {
      console.error(
        "The canonical text would have \(canonical.count) bytes; a text may have at most \(Limits.bytes).\n"
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
