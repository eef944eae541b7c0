import Diagnostics
import JSONText
import Terminal

// A code quality report as GitLab reads it, a subset of Code Climate's: an array of
//
//   {"type": "issue", "check_name": "schema", "description": "…", "categories": ["Bug Risk"],
//    "severity": "major", "fingerprint": "3f0a…:1",
//    "location": {"path": "records/…", "lines": {"begin": 12, "end": 12}}}
//
// The fingerprint is how GitLab tells what a change brought from what was there before.

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
  /// All of it in one line that plays no tricks, for reports that have one text for a finding.
  var message: String {
    let sentence = "\(place): found \(found), expected \(expected)."
    return (advice.isEmpty ? sentence : "\(sentence) \(advice)").printable
  }
}

/// The tree's text with a line end.
func written(_ tree: JSONTree, order: MemberOrder) -> String {
  String(decoding: CanonicalText.write(tree, order: order), as: UTF8.self).harmlessJSON
}
