import Commands
import Diagnostics
import JSONText
import Records
import Terminal

struct Resolve: Command {
  static let group = "Git"
  static let summary = "Settles a conflict that 'pillar conflicts' lists."
  static let details = [
    "One side is taken, or a text of your own. A text that is JSON is taken as such, any other as a string, "
      + "in a narrative as its only paragraph. A side that has nothing there takes the field out. What the "
      + "schema does not allow is refused, and nothing is written."
  ]
  static let examples: [(line: String, purpose: String)] = [
    (
      "pillar resolve records/2013/AUS/salw.json /answers/SALW-10/status --take ours",
      "As 'pillar conflicts' prints it."
    ),
    ("pillar resolve records/2013/AUS/salw.json 'SALW-10 status' --take planned", "A third way."),
    (
      "pillar resolve records/2013/AUS/salw.json --all --take theirs", "Every conflict of a record."
    ),
  ]
  static let exitStatuses: [(outcome: Outcome, meaning: String)] = [
    (.clean, "Settled, and written."),
    (.findings, "What was taken is not as the schema says; nothing was written."),
    (.usage, "The command line could not be understood, or there is no such conflict."),
    (.failure, "The record could not be read or written."),
  ]

  let shared = StoreOption()
  @Argument("The record's file.") var record: String
  @Argument("The field, as 'pillar conflicts' names it; may be left out where there is one.")
  var field: String?
  @Option("'ours', 'theirs', 'base', or what is to stand there instead.", value: "side|text")
  var take: String?
  @Flag("Settle every conflict of the record.") var all

  func run(_ console: Console) throws -> Outcome {
    guard let take else {
      throw UsageError("--take is missing", advice: "Name ours, theirs, base, or give a text.")
    }
    let folder = try shared.folder()
    let path = try place(record, in: folder)
    let store = try shared.readFiles(judging: false)
    guard let record = store.record(path), let root = record.root else {
      throw UsageError(
        "'\(self.record.printable)' is no record that can be read",
        advice: "Where git's markers stand in it, bring both versions together by hand.",
        showsUsage: false)
    }
    let chosen = try chosen(of: record)
    var tree = JSONTree(root)
    for conflict in chosen.reversed() {
      tree = tree.replacing(conflict.steps, with: value(take, for: conflict))
    }
    let text = CanonicalText.write(tree, order: Schemas.memberOrder(record.path.kind))
    let problems = try problems(of: text, at: record, chosen)
    guard problems.isEmpty else {
      for problem in problems { console.error(problem.printable) }
      console.error("Nothing was written.")
      return .findings
    }
    try write(text, to: folder.path + "/" + path)
    let left = record.conflicts.count - chosen.count
    console.error(
      "\(record.name.printable): settled "
        + chosen.map { placeWords(of: record.path, $0.steps) }.joined(separator: ", ").printable
        + (left > 0 ? "; \(left) left" : "; 'git add' it when all is as it should be"))
    return .clean
  }

  /// The conflicts that are meant.
  private func chosen(of record: Record) throws -> [OpenConflict] {
    let open = record.conflicts
    guard !open.isEmpty else {
      throw UsageError(
        "no conflict in \(record.name.printable)", advice: "'pillar conflicts' lists them.",
        showsUsage: false)
    }
    if all { return open }
    guard let field else {
      guard open.count > 1 else { return open }
      throw UsageError(
        "\(record.name.printable) holds \(open.count) conflicts",
        advice: "Name one of \(listed(open)), or say --all.", showsUsage: false)
    }
    let named = open.filter { conflict in
      [conflict.steps.pointer, conflict.steps.field].contains(field)
        || Self.plain(placeWords(of: record.path, conflict.steps)).hasSuffix(
          " " + Self.plain(field))
    }
    guard named.count == 1 else {
      throw UsageError(
        "no conflict at '\(field.printable)'", advice: "There are \(listed(open)).",
        showsUsage: false)
    }
    return named
  }

  private func listed(_ conflicts: [OpenConflict]) -> String {
    conflicts.map(\.steps.pointer).joined(separator: ", ").printable
  }

  private static func plain(_ words: String) -> String {
    words.replacing(" › ", with: " ")
  }

  /// What is to stand in a conflict's place; `nil` for nothing.
  private func value(_ take: String, for conflict: OpenConflict) -> JSONTree? {
    if let side = OpenConflict.Side(rawValue: take) {
      return conflict[side].flatMap { $0.settled(side) }
    }
    if let document = JSONDocument.read(SourceText(name: "--take", take)).document {
      return JSONTree(document.root)
    }
    let isNarrative = OpenConflict.Side.allCases.contains { conflict[$0]?.kind == .array }
    return isNarrative ? .array([.string(take)]) : .string(take)
  }

  /// What the schema has against what was put into the places, in words.
  private func problems(
    of text: [UInt8], at record: Record, _ chosen: [OpenConflict]
  ) throws -> [String] {
    var reader = JSONReader()
    let (_, found) = Record.read(text, at: record.path, in: "", &reader, by: .all)
    let (_, before) = Record.read(record.bytes, at: record.path, in: "", &reader, by: .all)
    let known = Set(before.map { [$0.subject.pointer, $0.found] })
    return found.filter { !known.contains([$0.subject.pointer, $0.found]) }.map { finding in
      "\(finding.place): found \(finding.found), expected \(finding.expected)"
        + (finding.advice.isEmpty ? "" : ". " + finding.advice)
    }
  }
}

extension JSONTree {
  /// The value with another one at a place, or without it.
  fileprivate func replacing(_ steps: [JSONStep], with value: JSONTree?) -> JSONTree {
    guard let first = steps.first else { return value ?? self }
    let rest = Array(steps.dropFirst())
    switch (self, first) {
    case (.object(let members), .member(let name)):
      return .object(
        members.compactMap { member in
          guard member.key.utf8.elementsEqual(name.utf8) else { return member }
          if rest.isEmpty { return value.map { .init(key: name, value: $0) } }
          return .init(key: name, value: member.value.replacing(rest, with: value))
        })
    case (.array(var elements), .element(let index)) where elements.indices.contains(index):
      if !rest.isEmpty {
        elements[index] = elements[index].replacing(rest, with: value)
      } else if let value {
        elements[index] = value
      } else {
        elements.remove(at: index)
      }
      return .array(elements)
    default: return self
    }
  }
}
