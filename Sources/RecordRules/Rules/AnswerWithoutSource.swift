import Diagnostics
import JSONText
import Records

extension Rule {
  /// An answer that states something cites a source. So does a step of the forum's pathway, and an entry of a
  /// register. For other statements about a state the schemas require a source, or the record is the source itself,
  /// such as a briefing.
  ///
  /// The rule `implemented-without-source` checks answers with the status `implemented`.
  static let answerWithoutSource = Rule(
    "answer-without-source", .warning, members: ["status", "sources"]
  ) { places, record, _ in
    guard record.path.kind.holdsAnswers else { return [] }
    return places.picked { doubtful($0, $1, $2) }.compactMap { place in
      let steps = place.steps
      guard steps.count == 3, steps[0] == .member("answers"), case .member(let item) = steps[1]
      else { return nil }
      let answer = Answer(value: place.object, item: item)
      // Other rules report an unknown status, and `implemented` without a source.
      guard !answer.isEmpty, ![.implemented, .unreadable].contains(answer.status),
        !answer.citesAny
      else { return nil }
      let isSilent = answer.status == .notReported
      return Violation(
        record: record, range: place.value.range, steps: steps,
        found: isSilent
          ? "\(entries(of: answer)) without a source" : "\(place.value.text) without a source",
        expected: isSilent
          ? "at least one source id in the \"sources\" of each entry"
          : "at least one source id in its \"sources\"",
        advice: isSilent
          ? "Record each source in sources/ and cite it in the entry, not in the answer. Remove an entry "
            + "whose source nobody knows"
            + (answer.statedBy == nil ? "." : "; if none is left, remove \"statedBy\" too.")
          : "Record the note, letter or page it comes from in sources/, and cite its id.")
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
          found: "an entry without a source", expected: "at least one source id in its \"sources\"",
          advice: "Record the note, letter or page it comes from in sources/, and cite its id. "
            + "If nobody knows the source, remove the entry.")
        found.add(violation, of: "answer-without-source", context)
      }
    }
    return found
  }

  /// Checks the steps that the forum has reached on its pathway. Only the forum's own record has a pathway.
  private static func steps(_ record: Record, _ context: StoreContext) -> [Violation] {
    guard let pathway = record.root?["pathway"] else { return [] }
    return pathway.members.violations(of: "answer-without-source", context) { member in
      guard let step = member.value["step"], let word = step.string,
        word != PathwayStep.notReported.rawValue, !cites(member.value)
      else { return nil }
      return Violation(
        record: record, range: step.range,
        steps: [.member("pathway"), .member(member.key), .member("step")],
        found: "\(quoted(word)) without a source",
        expected: "at least one source id in its \"sources\"",
        advice: "Record the statement or report it comes from in sources/, and cite its id. If "
          + "nobody knows the source, set the step to \"not-reported\".")
    }
  }

  private static func cites(_ object: JSONValue) -> Bool { (object["sources"]?.count ?? 0) > 0 }

  /// The names of the fields with entries in a `not-reported` answer: `"actions", "assistance"`.
  private static func entries(of answer: Answer) -> String {
    listed(["actions", "assistance"].filter { answer.value[$0] != nil }.map(quoted))
  }

  /// Finds the `status` keys of answers that may have no source. It may return too many keys, never too few.
  ///
  /// `keys` are the keys `status` and `sources` of a record, in text order. Most answers are `not-reported`, or cite
  /// a source before the next answer begins; this quick look leaves them out.
  private static func doubtful(
    _ keys: [Int], _ nodes: BorrowedBuffer<Node>, _ bytes: BorrowedBuffer<UInt8>
  ) -> [Int] {
    var found: [Int] = []
    var (number, end) = (0, 0)
    while number < keys.count {
      let key = keys[number]
      number += 1
      // Keys inside an answer that was already looked at belong to that answer.
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

  /// Whether a status is `not-reported`: it is the only status of 12 letters that begins with `n`.
  private static func isSilent(_ status: Node, _ bytes: BorrowedBuffer<UInt8>) -> Bool {
    status.isString && status.contents.count == 12
      && bytes[status.contents.lowerBound] == UInt8(ascii: "n")
  }
}

extension Answer {
  /// Whether the answer itself, one of its actions or one of its assistance entries cites a source.
  fileprivate var citesAny: Bool {
    !sources.isEmpty || actions.contains { !$0.sources.isEmpty }
      || (assistanceSought + assistanceOffered).contains { !$0.sources.isEmpty }
  }
}
