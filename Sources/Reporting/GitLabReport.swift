import Diagnostics
import JSONText
import Terminal

// A code quality report as GitLab reads it, a subset of Code Climate's: an array of
//
//   {"type": "issue", "check_name": "schema", "description": "…", "categories": ["Bug Risk"],
//    "severity": "major", "fingerprint": "3f0a…:1",
//    "location": {"path": "records/…", "lines": {"begin": 12, "end": 12}}}
//
// With the fingerprint GitLab knows which findings a change added.

func gitlabReport(_ findings: [Finding]) -> String {
  let issues = zip(findings, fingerprints(of: findings)).map(issue)
  return written(.array(issues), order: .natural)
}

private func issue(_ finding: Finding, _ fingerprint: Fingerprint) -> JSONTree {
  let place = finding.location
  return [
    "type": "issue", "check_name": .string(finding.rule),
    "description": .string(finding.message), "categories": ["Bug Risk"],
    "severity": .string(finding.severity.gitlabName),
    "fingerprint": .string("\(fingerprint)"),
    "location": [
      "path": .string(plainPath(place.file)),
      "lines": ["begin": .number("\(place.start.line)"), "end": .number("\(place.end.line)")],
    ],
  ]
}

extension Finding.Severity {
  fileprivate var gitlabName: String {
    switch self {
    case .error: "major"
    case .warning: "minor"
    case .information: "info"
    }
  }
}

extension Finding {
  /// The finding in one line that is safe to print, for reports with one text for each finding.
  var message: String {
    let sentence = "\(place): found \(found), expected \(expected)."
    return (advice.isEmpty ? sentence : "\(sentence) \(advice)").printable
  }
}

extension JSONTree {
  /// The tree with the bytes of file names that are not valid UTF-8 written as codes, `\xE9`. JSON cannot
  /// hold such bytes.
  fileprivate var withShownNames: JSONTree {
    switch self {
    case .string(let text): .string(SystemName.shown(text))
    case .array(let elements): .array(elements.map(\.withShownNames))
    case .object(let members):
      .object(members.map { .init(key: $0.key, value: $0.value.withShownNames) })
    case .null, .boolean, .number: self
    }
  }
}

/// The tree's text with a line end.
func written(_ tree: JSONTree, order: MemberOrder) -> String {
  String(decoding: CanonicalText.write(tree.withShownNames, order: order), as: UTF8.self)
}
