import Diagnostics

/// How many findings a check of a store keeps: in a store of a million files each may have one.
///
/// The first ones in their order are kept, so that they are the same whatever number of threads finds
/// them; of the others each rule's number is.
struct RunLimit: Sendable {
  /// As many are told of a whole store.
  static let usualMost = 50_000

  private struct Rest {
    var first: Finding
    var count: Int
  }

  private let most: Int
  /// Whether a finding is asked for at all, by its file's name in messages.
  private let isWanted: @Sendable (String) -> Bool
  private var rests: [String: Rest] = [:]

  /// All findings are kept.
  static let none = RunLimit(most: .max / 2) { _ in true }

  init(most: Int, isWanted: @escaping @Sendable (String) -> Bool) {
    (self.most, self.isWanted) = (most, isWanted)
  }

  /// Leaves the first findings, as soon as there are far too many.
  mutating func prune(_ findings: inout [Finding]) {
    if findings.count > 2 * most { cut(&findings) }
  }

  /// Leaves the first findings, and adds one for each rule of which others were counted.
  mutating func finish(_ findings: [Finding]) -> [Finding] {
    var findings = findings
    if findings.count > most { cut(&findings) }
    return (findings + rests.values.map(standing)).sorted()
  }

  /// Takes what another has counted of the same store.
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

  /// What stands for a rule's findings that were only counted, at the first of them.
  private func standing(_ rest: Rest) -> Finding {
    var finding = rest.first
    (finding.place, finding.name) = ("the store", nil)
    finding.found =
      "\(rest.count) more finding\(rest.count == 1 ? "" : "s") of this rule from here on"
    finding.expected = "no finding"
    finding.advice =
      "Of a whole store the first \(most) findings are told. Mend these and check again, or name a "
      + "folder: 'pillar check PATH' tells what is in it."
    finding.subject = Subject(record: finding.subject.record, aspect: "rest of the store")
    finding.count = rest.count
    return finding
  }
}
