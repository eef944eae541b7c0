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
  static let summary = "Says in words what both sides of a merge changed differently."
  static let details = [
    "For each place that holds two versions: what was there, what ours and theirs made of it, and the "
      + "command that settles it. For each file that one side deleted or that lies there unmerged: what "
      + "each side did, and the commands that lose nothing before those that take one side. Of a file in which all is "
      + "settled: what tells git so. 'ours' is the side that was merged into; in a rebase that is the other "
      + "branch, and 'theirs' the commit of your own that is put on it."
  ]
  static let examples: [(line: String, purpose: String)] = [
    ("pillar conflicts", "After a merge."),
    ("pillar conflicts records/2013/AUS", "Of one participant."),
  ]
  static let exitStatuses: [(outcome: Outcome, meaning: String)] = [
    (.clean, "There is none."),
    (.findings, "There are some, or a file in which all is settled waits for 'git add'."),
    (.usage, "The command line could not be understood, or there is no store."),
    (
      .failure,
      "The store could not be read, git gave no answer, or records are in git and not on the disk."
    ),
  ]

  let shared = StoreOption()
  @Argument("Records or folders; the whole store if left out.", value: "path") var paths: [String]
  let limit = MostOption()

  func run(_ console: Console) throws -> Outcome {
    let present = try PresentStore(shared.folder())
    let places = try paths.map { try place($0, in: present.folder) }
    let store = try requireWhole(present.readWhatCanBe(judging: false))
    let editors = try Editors(present)
    let width = min(console.width, 100)
    var count = 0
    let strays = try misplacedFiles(in: store).filter {
      isWanted($0.path, places) && !$0.conflicts.isEmpty
    }
    let files =
      store.records.filter { isWanted($0.path.text, places) && !$0.conflicts.isEmpty }
      .compactMap { ConflictedFile.record($0) } + strays
    for file in files {
      let open = file.conflicts
      let told = open.prefix(max(0, limit.count - count))
      count += open.count
      guard !told.isEmpty else { continue }
      let sides = try askingGit { try editors.sides(of: file.path) }
      let commands = SettlingCommands(file, open, told: told.count)
      for (number, conflict) in told.enumerated() {
        tell(
          ConflictText(file, conflict, sides, console.style), commands.after(number), console)
      }
      if file.recordPath == nil {
        console.output(
          "  No record stands at this path: when it is settled, move the file to where its kind of "
            + "record stands.\n\n")
      }
    }
    if count > limit.count {
      console.output(
        "\(count - limit.count) more conflicts are counted and not told. Settle these first, name a "
          + "record, or see more with '--most \(limit.count * 10)'.\n\n")
    }
    let unmerged = (present.index?.unmerged ?? []).filter { file in
      isWanted(file.path, places) && !strays.contains { $0.path == file.path }
        && store.record(file.path).map(\.conflicts.isEmpty) ?? true
    }
    var settled = 0
    for file in unmerged {
      guard let index = present.index else { continue }
      let lying = try ConflictedFile.at(file.path, in: store)
      let text = try askingGit {
        try UnmergedText(
          file, lying, editors.sides(of: file.path), index, present.folder, console.style)
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
          + "\n  git's markers stand in it. Bring both versions together by hand, and take the lines with "
          + "<<<<<<<, ======= and >>>>>>> out.\n\n")
    }
    count += unmerged.count - settled + marked.count
    console.error(
      (count == 0 ? "No conflict" : "\(count) conflict\(count == 1 ? "" : "s") to settle")
        + (settled == 0
          ? "." : "; \(settled) settled file\(settled == 1 ? " waits" : "s wait") for 'git add'."))
    let wanted = store.unsettledInGit.filter { isWanted(store.path(of: $0), places) }
    // What is no JSON may hold a conflict that nobody sees.
    let told = Set((unmerged.map(\.path) + marked.map(\.path.text)).map { ExactText($0) })
    let broken = store.records.filter { record in
      record.document == nil && isWanted(record.path.text, places)
        && !told.contains(ExactText(record.path.text))
    }
    return store.unsettled(wanted).unsettledByAbsence.tellUnsettled(
      console, count + settled == 0 ? .clean : .findings, broken: broken.map(\.path))
  }

  private func tell(_ text: ConflictText, _ command: String?, _ console: Console) {
    for line in text.lines { console.output(line.wrapped(to: min(console.width, 100)) + "\n") }
    // A command is one line, however long, so that it can be copied.
    console.output((command.map { "  \($0)\n" } ?? "") + "\n")
  }

  /// The JSON files that stand where no record stands.
  private func misplacedFiles(in store: Store) throws -> [ConflictedFile] {
    try store.misplacedFiles.compactMap {
      try ConflictedFile.misplaced(store.path(of: $0), in: store)
    }
  }
}

/// Who changed a record last on each side of what git is in the middle of.
private struct Editors {
  private let git: Git?
  private let unfinished: (word: String, commit: String)?

  init(_ present: PresentStore) throws {
    git = present.index?.git
    unfinished = try askingGit { [git] in try git?.unfinished }
  }

  /// `Jane Doe, 26 November 2026`, by side.
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

/// One conflict in words.
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

  var lines: [ParticipantDescription.Line] {
    let title = file.words(conflict.steps).printable
    return [ParticipantDescription.Line(text: style.bold(title))]
      + OpenConflict.Side.allCases.flatMap { told($0, conflict[$0]) } + lookAlikes + addedTwice
  }

  /// Where both sides added something, that it may be two things.
  private var addedTwice: [ParticipantDescription.Line] {
    guard conflict[.base] == nil, conflict[.ours] != nil, conflict[.theirs] != nil,
      hasChosenName(conflict.steps, in: file.recordPath)
    else { return [] }
    return [ParticipantDescription.Line(text: addedTwiceWords(conflict.steps), indent: 2)]
  }

  private func lines(of value: JSONValue) -> [String] {
    recordLines(of: value).map { $0.hasPrefix(": ") ? String($0.dropFirst(2)) : $0 }
  }

  /// What both sides say as it was: of a whole record that is most of it, and nobody has to read it.
  private var common: Set<ExactText> {
    let sides = OpenConflict.Side.allCases.map { side in
      Set((conflict[side].map(lines) ?? []).map { ExactText($0) })
    }
    let all = sides[1].intersection(sides[2]).intersection(sides[0])
    return sides.contains { $0.isSubset(of: all) } ? [] : all
  }

  /// Of a whole record, which one it is, where the sides do not agree on it.
  private func identity(_ value: JSONValue) -> [String] {
    guard conflict.steps.isEmpty else { return [] }
    let all = OpenConflict.Side.allCases.compactMap { conflict[$0] }
      .map { RecordIdentity(JSONTree($0)) }
    let own = RecordIdentity(JSONTree(value))
    let isOfPath = file.recordPath.map(own.isOf) ?? true
    return Set(all).count > 1 || !isOfPath ? ["the record of \(own.words)"] : []
  }

  /// Where both versions look the same, what differs.
  private var lookAlikes: [ParticipantDescription.Line] {
    guard let ours = conflict[.ours]?.string, let theirs = conflict[.theirs]?.string,
      let told = difference(of: ours, from: theirs)
    else { return [] }
    return [
      ParticipantDescription.Line(text: "Both look the same. In ours: \(told)".printable, indent: 2)
    ]
  }

  /// `ours (Jane Doe, 26 November 2026): implemented`.
  private func told(_ side: OpenConflict.Side, _ value: JSONValue?) -> [ParticipantDescription.Line]
  {
    let name = side == .base ? "was" : side.rawValue
    let head = name + (editors[side].map { " (\($0.printable))" } ?? "")
    guard let value else {
      return [ParticipantDescription.Line(text: "\(head): nothing", indent: 2)]
    }
    return (identity(value) + lines(of: value).filter { !common.contains(ExactText($0)) }).map {
      ParticipantDescription.Line(text: "\(head): \($0.printable)", indent: 2)
    }
  }
}

/// What settles the conflicts of a record: a command for each, and one for those that belong together.
private struct SettlingCommands {
  private let file: ConflictedFile
  private let open: [OpenConflict]
  /// By the number of a conflict that is told, the conflicts whose command follows it.
  private var settled: [Int: [Int]] = [:]

  init(_ file: ConflictedFile, _ open: [OpenConflict], told: Int) {
    (self.file, self.open) = (file, open)
    var grouped: Set<Int> = []
    for statement in openStatements(among: open.map(\.steps)) {
      let last = statement.last { $0 < told }
      if let last { settled[last, default: []] += statement.filter { !grouped.contains($0) } }
      grouped.formUnion(statement)
    }
    for number in 0..<told where !grouped.contains(number) { settled[number] = [number] }
  }

  /// The command that is printed after a conflict; `nil` where a later one's settles it.
  func after(_ number: Int) -> String? {
    guard let fields = settled[number], !fields.isEmpty else { return nil }
    let words = [file.name] + fields.map { open[$0].steps.pointer }.filter { !$0.isEmpty }
    return
      "pillar resolve \(words.map { shellWord($0.printable) }.joined(separator: " ")) --take ours"
  }
}

extension Record {
  /// Whether a line of its text begins as git begins a conflict.
  fileprivate var holdsMarkers: Bool {
    bytes.split(separator: UInt8(ascii: "\n")).contains { $0.starts(with: "<<<<<<<".utf8) }
  }
}
