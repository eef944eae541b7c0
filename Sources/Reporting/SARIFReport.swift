import Diagnostics
import JSONText

// SARIF 2.1.0 (OASIS), which forges and editors read: a log of one run.
//
//   runs[0].tool.driver.rules[]   every rule that was checked, with its page
//   runs[0].results[]             ruleId · level · message · locations · partialFingerprints
//
// Columns count Unicode scalars from 1, as `columnKind` states. The fingerprint is given twice: under a
// name of its own, and under the name by which GitHub recognises an alert. Without the second one GitHub
// would make a fingerprint from the text of the line, which a change of layout changes.

/// A path as GitHub and GitLab write it: without a `./` that a person may have typed.
func plainPath(_ path: String) -> String {
  path.hasPrefix("./") && path.utf8.count > 2 ? String(path.dropFirst(2)) : path
}

func sarifReport(_ findings: [Finding], by checker: Checker) -> String {
  let rules = described(findings, by: checker)
  let numbers = Dictionary(
    rules.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  let results = zip(findings, fingerprints(of: findings)).map { finding, fingerprint in
    result(finding, fingerprint, rule: numbers[finding.rule] ?? 0)
  }
  let run: JSONTree = [
    "tool": [
      "driver": [
        "name": .string(checker.name), "version": .string(checker.version),
        "rules": .array(rules.map(descriptor)),
      ]
    ],
    "columnKind": "unicodeCodePoints", "invocations": [["executionSuccessful": true]],
    "results": .array(results),
  ]
  return written(
    [
      "$schema":
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json",
      "version": "2.1.0", "runs": [run],
    ], order: order)
}

private let order = MemberOrder(
  names: [("$schema", nil), ("version", nil), ("runs", runs)])
private let runs = MemberOrder(
  names: [],
  elements: MemberOrder(
    names: [("tool", tool), ("invocations", nil), ("columnKind", nil), ("results", results)]))
private let tool = MemberOrder(
  names: [("driver", MemberOrder(names: [("name", nil), ("version", nil), ("rules", rules)]))])
private let rules = MemberOrder(names: [], elements: MemberOrder(names: [("id", nil)]))
private let results = MemberOrder(
  names: [],
  elements: MemberOrder(
    names: [("ruleId", nil), ("ruleIndex", nil), ("level", nil), ("message", nil)]))

/// The checker's rules, and the rules that only the findings name.
private func described(_ findings: [Finding], by checker: Checker) -> [Checker.Rule] {
  var known = Set(checker.rules.map(\.name))
  return checker.rules
    + findings.filter { known.insert($0.rule).inserted }.map {
      Checker.Rule(name: $0.rule, summary: $0.rule)
    }
}

private func descriptor(_ rule: Checker.Rule) -> JSONTree {
  var members: [JSONTree.Member] = [
    .init(key: "id", value: .string(rule.name)),
    .init(key: "shortDescription", value: ["text": .string(rule.summary)]),
    .init(key: "fullDescription", value: ["text": .string(rule.summary)]),
    .init(
      key: "defaultConfiguration", value: ["level": .string(rule.severity.sarifLevel)]),
  ]
  if !rule.page.isEmpty {
    let page = JSONTree.string(rule.page)
    members.append(.init(key: "help", value: ["text": page, "markdown": page]))
  }
  return .object(members)
}

extension Finding.Severity {
  fileprivate var sarifLevel: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .information: "note"
    }
  }
}

private func result(_ finding: Finding, _ fingerprint: Fingerprint, rule: Int) -> JSONTree {
  let name = finding.subject.record + "#" + finding.subject.pointer
  var location = physical(finding.location)
  location.append(
    .init(key: "logicalLocations", value: [["fullyQualifiedName": .string(name)]]))
  var members: [JSONTree.Member] = [
    .init(key: "ruleId", value: .string(finding.rule)),
    .init(key: "ruleIndex", value: .number("\(rule)")),
    .init(key: "level", value: .string(finding.severity.sarifLevel)),
    .init(key: "message", value: ["text": .string(plain(finding.message))]),
    .init(key: "locations", value: [.object(location)]),
    .init(
      key: "partialFingerprints",
      value: [
        "pillar/v1": .string("\(fingerprint)"),
        "primaryLocationLineHash": .string("\(fingerprint)"),
      ]),
  ]
  if let origin = finding.origin {
    let message = JSONTree.Member(
      key: "message", value: ["text": "This place says what is expected."])
    let related = [.init(key: "id", value: 1)] + physical(origin) + [message]
    members.append(.init(key: "relatedLocations", value: [.object(related)]))
  }
  return .object(members)
}

/// A message with its brackets escaped, because SARIF reads them as links.
private func plain(_ text: String) -> String {
  text.replacing("[", with: "\\[").replacing("]", with: "\\]")
}

private func physical(_ place: Location) -> [JSONTree.Member] {
  let region: JSONTree = [
    "startLine": .number("\(place.start.line)"), "startColumn": .number("\(place.start.column)"),
    "endLine": .number("\(place.end.line)"), "endColumn": .number("\(place.end.column)"),
  ]
  let artifact: JSONTree = ["uri": .string(reference(to: plainPath(place.file)))]
  return [
    .init(key: "physicalLocation", value: ["artifactLocation": artifact, "region": region])
  ]
}

/// A path as a URI reference (RFC 3986). A relative path stays relative, an absolute one becomes a `file`
/// URI.
func reference(to path: String) -> String {
  let kept = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
  let escaped = SystemName.bytes(path).map { byte in
    if kept.contains(byte) { return String(UnicodeScalar(byte)) }
    let digits = String(byte, radix: 16, uppercase: true)
    return "%" + (digits.count < 2 ? "0" : "") + digits
  }.joined()
  return path.hasPrefix("/") ? "file://" + escaped : escaped
}
