import Commands
import ExternalPrograms
import JSONText
import Records
import Terminal
import YearReports

struct Conflicts: Command {
  static let group = "Git"
  static let summary = "Says in words what both sides of a merge changed differently."
  static let details = [
    "For each place that holds two versions: what was there, what ours and theirs made of it, and the "
      + "command that settles it. 'ours' is the side that was merged into; in a rebase that is the other "
      + "branch, and 'theirs' the commit of your own that is put on it."
  ]
  static let examples: [(line: String, purpose: String)] = [
    ("pillar conflicts", "After a merge."),
    ("pillar conflicts records/2013/AUS", "Of one participant."),
  ]
  static let exitStatuses: [(outcome: Outcome, meaning: String)] = [
    (.clean, "There is none."), (.findings, "There are some."),
    (.usage, "The command line could not be understood, or there is no store."),
    (.failure, "The store could not be read."),
  ]

  let shared = StoreOption()
  @Argument("Records or folders; the whole store if left out.", value: "path") var paths: [String]

  func run(_ console: Console) throws -> Outcome {
    let folder = try shared.folder()
    let places = try paths.map { try place($0, in: folder) }
    let store = try shared.read(judging: false)
    let open = store.records.filter { isWanted($0.path.text, places) }.flatMap { record in
      record.conflicts.map { (record, $0) }
    }
    let width = min(console.width, 100)
    for (record, conflict) in open {
      let text = ConflictText(record, conflict, editors(of: record, in: folder), console.style)
      for line in text.lines { console.output(line.wrapped(to: width) + "\n") }
      // A command is one line, however long, so that it can be copied.
      console.output("  \(text.command)\n\n")
    }
    let lines = unmerged(folder, store, places)
    for path in lines {
      console.output(
        "\(path.printable)\n  Not merged yet: open it and bring both versions together, then "
          + "'git add' it.\n\n")
    }
    let count = open.count + lines.count
    console.error(
      count == 0 ? "No conflict." : "\(count) conflict\(count == 1 ? "" : "s") to settle.")
    return count == 0 ? .clean : .findings
  }

  /// Who changed a record last on each side of what git is in the middle of.
  private func editors(of record: Record, in folder: StoreFolder) -> [OpenConflict.Side: String] {
    let git = Git(in: folder.path)
    guard folder.isInWorkTree, let unfinished = try? git.unfinished else { return [:] }
    var editors: [OpenConflict.Side: String] = [:]
    for (side, commit) in [(OpenConflict.Side.ours, "HEAD"), (.theirs, unfinished.commit)] {
      guard let change = try? git.lastChange(of: record.path.text, asOf: commit) else { continue }
      editors[side] = "\(change.author), \(RecordDate(change.date)?.words ?? change.date)"
    }
    return editors
  }

  /// Files that git holds in several versions and in which no conflict stands.
  private func unmerged(_ folder: StoreFolder, _ store: Store, _ places: [String]) -> [String] {
    guard let files = try? Git(in: folder.path).unmergedFiles() else { return [] }
    return files.filter { path in
      isWanted(path, places) && store.record(path).map(\.conflicts.isEmpty) ?? true
    }.map { folder.path + "/" + $0 }
  }
}

/// One conflict in words.
private struct ConflictText {
  private let record: Record
  private let conflict: OpenConflict
  private let editors: [OpenConflict.Side: String]
  private let style: Style

  init(
    _ record: Record, _ conflict: OpenConflict, _ editors: [OpenConflict.Side: String],
    _ style: Style
  ) {
    (self.record, self.conflict, self.editors, self.style) = (record, conflict, editors, style)
  }

  var lines: [Portrait.Line] {
    let title = placeWords(of: record.path, conflict.steps).printable
    return [Portrait.Line(text: style.bold(title))]
      + OpenConflict.Side.allCases.flatMap { told($0, conflict[$0]) }
  }

  /// What settles it.
  var command: String {
    let words = [record.name.printable, conflict.steps.pointer.printable].map(shellWord)
    return "pillar resolve \(words.joined(separator: " ")) --take ours"
  }

  /// `ours (Jane Doe, 26 November 2026): implemented`.
  private func told(_ side: OpenConflict.Side, _ value: JSONValue?) -> [Portrait.Line] {
    let name = side == .base ? "was" : side.rawValue
    let head = name + (editors[side].map { " (\($0.printable))" } ?? "")
    guard let value else { return [Portrait.Line(text: "\(head): nothing", indent: 2)] }
    let words = recordLines(of: value).map { line in
      line.hasPrefix(": ") ? String(line.dropFirst(2)) : line
    }
    return words.map { Portrait.Line(text: "\(head): \($0.printable)", indent: 2) }
  }

  private func shellWord(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."),
        UInt8(ascii: "-"), UInt8(ascii: "_"):
        true
      default: false
      }
    }
    return isPlain ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }
}
