import Diagnostics
import JSONText
import Records

extension Rule {
  /// An answer with the status `not-reported` has no date, summary or source of a status.
  ///
  /// It may have `actions` with facts that were found, and a `changeNote` on why no answer came.
  static let statusForgotten = rule(isOfEdition: false)

  /// The same rule for an edition, in which `statedBy` may remain of an answer whose actions are withheld.
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
          expected:
            "another status, or \"not-reported\" without \(statements.count == 1 ? "it" : "them")",
          advice:
            "Write the status that the source states (\"unclear\" if it does not say how far). If nothing was "
            + "reported, remove \(statements.count == 1 ? "it" : "them"), and record facts in \"actions\" with sources."
        )
      }
    }
  }

  /// The names of the members that state a status.
  private static func stated(in answer: JSONValue, _ isOfEdition: Bool) -> [String] {
    let ofStatus = ["asOf", "confirmation", "summary", "sources", "confidence"]
    let found = ofStatus.filter { answer[$0] != nil }
    let hasFacts = answer["actions"] != nil || answer["assistance"] != nil
    guard answer["statedBy"] != nil, !found.isEmpty || !hasFacts && !isOfEdition else {
      return found
    }
    return found + ["statedBy"]
  }

  /// The `status` keys of answers that may be `not-reported` and have other members. Most answers have only the
  /// status; this quick look leaves them out.
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
