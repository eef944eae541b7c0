import Diagnostics

/// The number of findings that a check of a store keeps. In a store of a million files, every file may have one.
///
/// The first findings in sorted order are kept, so that the result does not depend on the number of threads. The others
/// are counted for each rule.
struct RunLimit: Sendable {
  /// The usual limit for a whole store.
  static let usualMost = 50_000

  private struct Rest {
    var first: Finding
    var count: Int
  }

  private let most: Int
  /// Whether findings in a file are wanted at all; the argument is the file's name in messages.
  private let isWanted: @Sendable (String) -> Bool
  private var rests: [String: Rest] = [:]

  /// All findings are kept.
  static let none = RunLimit(most: .max / 2) { _ in true }

  init(most: Int, isWanted: @escaping @Sendable (String) -> Bool) {
    (self.most, self.isWanted) = (most, isWanted)
  }

  /// Removes findings beyond the limit, but only once there are more than twice as many: each removal sorts all of
  /// them.
  mutating func prune(_ findings: inout [Finding]) {
    if findings.count > 2 * most { cut(&findings) }
  }

  /// Removes findings beyond the limit, and adds one finding for each rule with the number of its removed findings.
  mutating func finish(_ findings: [Finding]) -> [Finding] {
    var findings = findings
    if findings.count > most { cut(&findings) }
    return (findings + rests.values.map(standing)).sorted()
  }

  /// Adds what another thread counted in the same store.
  mutating func join(_ other: RunLimit) {
    for rest in other.rests.values { count(rest.first, rest.count) }
  }

  private mutating func cut(_ findings: inout [Finding]) {
    findings = findings.filter { isWanted($0.location.file) }.sorted()
    guard findings.count > most else { return }
    for finding in findings[most...] { count(finding, finding.count) }
    findings.removeSubrange(most...)
  }

  private mutating func count(_ finding: Finding, _ count: Int) {
    guard let known = rests[finding.rule] else {
      rests[finding.rule] = Rest(first: finding, count: count)
      return
    }
    rests[finding.rule] = Rest(first: min(known.first, finding), count: known.count + count)
  }

  /// The finding that counts a rule's removed findings, at the place of the first of them.
  private func standing(_ rest: Rest) -> Finding {
    var finding = rest.first
    (finding.place, finding.name) = ("the store", nil)
    finding.found =
      "\(rest.count) more finding\(rest.count == 1 ? "" : "s") of this rule from here on"
    finding.expected = "no finding"
    finding.advice =
      "Only the first \(most) findings of a store are listed. Correct these and check again, or check one "
      + "folder: 'pillar check PATH'."
    finding.subject = Subject(record: finding.subject.record, aspect: "rest of the store")
    finding.count = rest.count
    return finding
  }
}
