import Diagnostics
import JSONText

/// One JSON document: `{"version": 1, "findings": […], "errors": 2, "warnings": 1, "informations": 0}`.
///
/// `errors` and `warnings` are totals of all findings. If a file has very many findings of one rule, one
/// finding in the list stands for the rest of them; its `count` is their number. `record`, `pointer` and
/// `fingerprint` say what a finding is about; they do not depend on its line.
func jsonReport(_ findings: [Finding]) -> String {
  func count(_ severity: Finding.Severity) -> JSONTree {
    .number("\(findings.total(severity))")
  }
  let tree = JSONTree.object([
    .init(key: "version", value: .number("1")),
    .init(key: "findings", value: .array(zip(findings, fingerprints(of: findings)).map(tree))),
    .init(key: "errors", value: count(.error)),
    .init(key: "warnings", value: count(.warning)),
    .init(key: "informations", value: count(.information)),
  ])
  return written(tree, order: order)
}

private func tree(_ finding: Finding, _ fingerprint: Fingerprint) -> JSONTree {
  let place = finding.location
  var members: [JSONTree.Member] = [
    .init(key: "rule", value: .string(finding.rule)),
    .init(key: "severity", value: .string(finding.severity.rawValue)),
    .init(key: "file", value: .string(place.file)),
    .init(key: "start", value: tree(place.start)),
    .init(key: "end", value: tree(place.end)),
    .init(key: "place", value: .string(finding.place)),
    .init(key: "found", value: .string(finding.found)),
    .init(key: "expected", value: .string(finding.expected)),
    .init(key: "advice", value: .string(finding.advice)),
    .init(key: "record", value: .string(finding.subject.record)),
    .init(key: "pointer", value: .string(finding.subject.pointer)),
    .init(key: "fingerprint", value: .string("\(fingerprint)")),
  ]
  if finding.count > 1 { members.append(.init(key: "count", value: .number("\(finding.count)"))) }
  if let origin = finding.origin {
    let ends: [JSONTree.Member] = [
      .init(key: "file", value: .string(origin.file)),
      .init(key: "start", value: tree(origin.start)), .init(key: "end", value: tree(origin.end)),
    ]
    members.append(.init(key: "origin", value: .object(ends)))
  }
  return .object(members)
}

private func tree(_ position: Position) -> JSONTree {
  .object([
    .init(key: "line", value: .number("\(position.line)")),
    .init(key: "column", value: .number("\(position.column)")),
    .init(key: "offset", value: .number("\(position.offset)")),
  ])
}

private let order = MemberOrder(
  names: [
    ("version", nil), ("findings", nil), ("errors", nil), ("warnings", nil),
    ("informations", nil),
  ],
  elements: nil)
