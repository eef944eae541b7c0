import Commands
import Diagnostics
import ExternalPrograms
import GitStores
import JSONText
import RecordMerging
import RecordRules
import Records
import Terminal
import YearReports

struct Conflicts: Command {
  static let group = "Git"
  static let summary = "Shows in words what both sides of a merge changed differently."
  static let details = [
    "For each place that holds two versions, it shows what was there before, both versions, and the command that "
      + "settles the conflict. For each file that one side deleted, or that git has not merged, it shows what each "
      + "side did, and commands: first those that lose nothing, then those that take one side. For a file in which "
      + "everything is settled, it shows the commands that tell git so. 'ours' is the side that was merged into. In a "
      + "rebase, 'ours' is the other branch, and 'theirs' is your own commit."
  ]
  static let examples: [(line: String, purpose: String)] = [
    ("pillar conflicts", "Shows all conflicts of a merge."),
    ("pillar conflicts records/2013/AUS", "Shows the conflicts in one participant's year."),
  ]
  static let exitStatuses: [(outcome: Outcome, meaning: String)] = [
    (.clean, "There is no conflict."),
    (
      .findings,
      "There are conflicts, or a file in which everything is settled waits for 'git add'."
    ),
    (.usage, "The command line could not be understood, or there is no store."),
    (
      .failure,
      "The store could not be read, git gave no answer, or records are in git but not on the disk."
    ),
  ]

  let shared = StoreOption()
  @Argument("Records or folders; if left out, the whole store.", value: "path") var paths: [String]
  let limit = MostOption()

  func run(_ console: Console) throws -> Outcome {
    let present = try PresentStore(shared.folder())
    let places = try paths.map { try place($0, in: present.folder) }
    let store = try requireWhole(present.readWhatCanBe(judging: false))
    let editors = try Editors(present)
    let width = min(console.width, 100)
    var count = 0
    let misplaced = try misplacedFiles(in: store).filter {
      isWanted($0.path, places) && !$0.conflicts.isEmpty
    }
    let files =
      store.records.filter { isWanted($0.path.text, places) && !$0.conflicts.isEmpty }
      .compactMap { ConflictedFile.record($0) } + misplaced
    for file in files {
      let open = file.conflicts
      let shown = open.prefix(max(0, limit.count - count))
      count += open.count
      guard !shown.isEmpty else { continue }
      let sides = try askingGit { try editors.sides(of: file.path) }
      let commands = SettlingCommands(file, open, shown: shown.count)
      for (number, conflict) in shown.enumerated() {
        show(
          ConflictText(file, conflict, sides, console.style), commands.after(number), console)
      }
      if file.recordPath == nil {
        console.output(
          "  This file is in the wrong place: no record has this path. When its conflicts are settled, move the file: "
            + "'pillar check' says where it belongs.\n\n")
      }
    }
    if count > limit.count {
      console.output(
        "\(count - limit.count) more conflicts are not shown. Settle the conflicts above first, name a record, or "
          + "see more with '--most \(limit.count * 10)'.\n\n")
    }
    let unmerged = (present.index?.unmerged ?? []).filter { file in
      isWanted(file.path, places) && !misplaced.contains { $0.path == file.path }
        && store.record(file.path).map(\.conflicts.isEmpty) ?? true
    }
    var settled = 0
    for file in unmerged {
      guard let index = present.index else { continue }
      let fileOnDisk = try ConflictedFile.at(file.path, in: store)
      let text = try askingGit {
        try UnmergedText(
          file, fileOnDisk, editors.sides(of: file.path), index, present.folder, console.style)
      }
      for piece in text.pieces {
        switch piece {
        case .line(let line): console.output(line.wrapped(to: width) + "\n")
        case .command(let command): console.output("  \(command)\n")
        }
      }
      console.output("\n")
      if text.isSettled { settled += 1 }
    }
    let marked = store.records.filter { record in
      record.document == nil && record.holdsMarkers && isWanted(record.path.text, places)
        && !unmerged.contains { $0.path == record.path.text }
    }
    for record in marked {
      console.output(
        "\(record.name)".printable
          + "\n  It holds git's conflict markers. Combine both versions by hand, and remove the lines with "
          + "<<<<<<<, ======= and >>>>>>>.\n\n")
    }
    count += unmerged.count - settled + marked.count
    console.error(
      (count == 0 ? "No conflict" : "\(count) conflict\(count == 1 ? "" : "s") to settle")
        + (settled == 0
          ? "." : "; \(settled) settled file\(settled == 1 ? " waits" : "s wait") for 'git add'."))
    let wanted = store.unsettledInGit.filter { isWanted(store.path(of: $0), places) }
    // A record that is not JSON may hold a conflict that this command cannot find. So it is counted as unreadable.
    let listed = Set((unmerged.map(\.path) + marked.map(\.path.text)).map { ExactText($0) })
    let broken = store.records.filter { record in
      record.document == nil && isWanted(record.path.text, places)
        && !listed.contains(ExactText(record.path.text))
    }
    return store.unsettled(wanted).unsettledByAbsence.tellUnsettled(
      console, count + settled == 0 ? .clean : .findings, broken: broken.map(\.path))
  }

  private func show(_ text: ConflictText, _ command: String?, _ console: Console) {
    for line in text.lines { console.output(line.wrapped(to: min(console.width, 100)) + "\n") }
    // A command is printed in one line, without wrapping, so that it can be copied.
    console.output((command.map { "  \($0)\n" } ?? "") + "\n")
  }

  /// The JSON files in the store whose path is not the path of a record.
  private func misplacedFiles(in store: Store) throws -> [ConflictedFile] {
    try store.misplacedFiles.compactMap {
      try ConflictedFile.misplaced(store.path(of: $0), in: store)
    }
  }
}

/// Finds who last changed a record on each side of the merge, rebase or other operation that git has not finished.
private struct Editors {
  private let git: Git?
  private let unfinished: (word: String, commit: String)?

  init(_ present: PresentStore) throws {
    git = present.index?.git
    unfinished = try askingGit { [git] in try git?.unfinished }
  }

  /// The name and date of the last change on each side, such as `Jane Doe, 26 November 2026`.
  func sides(of path: String) throws -> [OpenConflict.Side: String] {
    guard let git, let unfinished else { return [:] }
    var editors: [OpenConflict.Side: String] = [:]
    for (side, commit) in [(OpenConflict.Side.ours, "HEAD"), (.theirs, unfinished.commit)] {
      guard let change = try git.lastChange(of: path, asOf: commit) else { continue }
      editors[side] = "\(change.author), \(RecordDate(change.date)?.words ?? change.date)"
    }
    return editors
  }
}

/// One conflict in words: its place, and a line for each version.
private struct ConflictText {
  private let file: ConflictedFile
  private let conflict: OpenConflict
  private let editors: [OpenConflict.Side: String]
  private let style: Style

  init(
    _ file: ConflictedFile, _ conflict: OpenConflict, _ editors: [OpenConflict.Side: String],
    _ style: Style
  ) {
    (self.file, self.conflict, self.editors, self.style) = (file, conflict, editors, style)
  }

  var lines: [IndentedLine] {
    let title = file.words(conflict.steps).printable
    return [IndentedLine(text: style.bold(title))]
      + OpenConflict.Side.allCases.flatMap { version($0, conflict[$0]) } + lookAlikes + addedTwice
  }

  /// If both sides added a record or an entry under the same name: the advice that these may be two different things.
  private var addedTwice: [IndentedLine] {
    guard conflict[.base] == nil, conflict[.ours] != nil, conflict[.theirs] != nil,
      hasChosenName(conflict.steps, in: file.recordPath)
    else { return [] }
    return [IndentedLine(text: addedTwiceWords(conflict.steps), indent: 2)]
  }

  private func lines(of value: JSONValue) -> [String] {
    recordLines(of: value).map { $0.hasPrefix(": ") ? String($0.dropFirst(2)) : $0 }
  }

  /// The lines that are the same in all three versions. They are not printed, because in a conflict of a whole record
  /// they are most of the text. Empty if a version has no other lines.
  private var common: Set<ExactText> {
    let sides = OpenConflict.Side.allCases.map { side in
      Set((conflict[side].map(lines) ?? []).map { ExactText($0) })
    }
    let all = sides[1].intersection(sides[2]).intersection(sides[0])
    return sides.contains { $0.isSubset(of: all) } ? [] : all
  }

  /// Which record a version is, such as `the record of QMA, 2023, salw`. Empty unless the conflict is about a whole
  /// record and its versions are different records.
  private func identity(_ value: JSONValue) -> [String] {
    guard conflict.steps.isEmpty else { return [] }
    let all = OpenConflict.Side.allCases.compactMap { conflict[$0] }
      .map { RecordIdentity(JSONTree($0)) }
    let own = RecordIdentity(JSONTree(value))
    let isOfPath = file.recordPath.map(own.isOf) ?? true
    return Set(all).count > 1 || !isOfPath ? ["the record of \(own.words)"] : []
  }

  /// If both versions look the same, because they differ only in characters that a reader cannot tell apart: how they
  /// differ.
  private var lookAlikes: [IndentedLine] {
    guard let ours = conflict[.ours]?.string, let theirs = conflict[.theirs]?.string,
      let explanation = difference(of: ours, from: theirs)
    else { return [] }
    let text = "Both versions look the same. In ours: \(explanation)".printable
    return [IndentedLine(text: text, indent: 2)]
  }

  /// The lines of one version: `ours (Jane Doe, 26 November 2026): implemented`.
  private func version(
    _ side: OpenConflict.Side, _ value: JSONValue?
  ) -> [IndentedLine] {
    let name = side == .base ? "was" : side.rawValue
    let head = name + (editors[side].map { " (\($0.printable))" } ?? "")
    guard let value else {
      return [IndentedLine(text: "\(head): nothing", indent: 2)]
    }
    return (identity(value) + lines(of: value).filter { !common.contains(ExactText($0)) }).map {
      IndentedLine(text: "\(head): \($0.printable)", indent: 2)
    }
  }
}

/// The commands that settle the conflicts of a record: one for each conflict, or one for all fields of a statement (a
/// status, its date, its sources), which must be settled together.
private struct SettlingCommands {
  private let file: ConflictedFile
  private let open: [OpenConflict]
  /// Key: the number of a conflict after which a command is printed. Value: the numbers of the conflicts that this
  /// command settles.
  private var settled: [Int: [Int]] = [:]

  init(_ file: ConflictedFile, _ open: [OpenConflict], shown: Int) {
    (self.file, self.open) = (file, open)
    var grouped: Set<Int> = []
    for statement in openStatements(among: open.map(\.steps), in: file.tree) {
      let last = statement.last { $0 < shown }
      if let last { settled[last, default: []] += statement.filter { !grouped.contains($0) } }
      grouped.formUnion(statement)
    }
    for number in 0..<shown where !grouped.contains(number) { settled[number] = [number] }
  }

  /// The command that is printed after a conflict; `nil` if the command after a later conflict settles this one, too.
  func after(_ number: Int) -> String? {
    guard let fields = settled[number], !fields.isEmpty else { return nil }
    let words = [file.name] + fields.map { open[$0].steps.pointer }.filter { !$0.isEmpty }
    return
      "pillar resolve \(words.map { shellWord($0.printable) }.joined(separator: " ")) --take ours"
  }
}

extension Record {
  /// Whether a line of the text begins with git's conflict marker `<<<<<<<`.
  fileprivate var holdsMarkers: Bool {
    bytes.split(separator: UInt8(ascii: "\n")).contains { $0.starts(with: "<<<<<<<".utf8) }
  }
}
