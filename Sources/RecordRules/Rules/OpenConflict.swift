import Diagnostics
import JSONText
import Records

extension Rule {
  /// A conflict between two changes is settled before anything is published.
  static let openConflict = Rule("open-conflict", members: ["$conflict"]) {
    _, record, context in
    record.conflicts.violations(of: "open-conflict", context) { conflict in
      Violation(
        record: record, range: conflict.value.range, steps: conflict.steps,
        found: sides(of: conflict),
        expected: "one value, before anything is published",
        advice:
          "Run 'pillar conflicts', then 'pillar resolve', or replace the whole {\"$conflict\": …} by the value that "
          + "the source supports. Until then neither version is printed."
      )
    }
  }

  /// `two versions: ours "planned", theirs "implemented"; before them "considered"`.
  private static func sides(of conflict: OpenConflict) -> String {
    "two versions: ours \(words(conflict[.ours])), theirs \(words(conflict[.theirs]))"
      + "; before them \(words(conflict[.base]))"
  }

  private static func words(_ value: JSONValue?) -> String {
    guard let value else { return "nothing" }
    switch value.kind {
    case .string: return quoted(shortened(value.string ?? "", to: 60))
    case .array:
      let parts = value.elements.map { words($0) }
      return parts.isEmpty ? "an empty list" : shortened(listed(parts), to: 120)
    case .object:
      let parts = value.members.map { "\($0.key) \(nested($0.value))" }
      return parts.isEmpty ? "no fields" : "{\(shortened(listed(parts), to: 160))}"
    default: return value.text
    }
  }

  private static func nested(_ value: JSONValue) -> String {
    value.kind == .object ? "(\(value.count) fields)" : words(value)
  }

  private static func shortened(_ text: String, to length: Int) -> String {
    text.count > length ? text.prefix(length - 1) + "…" : text
  }
}
