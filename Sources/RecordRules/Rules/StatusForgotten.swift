import Diagnostics
import JSONText
import Records

extension Rule {
  /// An answer that is not reported has no date, no words and no sources of a status.
  ///
  /// Facts that were found stand in its actions, and why nothing came in its changeNote: neither states a status.
  static let statusForgotten = rule(isOfEdition: false)

  /// As an edition is held to it. Who states an answer may stand there for actions that were withheld.
  static let statusForgottenInEdition = rule(isOfEdition: true)

  private static func rule(isOfEdition: Bool) -> Rule {
    Rule("status-forgotten", members: ["status"]) { places, record, context in
      guard record.path.kind.holdsAnswers else { return [] }
      let silent = places.picked { answersWithMore($0, $1, $2) }
      return silent.violations(of: "status-forgotten", context) { place in
        let steps = place.steps
        guard steps.count == 3, steps[0] == .member("answers"), case .member(let item) = steps[1]
        else { return nil }
        let answer = Answer(value: place.object, item: item)
        guard answer.status == .notReported else { return nil }
        let statements = stated(in: answer.value, isOfEdition)
        guard !statements.isEmpty else { return nil }
        return Violation(
          record: record, range: place.value.range, steps: steps,
          found: "\"not-reported\" beside \(listed(statements.map(quoted)))",
          expected: "the status that they state, or \"not-reported\" without them",
          advice:
            "Write the status; \"unclear\" where it was not said how far things are. If nothing was "
            + "reported, take \(statements.count == 1 ? "it" : "them") out. Then facts that were found "
            + "stand in \"actions\", help that is sought or offered in \"assistance\", each with its own "
            + "\"sources\", and why nothing came in \"changeNote\".")
      }
    }
  }

  /// The members with which an answer states a status.
  private static func stated(in answer: JSONValue, _ isOfEdition: Bool) -> [String] {
    let ofStatus = ["asOf", "confirmation", "summary", "sources", "confidence"]
    let found = ofStatus.filter { answer[$0] != nil }
    let hasFacts = answer["actions"] != nil || answer["assistance"] != nil
    guard answer["statedBy"] != nil, !found.isEmpty || !hasFacts && !isOfEdition else {
      return found
    }
    return found + ["statedBy"]
  }

  /// The keys of the statuses that may be `not-reported` and do not stand alone: most answers are silent, and are
  /// done with here.
  private static func answersWithMore(
    _ keys: [Int], _ nodes: BorrowedBuffer<Node>, _ bytes: BorrowedBuffer<UInt8>
  ) -> [Int] {
    keys.filter { key in
      let status = nodes[key + 1]
      guard status.isString, status.contents.count == 12,
        bytes[status.contents.lowerBound] == UInt8(ascii: "n")
      else { return false }
      return !(nodes[key - 1].isObject && nodes[key - 1].count == 1)
    }
  }
}
