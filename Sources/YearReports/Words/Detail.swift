import JSONText
import RecordChanges
import RecordWords
import Records

/// A line about one field that differs: what it is, and what was removed and added.
struct Detail: Equatable {
  let label: String
  let edits: [TextEdit]
}

/// The members that the line of an answer's status tells already.
let toldByStatus: Set<String> = ["status", "asOf", "statedBy", "confirmation"]

/// The members of an answer in the order in which a reader wants them; others stand before the last.
private let order = [
  "summary", "changeNote", "actions", "assistance", "", "confidence", "visibility", "sources",
]

/// A change's differences beside the status, its date and who states it, line by line.
struct Details {
  private let fields: FieldWords
  private let differences: [ValueDifference]

  init(_ change: Change) {
    fields = FieldWords(old: change.old?.value, new: change.new?.value)
    differences = Self.ordered(
      change.differences.filter { !toldByStatus.contains($0.names[0]) && $0.names[0] != "waivers" })
  }

  init(old: JSONValue?, new: JSONValue?, _ differences: [ValueDifference]) {
    fields = FieldWords(old: old, new: new)
    self.differences = differences
  }

  private static func ordered(_ differences: [ValueDifference]) -> [ValueDifference] {
    // What came stands before what went.
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

  /// Those of some members at the top of the value.
  func lines(without names: Set<String>) -> [Detail] {
    let wanted = differences.filter { !names.contains($0.names[0]) }
    let several = Dictionary(grouping: wanted.filter(isOfLine)) { $0.names[1] }.filter {
      $1.count > 1
    }
    return wanted.flatMap { difference -> [Detail] in
      guard isOfLine(difference), let all = several[difference.names[1]] else {
        return lines(difference)
      }
      return difference.names == all[0].names ? retold(difference.names[1]) : []
    }
  }

  /// Whether it is about what an action's own line tells.
  private func isOfLine(_ difference: ValueDifference) -> Bool {
    difference.names.count == 3 && difference.names[0] == "actions"
      && ["title", "date", "status"].contains(difference.names[2])
  }

  /// An action of which several things differ, in one line.
  private func retold(_ key: String) -> [Detail] {
    let versions = [fields.old, fields.new].map { $0?["actions"]?[key] }
    guard let old = versions[0].map({ Action(value: $0, key: key) }),
      let new = versions[1].map({ Action(value: $0, key: key) })
    else { return [] }
    let edits = spaced([.removed(old.told.text), .added(new.told.text)])
    return [Detail(label: Self.actionWords(new), edits: edits)]
  }

  private func lines(_ difference: ValueDifference) -> [Detail] {
    let names = difference.names
    let label = fields.label(names)
    func words(_ value: JSONValue) -> String { FieldWords.words(of: value, in: names.last ?? "") }
    switch difference.what {
    case .added(let value): return whole(value, names) { .added($0) }
    case .removed(let value): return gone(value, names)
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

  /// Single words apart from each other.
  private func spaced(_ edits: [TextEdit]) -> [TextEdit] {
    Array(edits.map { [$0] }.joined(separator: [.kept(" ")]))
  }

  /// That an action's status reads otherwise: begun, finished.
  private func actionLabel(_ names: [String], _ new: JSONValue) -> String? {
    guard names.count == 3, names[0] == "actions", names[2] == "status" else { return nil }
    let entry = fields.label(Array(names.prefix(2)))
    switch new.string {
    case "under-way": return "\(entry), begun"
    case "completed": return "\(entry), finished"
    default: return nil
    }
  }

  /// A value that only one version has, entry by entry and paragraph by paragraph.
  private func whole(
    _ value: JSONValue, _ names: [String], _ edit: (String) -> TextEdit
  ) -> [Detail] {
    let depth = names[0] == "actions" ? 2 : names[0] == "assistance" ? 3 : 0
    if names.count < depth, value.kind == .object {
      return value.members.flatMap { whole($0.value, names + [$0.key], edit) }
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

  /// What only the older version has. An action that is not told again is named, and no more: it stays
  /// in its own year.
  private func gone(_ value: JSONValue, _ names: [String]) -> [Detail] {
    let lines = whole(value, names) { .removed($0) }
    guard names[0] == "actions" else { return lines }
    return lines.filter { !$0.label.hasPrefix("  ") }.map {
      Detail(label: "Action not told again", edits: $0.edits)
    }
  }

  /// An action, or help sought or offered, in a line, and its other members under it.
  private func entry(
    _ value: JSONValue, _ names: [String], _ edit: (String) -> TextEdit
  ) -> [Detail] {
    let action = Action(value: value, key: names.last ?? "")
    let label = names[0] == "actions" ? Self.actionWords(action) : "Assistance \(names[1])"
    let isPublic = value["visibility"]?.string == Visibility.public.rawValue
    let told = Set(["title", "date", "status", "sources"] + (isPublic ? ["visibility"] : []))
    let cited = RecordFact.cited(action.sources).text
    let others = value.members.filter { !told.contains($0.key) }.flatMap { member in
      whole(member.value, ["", member.key], edit).map {
        Detail(label: "  " + FieldWords.name(member.key), edits: $0.edits)
      }
    }
    return [Detail(label: label, edits: [edit(action.told.text + cited)])] + others
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
