import Commands
import Diagnostics
import GitStores
import JSONText
import RecordMerging
import Records
import Terminal

struct Resolve: Command {
  static let group = "Git"
  static let summary = "Settles conflicts that 'pillar conflicts' lists."
  static let details = [
    "Take one side, or give a text of your own. If the text is JSON, it is written as JSON, otherwise as a string; "
      + "in a narrative, it becomes the only paragraph. If the side has no value there, the field is removed.",
    "Several fields of a record can be settled in one call, all or none. '--take' is for every field that is "
      + "named without a side; 'FIELD=SIDE' names a side for this field only.",
    "The fields of one statement are settled together, in one call: a status, its date, who states it, and its sources "
      + "and summary. Take all of them from one side, or give texts of your own.",
    "A value that the schema does not allow is refused, and nothing is written. A text of your own is also refused if "
      + "a rule finds an error in it or a character that cannot be seen. A side is also refused if it is the record of "
      + "another path. If a rule only warns, the value is written and the warning is printed. In a closed year, a "
      + "record must become what was adopted, or what an erratum in edition.json explains.",
  ]
  static let examples: [(line: String, purpose: String)] = [
    (
      "pillar resolve records/2013/AUS/salw.json /answers/SALW-10/status --take ours",
      "Settles one conflict, as 'pillar conflicts' prints it."
    ),
    (
      "pillar resolve records/2013/AUS/salw.json 'SALW-10 status' --take planned",
      "Settles a conflict with a text of your own."
    ),
    (
      "pillar resolve salw.json 'SALW-10 status=ours' 'SALW-11 status=theirs'",
      "Settles two fields, each with its own side."
    ),
    (
      "pillar resolve records/2013/AUS/salw.json --all --take theirs",
      "Settles every conflict of a record."
    ),
  ]
  static let exitStatuses: [(outcome: Outcome, meaning: String)] = [
    (.clean, "Settled, and written."),
    (.findings, "The schema or a rule does not allow the new value; nothing was written."),
    (.usage, "The command line could not be understood, or there is no such conflict."),
    (.failure, "The record could not be read or written, or another command was writing."),
  ]

  let shared = StoreOption()
  @Argument("The record's file.") var record: String
  @Argument(
    "A field, as 'pillar conflicts' names it, or FIELD=SIDE; may be left out if there is only one conflict.",
    value: "field")
  var fields: [String]
  @Option("'ours', 'theirs', 'base', or the text to write instead.", value: "side|text")
  var take: String?
  @Flag("Settle every conflict of the record.") var all

  func run(_ console: Console) throws -> Outcome {
    if take == nil, all || fields.isEmpty || !fields.allSatisfy({ $0.contains("=") }) {
      throw UsageError("--take is missing", advice: "Name ours, theirs, base, or give a text.")
    }
    return try shared.writing(console) { try settle(by: $0, console) }
  }

  /// The explanation of the sides' names.
  fileprivate static let sides =
    "'ours' is the version of the branch that was checked out, 'theirs' the one that was merged into it. In a "
    + "rebase, 'theirs' is the version of your own commit. 'pillar conflicts' shows both."

  private func settle(by writer: StoreWriter, _ console: Console) throws -> Outcome {
    let path = try place(record, in: writer.folder)
    let store = try shared.readFiles(judging: false)
    guard var file = try ConflictedFile.at(path, in: store) else {
      throw UsageError(
        "'\(record.printable)' is not a record that can be read",
        advice:
          "Name the JSON file of a record. If it holds git's conflict markers, combine both versions by hand.",
        showsUsage: false)
    }
    file.name = record
    let settlements = try Settlement.all(of: file, fields: fields, take: take, takesAll: all)
    let tree = try settled(file.tree, by: settlements.map(\.edit))
    let text = file.text(of: tree)
    if let path = file.recordPath {
      let isWhole = settlements.contains { $0.conflict.steps.isEmpty }
      let own = settlements.filter { !$0.isOfASide }.map(\.conflict.steps)
      let found = strayCharacters(in: text, of: path, at: own).map(Self.words)
      let objections = found + [isWhole ? objection(to: tree, at: path) : nil].compactMap(\.self)
      guard objections.isEmpty else { return refuse(objections, console) }
    }
    let warnings: [Finding]
    do {
      warnings = try write(text, to: file, by: writer, store)
    } catch WritingError.refused(let findings) {
      return refuse(findings.map(Self.words) + [Self.sides], console)
    }
    console.error(report(settlements, of: file, in: writer.folder))
    for warning in warnings {
      console.error("\(warning.severity.rawValue): \(Self.words(warning))".printable)
    }
    return .clean
  }

  private func refuse(_ reasons: [String], _ console: Console) -> Outcome {
    for reason in reasons { console.error(reason.printable) }
    console.error("Nothing was written.")
    return .findings
  }

  /// Writes the file, and returns the warnings that the rules did not give before.
  private func write(
    _ text: [UInt8], to file: ConflictedFile, by writer: StoreWriter, _ store: Store
  ) throws -> [Finding] {
    guard let path = file.recordPath else {
      try writer.writeMisplaced(file.path, before: file.bytes, after: text)
      return []
    }
    let change = RecordChange(path, before: file.bytes, after: text)
    try writer.write([change], in: store)
    return writer.warnings(on: [change], in: store)
  }

  private static func words(_ finding: Finding) -> String {
    "\(finding.place): found \(finding.found), expected \(finding.expected)"
      + (finding.advice.isEmpty ? "" : ". " + finding.advice)
  }

  private func report(
    _ settlements: [Settlement], of file: ConflictedFile, in folder: StoreFolder
  ) -> String {
    let left = file.conflicts.count - settlements.count
    let places = firstPlaces(settlements) { file.words($0.conflict.steps) }
    return "\(file.name.printable): settled " + places.printable + "; "
      + (left > 0 ? "\(left) left" : nextStep(after: file, in: folder))
  }

  /// The next step when the last conflict of a file is settled.
  private func nextStep(after file: ConflictedFile, in folder: StoreFolder) -> String {
    guard file.recordPath != nil else {
      return
        "next move the file, which is not at the path of a record: 'pillar check' says where it belongs"
    }
    // The record is already written, so an error of git is not an error of the command.
    let index = try? StoreIndex(of: folder)
    let steps = try? index.map { try MergeToGoOn(with: file.path, $0, folder) }
    return "no conflict is left in this file; " + (steps?.words ?? "next 'git add' the file")
  }
}

/// A conflict, and the side or the text that settles it.
private struct Settlement {
  let conflict: OpenConflict
  let take: String

  /// The settlements that the typed words ask for, in the order of the conflicts in the file.
  ///
  /// `take` is for fields that name no side. With `takesAll`, it is also for every conflict that no field names.
  static func all(
    of file: ConflictedFile, fields: [String], take: String?, takesAll: Bool
  ) throws -> [Settlement] {
    let open = file.conflicts
    guard !open.isEmpty else {
      throw UsageError(
        "no conflict in \(file.name.printable)", advice: "'pillar conflicts' lists them.",
        showsUsage: false)
    }
    guard takesAll || !fields.isEmpty || open.count == 1 else {
      throw UsageError(
        "\(file.name.printable) holds \(open.count) conflicts",
        advice: "Name one or more of \(listed(open)), or give --all.", showsUsage: false)
    }
    var chosen: [Int: String] = [:]
    let pointers = Dictionary(firstOf: open.enumerated().map { ($1.steps.pointer, $0) })
    for field in fields {
      let known = pointers[ExactText(field)].map { (index: $0, take: String?.none) }
      let (index, own) = try known ?? named(field, among: open, of: file)
      guard let take = own ?? take else {
        throw UsageError(
          "'\(field.printable)' names no side, and --take is missing",
          advice:
            "Write FIELD=ours or FIELD=theirs, or add --take for all fields that name no side.")
      }
      guard chosen.updateValue(take, forKey: index) == nil else {
        throw UsageError("'\(field.printable)' is named twice", showsUsage: false)
      }
    }
    if takesAll || fields.isEmpty, let take {
      for index in open.indices where chosen[index] == nil { chosen[index] = take }
    }
    if let word = chosen.values.first(where: looksLikeSide) {
      throw UsageError(
        "'\(word.printable)' is not a side",
        advice:
          "\(Resolve.sides) To write this word itself, give it as JSON: '\"\(word.printable)\"'.",
        showsUsage: false)
    }
    let settlements = open.indices.map { index in
      chosen[index].map { Settlement(conflict: open[index], take: $0) }
    }
    for statement in openStatements(among: open.map(\.steps), in: file.tree) {
      try refuseMixture(statement.map { (open[$0], settlements[$0]) }, of: file)
    }
    return settlements.compactMap(\.self)
  }

  /// Refuses to combine one side's status with the other side's date. All fields of a statement are taken from one
  /// side, or are texts of the user's own. A value that both sides have counts as either side's.
  ///
  /// All of them are settled in one call. Otherwise a person who settles the rest later would not see any more which
  /// side the first fields were taken from.
  private static func refuseMixture(
    _ statement: [(conflict: OpenConflict, settled: Settlement?)], of file: ConflictedFile
  ) throws {
    let settled = statement.compactMap(\.settled)
    let left = statement.filter { $0.settled == nil }
    guard !settled.isEmpty else { return }
    let taken = settled.filter(\.isOfASide)
    let isOfOneSide = OpenConflict.Side.allCases.contains { side in
      taken.allSatisfy { $0.value == $0.value(of: side) }
    }
    guard !isOfOneSide || !left.isEmpty else { return }
    let names = statement.map { file.words($0.conflict.steps) }
    let fields = statement.map { shellWord($0.conflict.steps.pointer.printable) }
    throw UsageError(
      (isOfOneSide
        ? "\(left.map { file.words($0.conflict.steps) }.joined(separator: ", ")) would be left"
        : "one side's \(lastName(settled[0])) would be combined with values of the other side")
        .printable
        + ": \(names.joined(separator: ", ")) belong together".printable,
      advice: "Take them from one side: pillar resolve \(shellWord(file.name.printable)) "
        + "\(fields.joined(separator: " ")) --take ours (or theirs). Or give each a text of your own: "
        + "FIELD=TEXT.", showsUsage: false)
  }

  private static func lastName(_ settlement: Settlement) -> String {
    guard case .member(let name)? = settlement.conflict.steps.last else { return "value" }
    return name
  }

  /// Whether a text is a word that people use for a side, but not one of the sides' names.
  private static func looksLikeSide(_ text: String) -> Bool {
    let words = [
      "ours", "theirs", "base", "mine", "my", "our", "us", "me", "own", "your", "yours", "their",
      "them",
      "they", "other", "others", "local", "remote", "head", "current", "incoming", "left", "right",
      "both",
    ]
    return OpenConflict.Side(rawValue: text) == nil && words.contains(text.lowercased())
  }

  /// The conflict that a typed field names, and the side or text after its `=`, if it has one. A field's name may
  /// itself contain `=`.
  private static func named(
    _ field: String, among open: [OpenConflict], of file: ConflictedFile
  ) throws -> (index: Int, take: String?) {
    let ends = [field.endIndex] + field.indices.filter { field[$0] == "=" }.reversed()
    for end in ends {
      let named = open.indices.filter { isName(field[..<end], of: open[$0], in: file) }
      guard named.count == 1 else { continue }
      return (named[0], end == field.endIndex ? nil : String(field[end...].dropFirst()))
    }
    throw UsageError(
      "no conflict at '\(field.printable)'", advice: "There are \(listed(open)).",
      showsUsage: false)
  }

  private static func isName(
    _ name: Substring, of conflict: OpenConflict, in file: ConflictedFile
  ) -> Bool {
    let name = String(name)
    return [conflict.steps.pointer, conflict.steps.field].contains(name)
      || plain(file.words(conflict.steps)).hasSuffix(" " + plain(name))
  }

  private static func listed(_ conflicts: [OpenConflict]) -> String {
    firstPlaces(conflicts) { $0.steps.pointer }.printable
  }

  private static func plain(_ words: String) -> String { words.replacing(" › ", with: " ") }

  /// The side that is taken; `nil` if it is a text.
  var side: OpenConflict.Side? { OpenConflict.Side(rawValue: take) }

  /// Whether the new value is that of a side. A text that equals a side's value counts as well.
  var isOfASide: Bool {
    side != nil || OpenConflict.Side.allCases.contains { value == value(of: $0) }
  }

  /// The value of a side; `nil` if the side has nothing there.
  func value(of side: OpenConflict.Side) -> JSONTree? {
    conflict[side].flatMap { $0.settled(side) }
  }

  /// The edit that replaces the conflict. A whole record is never removed: it becomes an empty object.
  var edit: JSONEdit {
    let place = conflict.steps
    return value.map { .set(place, to: $0) } ?? (place.isEmpty ? .set([], to: [:]) : .remove(place))
  }

  /// The new value in place of the conflict; `nil` to remove the field.
  var value: JSONTree? {
    if let side { return value(of: side) }
    if let document = JSONDocument.read(SourceText(name: "--take", take)).document {
      return JSONTree(document.root)
    }
    let isNarrative = OpenConflict.Side.allCases.contains { conflict[$0]?.kind == .array }
    return isNarrative ? .array([.string(take)]) : .string(take)
  }
}
