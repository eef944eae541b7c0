import GitStores
import JSONText
import RecordWords
import Records
import Terminal

extension ValueChange {
  /// What was done, such as `Changed`, and what was changed, such as `planned → implemented; sources`.
  var words: (done: String, what: String) {
    guard let new else { return ("Removed", "") }
    guard let old else { return ("Recorded", isShownElsewhere(new) ? "" : status(new)) }
    let (before, now) = (status(old), status(new))
    let names = Self.members(old, new).filter { !["status", "act", "step"].contains($0) }
      .map { FieldWords.name($0).printable }
    let step = before == now ? [] : ["\(before) → \(now)"]
    return ("Changed", (step + names).joined(separator: "; "))
  }

  /// The names of the members in which two values differ: first those of the new value, then those that were removed.
  private static func members(_ old: JSONValue, _ new: JSONValue) -> [String] {
    let kept = new.members.map(\.key).filter { key in
      guard let before = old[key], let now = new[key] else { return true }
      return !before.equals(now)
    }
    return kept + old.members.map(\.key).filter { new[$0] == nil }
  }

  /// Whether the log shows the status of a value anyway: it prints an act in the line above, and "not reported" as the
  /// status of the year.
  private func isShownElsewhere(_ value: JSONValue) -> Bool {
    value["act"] != nil || value["status"]?.string == Records.Status.notReported.rawValue
  }

  /// The words for an answer's status, a step of the pathway, or an act.
  private func status(_ value: JSONValue) -> String {
    if let step = value["step"]?.string {
      return PathwayStep(rawValue: step)?.words ?? step.printable
    }
    if let act = value["act"]?.string { return Act(rawValue: act)?.verb ?? act.printable }
    return Answer(value: value, item: key).status.words
  }
}
