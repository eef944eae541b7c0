// A store that code builds: trees of records by path, before they are read as a store or written to a disk.

public import JSONText
public import Records

/// A store under construction.
///
/// ```swift
/// var draft = StoreDraft()
/// draft["frameworks/cscap-18.json"] = tree
/// draft.openSheet(.implementation, of: "XAA", 2021)
/// draft.set("2021/XAA/implementation.json", ["answers", "R1"], to: ["status": "unclear"])
/// let findings = findings(in: draft.store)
/// ```
public struct StoreDraft: Sendable {
  private var trees: [String: JSONTree] = [:]

  public init() {}

  /// The record at a path such as `2021/XAA/salw.json`.
  public subscript(path: String) -> JSONTree? {
    get { trees[path] }
    set { trees[path] = newValue }
  }

  /// The record at a path that was made from its pieces.
  public subscript(path: RecordPath) -> JSONTree? {
    get { trees[path.text] }
    set { trees[path.text] = newValue }
  }

  /// The paths of the records, sorted (with `R2` before `R10`).
  public var paths: [String] { trees.keys.sorted(by: naturallyPrecedes) }

  /// Sets a value in a record. `steps` are the names of the members that lead to it. Missing members are added.
  public mutating func set(_ path: String, _ steps: [String], to value: JSONTree) {
    trees[path] = (trees[path] ?? .object([])).setting(steps, to: value)
  }

  /// Sets a value in the record at a path that was made from its pieces.
  public mutating func set(_ path: RecordPath, _ steps: [String], to value: JSONTree) {
    set(path.text, steps, to: value)
  }

  /// Writes a year's `edition.json`, open, with the calendar year as its period.
  mutating func addEdition(_ year: Int, kind: String = "edition") {
    self[RecordPath(.edition, in: year)] = [
      "year": .number("\(year)"), "kind": .string(kind),
      "period": ["from": .string("\(year)-01-01"), "to": .string("\(year)-12-31")],
      "state": "open",
    ]
  }

  /// Writes a sheet, a participant's file of answers of one year on one framework. Every item that the participant
  /// answers in that year is `not-reported`, as in a newly opened year. If it answers no item, nothing is written.
  ///
  /// The framework and the participant must be in the draft already.
  public mutating func openSheet(_ kind: RecordKind, of participant: String, _ year: Int) {
    let isBody = self[RecordPath(.participant, of: participant)]?["kind"] == "body"
    let answerer: JSONTree = isBody ? .string(participant) : "participants"
    guard let framework = kind.framework, let list = self[RecordPath.framework(framework)]?["items"]
    else { return }
    let items = list.members.filter { item in
      Self.isListed(item.value, in: year)
        && item.value["answeredBy"]?.elements.contains(answerer) == true
    }
    guard !items.isEmpty else { return }
    self[RecordPath(kind, of: participant, in: year)] = [
      "participant": .string(participant), "year": .number("\(year)"),
      "framework": .string(framework),
      "answers": .object(items.map { .init(key: $0.key, value: ["status": "not-reported"]) }),
    ]
  }

  /// Whether an item of a framework is in the list of a year.
  public static func isListed(_ item: JSONTree, in year: Int) -> Bool {
    func number(_ name: String) -> Int? {
      if case .number(let text) = item[name] { Int(text) } else { nil }
    }
    return Item.isListed(number("since"), number("until"), in: year)
  }

  /// Each record's canonical text, in the order of `paths`.
  public var files: [StoreFile] {
    paths.compactMap { path in
      trees[path].map { tree in
        let order = RecordPath(path).map { Schemas.memberOrder($0.kind) } ?? .natural
        return StoreFile(path: path, bytes: CanonicalText.write(tree, order: order))
      }
    }
  }

  /// The draft, read as a store.
  public var store: Store { Store(name: "records", files: files) }
}
