import Diagnostics
import JSONText
import Records

extension Rule {
  /// What a record says of itself agrees with where it stands.
  static let pathAndContent = Rule("path-and-content") { record, _ in
    guard let root = record.root else { return [] }
    var violations: [Violation] = []
    for (name, piece) in record.path.kind.identity {
      guard let expected = record.path.text(of: piece), let value = root[name],
        !value.says(expected)
      else { continue }
      let isNumber = piece == .year
      violations.append(
        Violation(
          record: record, range: value.range, steps: [.member(name)],
          found: value.string.map(quoted) ?? value.text,
          expected:
            "\(isNumber ? expected : quoted(expected)), as its path \(record.path.text) says",
          advice: record.misnamed(name) ?? record.wordsOfAnother(value, piece)
            ?? "Find out what the record is about. If it stands in the wrong place, move it, and do not "
            + "overwrite a record that is there. If the place is right, correct the \(name)."))
    }
    return violations + misnamedActs(record) + misnamedVote(record)
  }

  /// A vote's id is its resolution's symbol, which begins with the number of the session.
  private static func misnamedVote(_ record: Record) -> [Violation] {
    guard record.path.kind == .vote, let id = record.path.id, id.hasPrefix("A-RES-"),
      let root = record.root
    else { return [] }
    var violations: [Violation] = []
    let symbol = id.replacing("-", with: "/")
    if let resolution = root["resolution"], let text = resolution.string, text.hasPrefix("A/RES/"),
      !ExactText.areSame(text, symbol)
    {
      violations.append(
        Violation(
          record: record, range: resolution.range, steps: [.member("resolution")],
          found: quoted(text), expected: "\(quoted(symbol)), as the id says",
          advice:
            "Look in the source which resolution was voted on. If the id is right, correct the "
            + "resolution. If the resolution is right, look whether a record of it is there already, and "
            + "move this one to its place or remove it."))
    }
    let number = id.split(separator: "-").dropFirst(2).first.flatMap { Int($0) }
    if let session = root["session"], let value = session.int, let number, value != number {
      violations.append(
        Violation(
          record: record, range: session.range, steps: [.member("session")], found: "\(value)",
          expected: "\(number), with which the symbol \(symbol) begins",
          advice:
            "Look in the source which is right, the session or the symbol, and correct the other."))
    }
    return violations
  }

  /// An act's key is its date and its kind, so that two people who record it write the same key.
  private static func misnamedActs(_ record: Record) -> [Violation] {
    guard record.path.kind == .acts, let participant = record.path.participant else { return [] }
    return (record.root?["instruments"]?.members.map(\.self) ?? []).flatMap {
      instrument -> [Violation] in
      guard let acts = instrument.value["acts"], mayBeMisnamed(acts) else { return [] }
      return acts.members.compactMap { act -> Violation? in
        let (date, kind) = (act.value["date"]?.string ?? "", act.value["act"]?.string ?? "")
        let expected = "\(date)-\(kind)"
        // While the date is no date, or the kind none, nobody knows the key: the schema tells of it.
        guard !ExactText.areSame(act.key, expected), RecordDate(date) != nil,
          Act(rawValue: kind) != nil
        else { return nil }
        return Violation(
          record: record, range: act.keyRange,
          steps: ["instruments", instrument.key, "acts", act.key].map { .member($0) },
          found: quoted(act.key),
          expected: "\(quoted(expected)), if the act's date and kind are right",
          advice:
            "The key, the date or the kind of this act of \(participant) is wrong. Look in the "
            + "act’s source which of them it is, and correct that one alone.")
      }
    }
  }
}

extension Rule {
  private static let actMembers = NameTable(["act", "date"])

  /// Whether the key of any act may not be its date and kind: compared where they stand in the text,
  /// which nearly always settles it.
  private static func mayBeMisnamed(_ acts: JSONValue) -> Bool {
    guard acts.kind == .object else { return false }
    let names = actMembers.rows
    return acts.document.withRows { nodes, bytes in
      var key = acts.index + 1
      for _ in 0..<acts.count {
        let end = nodes[key + 1].following(key + 1)
        guard nodes[key + 1].isObject, isNamed(key, names, nodes, bytes) else { return true }
        key = end
      }
      return false
    }
  }

  private static func isPlain(_ node: Node) -> Bool { node.isString && !node.isEscaped }

  private static func isNamed(
    _ key: Int, _ names: NameTable.Rows, _ nodes: BorrowedBuffer<Node>,
    _ bytes: BorrowedBuffer<UInt8>
  ) -> Bool {
    var (kind, date) = (0, 0)
    var member = key + 2
    for _ in 0..<nodes[key + 1].count {
      switch names.number(ofKey: nodes[member], in: bytes) {
      case 0: kind = member + 1
      case 1: date = member + 1
      default: break
      }
      member = nodes[member + 1].following(member + 1)
    }
    guard isPlain(nodes[key]), isPlain(nodes[kind]), isPlain(nodes[date]) else { return false }
    let (name, day, word) = (nodes[key].contents, nodes[date].contents, nodes[kind].contents)
    return name.count == day.count + 1 + word.count
      && bytes.isSame(name.lowerBound, as: bytes, day.lowerBound, count: day.count)
      && bytes[name.lowerBound + day.count] == UInt8(ascii: "-")
      && bytes.isSame(
        name.lowerBound + day.count + 1, as: bytes, word.lowerBound, count: word.count)
  }
}

extension Record {
  /// What to do where a record names another participant than its folder: it may be a copy of that one's.
  fileprivate func wordsOfAnother(_ value: JSONValue, _ piece: RecordPath.Piece) -> String? {
    guard let own = path.text(of: piece), piece == .participant || piece == .reviewer,
      path.kind != .participant, let other = value.string
    else { return nil }
    return
      "The text may be what \(other) said, copied here. Look in its sources whose words they are. If they are "
      + "\(other)'s, the file belongs in that one's folder, where no other record is overwritten; nothing of it is "
      + "\(own)'s. Only if the sources show that every word is \(own)'s, correct the name."
  }

  /// What to do where the file's own name cannot be an id.
  fileprivate func misnamed(_ member: String) -> String? {
    guard member == "id", path.kind.hasChosenID, let id = path.id, slug(id) != id else {
      return nil
    }
    if let original = original(ofCopy: path.text) { return copyAdvice(original) }
    return "Ids are of a-z, 0-9 and hyphens: call the file \(slug(id)).json, and the id the same. "
      + "Do not overwrite a record that is there already."
  }
}
