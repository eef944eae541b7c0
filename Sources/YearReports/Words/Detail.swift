import JSONText
import RecordChanges
import RecordWords
import Records

/// A line about one field that differs: the field's name, and the text that was removed and added.
struct Detail: Equatable {
  let label: String
  let edits: [TextEdit]
}

/// The members of an answer that are printed in one line with its status, so no line of their own is printed for them.
let membersInStatusLine: Set<String> = ["status", "asOf", "statedBy", "confirmation"]

/// The members of an answer in the order in which they are printed. The empty name is the place of all other members.
private let order = [
  "summary", "changeNote", "actions", "assistance", "", "confidence", "visibility", "sources",
]

/// The differences between two versions of a value, as lines.
struct Details {
  private let fields: FieldWords
  private let differences: [ValueDifference]

  /// The differences of a change, without those that the line with the status shows, and without waivers.
  init(_ change: Change) {
    fields = FieldWords(old: change.old?.value, new: change.new?.value)
    let others = change.differences.filter { difference in
      !membersInStatusLine.contains(difference.names[0]) && difference.names[0] != "waivers"
    }
    differences = Self.ordered(others)
  }

  init(old: JSONValue?, new: JSONValue?, _ differences: [ValueDifference]) {
    fields = FieldWords(old: old, new: new)
    self.differences = differences
  }

  private static func ordered(_ differences: [ValueDifference]) -> [ValueDifference] {
    // In each member, additions and replacements come before removals.
    func rank(_ difference: ValueDifference) -> Int {
      let place = order.firstIndex(of: difference.names[0]) ?? order.firstIndex(of: "") ?? 0
      if case .removed = difference.what { return 2 * place + 1 }
      return 2 * place
    }
    return differences.enumerated().sorted {
      (rank($0.element), $0.offset) < (rank($1.element), $1.offset)
    }.map(\.element)
  }

  var lines: [Detail] { lines(without: []) }

  /// The lines without those of some members of the value.
  func lines(without names: Set<String>) -> [Detail] {
    let wanted = differences.filter { !names.contains($0.names[0]) }
    let several = Dictionary(grouping: wanted.filter(isInActionLine)) { $0.names[1] }.filter {
      $1.count > 1
    }
    return wanted.flatMap { difference -> [Detail] in
      guard isInActionLine(difference), let all = several[difference.names[1]] else {
        return lines(difference)
      }
      return difference.names == all[0].names ? actionLine(difference.names[1]) : []
    }
  }

  /// Whether the difference is in the title, the date or the status of an action: one line shows these together.
  private func isInActionLine(_ difference: ValueDifference) -> Bool {
    difference.names.count == 3 && difference.names[0] == "actions"
      && ["title", "date", "status"].contains(difference.names[2])
  }

  /// One line for an action in which more than one of title, date and status differ: its old and its new text.
  private func actionLine(_ key: String) -> [Detail] {
    let versions = [fields.old, fields.new].map { $0?["actions"]?[key] }
    guard let old = versions[0].map({ Action(value: $0, key: key) }),
      let new = versions[1].map({ Action(value: $0, key: key) })
    else { return [] }
    let edits = spaced([.removed(old.facts.text), .added(new.facts.text)])
    return [Detail(label: Self.actionWords(new), edits: edits)]
  }

  private func lines(_ difference: ValueDifference) -> [Detail] {
    let names = difference.names
    let label = fields.label(names)
    func words(_ value: JSONValue) -> String { FieldWords.words(of: value, in: names.last ?? "") }
    switch difference.what {
    case .added(let value): return details(of: value, names) { .added($0) }
    case .removed(let value): return removedLines(value, names)
    case .replaced(let old, let new):
      return [Detail(label: actionLabel(names, new) ?? label, edits: edits(words(old), words(new)))]
    case .members(let removed, let added):
      let edits = removed.map { TextEdit.removed($0) } + added.map { TextEdit.added($0) }
      return [Detail(label: label, edits: spaced(edits))]
    case .paragraphs(let old, let new):
      return paragraphEdits(from: old, to: new).compactMap { paragraph in
        switch paragraph {
        case .kept: nil
        case .removed(let text): Detail(label: label, edits: [.removed(text)])
        case .added(let text): Detail(label: label, edits: [.added(text)])
        case .edited(let edits): Detail(label: label, edits: edits)
        }
      }
    }
  }

  private func edits(_ old: String, _ new: String) -> [TextEdit] {
    let isProse = old.contains(" ") && new.contains(" ") && old.utf8.count > 40
    return isProse ? wordEdits(from: old, to: new) : spaced([.removed(old), .added(new)])
  }

  /// The edits with a space between them.
  private func spaced(_ edits: [TextEdit]) -> [TextEdit] {
    Array(edits.map { [$0] }.joined(separator: [.kept(" ")]))
  }

  /// The label of a line about an action that was begun or finished; `nil` for any other difference.
  private func actionLabel(_ names: [String], _ new: JSONValue) -> String? {
    guard names.count == 3, names[0] == "actions", names[2] == "status" else { return nil }
    let entry = fields.label(Array(names.prefix(2)))
    switch new.string {
    case "under-way": return "\(entry), begun"
    case "completed": return "\(entry), finished"
    default: return nil
    }
  }

  /// The lines for a value that only one version has: one for each entry or paragraph. `edit` marks the text as added
  /// or removed.
  private func details(
    of value: JSONValue, _ names: [String], _ edit: (String) -> TextEdit
  ) -> [Detail] {
    let depth = names[0] == "actions" ? 2 : names[0] == "assistance" ? 3 : 0
    if names.count < depth, value.kind == .object {
      return value.members.flatMap { details(of: $0.value, names + [$0.key], edit) }
    }
    if names.count == depth, value.kind == .object { return entry(value, names, edit) }
    let isText = value.kind == .array && !setMembers.contains(names.last ?? "")
    let parts = isText ? Array(value.elements) : [value]
    return parts.map { part in
      Detail(
        label: fields.label(names),
        edits: [edit(FieldWords.words(of: part, in: names.last ?? ""))])
    }
  }

  /// The lines for a value that only the older version has. For an action it is only one line: an action belongs to the
  /// year that records it, so the next year need not record it again.
  private func removedLines(_ value: JSONValue, _ names: [String]) -> [Detail] {
    let removed = details(of: value, names) { .removed($0) }
    guard names[0] == "actions" else { return removed }
    return removed.filter { !$0.label.hasPrefix("  ") }.map {
      Detail(label: "Action not recorded again", edits: $0.edits)
    }
  }

  /// The lines for an action, or for assistance sought or offered: one for the entry, then one for each other member.
  private func entry(
    _ value: JSONValue, _ names: [String], _ edit: (String) -> TextEdit
  ) -> [Detail] {
    let action = Action(value: value, key: names.last ?? "")
    let label = names[0] == "actions" ? Self.actionWords(action) : "Assistance \(names[1])"
    let isPublic = value["visibility"]?.string == Visibility.public.rawValue
    let shown = Set(["title", "date", "status", "sources"] + (isPublic ? ["visibility"] : []))
    let cited = RecordFact.cited(action.sources).text
    let others = value.members.filter { !shown.contains($0.key) }.flatMap { member in
      details(of: member.value, ["", member.key], edit).map {
        Detail(label: "  " + FieldWords.name(member.key), edits: $0.edits)
      }
    }
    return [Detail(label: label, edits: [edit(action.facts.text + cited)])] + others
  }

  private static func actionWords(_ action: Action) -> String {
    switch action.status {
    case "under-way": "Action begun"
    case "completed": "Action finished"
    case "planned": "Action planned"
    default: "Action"
    }
  }
}
