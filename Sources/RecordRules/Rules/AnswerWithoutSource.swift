import Diagnostics
import JSONText
import Records

extension Rule {
  /// An answer that says something says where that comes from. So does a step of the forum's pathway, and an
  /// entry of a register. Of other statements about a state the schemas demand a source, or the record itself is
  /// one, as a briefing is.
  ///
  /// Of an answer that says `implemented`, `implemented-without-source` tells.
  static let answerWithoutSource = Rule(
    "answer-without-source", .warning, members: ["status", "sources"]
  ) { places, record, _ in
    guard record.path.kind.holdsAnswers else { return [] }
    return places.picked { doubtful($0, $1, $2) }.compactMap { place in
      let steps = place.steps
      guard steps.count == 3, steps[0] == .member("answers"), case .member(let item) = steps[1]
      else { return nil }
      let answer = Answer(value: place.object, item: item)
      // A word that is no status is another rule's, and so is an answer that says `implemented`.
      guard !answer.isEmpty, ![.implemented, .unreadable].contains(answer.status),
        !answer.citesAny
      else { return nil }
      let isSilent = answer.status == .notReported
      return Violation(
        record: record, range: place.value.range, steps: steps,
        found: isSilent
          ? "\(entries(of: answer)) without a source" : "\(place.value.text) without a source",
        expected: "at least one id in \(isSilent ? "the" : "its") \"sources\""
          + (isSilent ? " of each of them" : ""),
        advice: "Record the note, letter or page that it comes from under sources/, and cite it"
          + (isSilent
            ? " in the \"sources\" of the entry that it tells of, not of the answer. If nobody knows where "
              + "an entry comes from, take it out\(answer.statedBy == nil ? "" : ", and \"statedBy\" with the last")."
            : "."))
    }
  }.also(of: .registers, .implementation) { record, context in
    record.path.kind == .registers
      ? entriesOfRegisters(record, context) : steps(record, context)
  }

  private static func entriesOfRegisters(
    _ record: Record, _ context: StoreContext
  ) -> [Violation] {
    var found: [Violation] = []
    for register in RegisterEntry.Register.allCases {
      guard let entries = record.root?[register.rawValue] else { continue }
      for entry in entries.members where entry.value.kind == .object && !cites(entry.value) {
        let violation = Violation(
          record: record, range: entry.keyRange,
          steps: [.member(register.rawValue), .member(entry.key)],
          found: "an entry without a source", expected: "at least one id in its \"sources\"",
          advice: "Record the note, letter or page that it comes from under sources/, and cite it. "
            + "If nobody knows where the entry comes from, take it out.")
        found.add(violation, of: "answer-without-source", context)
      }
    }
    return found
  }

  /// The steps of the pathway that the forum has reached; only its own record holds any.
  private static func steps(_ record: Record, _ context: StoreContext) -> [Violation] {
    guard let pathway = record.root?["pathway"] else { return [] }
    return pathway.members.violations(of: "answer-without-source", context) { member in
      guard let step = member.value["step"], let word = step.string,
        word != PathwayStep.notReported.rawValue, !cites(member.value)
      else { return nil }
      return Violation(
        record: record, range: step.range,
        steps: [.member("pathway"), .member(member.key), .member("step")],
        found: "\(quoted(word)) without a source", expected: "at least one id in its \"sources\"",
        advice: "Record the statement or report that it comes from under sources/, and cite it. If "
          + "nobody knows where it comes from, set the step to \"not-reported\".")
    }
  }

  private static func cites(_ object: JSONValue) -> Bool { (object["sources"]?.count ?? 0) > 0 }

  /// What an answer holds that reports nothing: `actions`, `assistance`.
  private static func entries(of answer: Answer) -> String {
    listed(["actions", "assistance"].filter { answer.value[$0] != nil }.map(quoted))
  }

  /// Of the keys of `status` and `sources`, in the order of the text, those of the statuses of answers
  /// without a source: rather too many than one too few. Most answers are silent, or cite a source before
  /// the next answer begins, and are done with here.
  private static func doubtful(
    _ keys: [Int], _ nodes: BorrowedBuffer<Node>, _ bytes: BorrowedBuffer<UInt8>
  ) -> [Int] {
    var found: [Int] = []
    var (number, end) = (0, 0)
    while number < keys.count {
      let key = keys[number]
      number += 1
      // What stands within an answer that was looked at is part of it.
      guard key >= end, !nodes[key + 1].isArray else { continue }
      guard nodes[key - 1].isObject else {
        found.append(key)
        continue
      }
      end = nodes[key - 1].following(key - 1)
      if nodes[key - 1].count == 1, isSilent(nodes[key + 1], bytes) { continue }
      var cites = false
      while !cites, number < keys.count, keys[number] < end {
        cites = nodes[keys[number] + 1].isArray && nodes[keys[number] + 1].count > 0
        number += 1
      }
      if !cites { found.append(key) }
    }
    return found
  }

  /// Whether a status may only be `not-reported`: no other of so many letters begins like it.
  private static func isSilent(_ status: Node, _ bytes: BorrowedBuffer<UInt8>) -> Bool {
    status.isString && status.contents.count == 12
      && bytes[status.contents.lowerBound] == UInt8(ascii: "n")
  }
}

extension Answer {
  /// Whether it, or something that was done or is sought or offered, cites a source.
  fileprivate var citesAny: Bool {
    !sources.isEmpty || actions.contains { !$0.sources.isEmpty }
      || (assistanceSought + assistanceOffered).contains { !$0.sources.isEmpty }
  }
}
