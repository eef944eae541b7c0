import Diagnostics
import JSONText
import Records
import Resolving

extension Rule {
  /// The id, participant and year in a record agree with its path.
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
            "\(isNumber ? expected : quoted(expected)), as in its path \(record.path.text)",
          advice: record.misnamed(name) ?? record.wordsOfAnother(value, piece)
            ?? "Find out what the record is about. If the file is in the wrong place, move it without "
            + "overwriting another. If the place is right, correct \"\(name)\"."))
    }
    return violations + misnamedActs(record) + misnamedVote(record)
  }

  /// The violations of a vote whose id, resolution and session do not agree.
  ///
  /// The id `A-RES-68-31` belongs to the resolution `A/RES/68/31` of session 68.
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
          found: quoted(text), expected: "\(quoted(symbol)), as in the id",
          advice:
            "Look in the source. If the id is right, correct \"resolution\". If not, correct the id and the "
            + "file’s name; if that record already exists, remove this one."))
    }
    let number = id.split(separator: "-").dropFirst(2).first.flatMap { Int($0) }
    if let session = root["session"], let value = session.int, let number, value != number {
      violations.append(
        Violation(
          record: record, range: session.range, steps: [.member("session")], found: "\(value)",
          expected: "\(number), the session in \(symbol)",
          advice:
            "Look in the source which is right, the session or the symbol, and correct the other."))
    }
    return violations
  }

  /// The violations of acts whose key is not their date and kind, such as `2009-03-04-ratification`. If two people
  /// record the same act, both thus write the same key, and a merge finds one act.
  private static func misnamedActs(_ record: Record) -> [Violation] {
    guard record.path.kind == .acts, let participant = record.path.participant else { return [] }
    return (record.root?["instruments"]?.members.map(\.self) ?? []).flatMap {
      instrument -> [Violation] in
      guard let acts = instrument.value["acts"], mayBeMisnamed(acts) else { return [] }
      return acts.members.compactMap { act -> Violation? in
        let (date, kind) = (act.value["date"]?.string ?? "", act.value["act"]?.string ?? "")
        let expected = "\(date)-\(kind)"
        // The schema reports an unreadable date or kind. Until it is corrected, the right key is not known.
        guard !ExactText.areSame(act.key, expected), RecordDate(date) != nil,
          Act(rawValue: kind) != nil
        else { return nil }
        return Violation(
          record: record, range: act.keyRange,
          steps: ["instruments", instrument.key, "acts", act.key].map { .member($0) },
          found: quoted(act.key),
          expected: "\(quoted(expected)), if the act's date and kind are right",
          advice:
            "The key, the date or the kind of this act of \(participant) is wrong. Look in its "
            + "source which one, and correct only that.")
      }
    }
  }
}

extension Rule {
  private static let actMembers = NameTable(["act", "date"])

  /// Whether the key of some act may differ from its date and kind. It compares the bytes in the text, which is
  /// enough for nearly all records.
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
  /// Advice for a record that names another participant than its folder does: it may be a copy of that participant's
  /// record.
  fileprivate func wordsOfAnother(_ value: JSONValue, _ piece: RecordPath.Piece) -> String? {
    guard let own = path.text(of: piece), piece == .participant || piece == .reviewer,
      path.kind != .participant, let other = value.string
    else { return nil }
    // A name, or a code that nobody has, is no sign of a copy.
    guard RecordPath.isParticipant(other) else {
      return "Write the code \(own), unless the file is in the wrong folder."
    }
    return
      "The text may be a copy of what \(other) said: look in its sources. If it is \(other)'s, move the file to that "
      + "folder without overwriting another. Write \(own) only if every word is \(own)'s."
  }

  /// Advice for a file whose own name cannot be an id.
  fileprivate func misnamed(_ member: String) -> String? {
    guard member == "id", path.kind.hasChosenID, let id = path.id, slug(id) != id else {
      return nil
    }
    if let original = original(ofCopy: path.text) { return copyAdvice(original) }
    return
      "An id has only a-z, 0-9 and hyphens. Rename the file to \(slug(id)).json, write the same id, "
      + "and do not overwrite another record."
  }
}
