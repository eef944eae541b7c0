public import Diagnostics
public import Terminal

/// A format in which findings are printed, for people or for programs.
public enum ReportFormat: String, Sendable, CaseIterable {
  /// For people: each finding with its line of the file and what to do.
  case full
  /// For editors and `grep`: one line each, `file:line:column: severity: …`.
  case concise
  /// For programs: one JSON document. Its member `version` is the version of this format.
  case json
  /// For GitHub: workflow commands. GitHub shows their messages beside the changed lines.
  case github
  /// For GitLab: its code quality report, a subset of Code Climate's.
  case gitlab
  /// For CI: test results in JUnit's XML. An error is a failed test, a warning a skipped one.
  case junit
  /// For code scanning and editors: SARIF 2.1.0.
  case sarif

  /// Whether people read it, so that other lines may be printed with it.
  public var isForPeople: Bool { self == .full || self == .concise }
}

/// The findings as a text in a format. It ends with a line end; `style` may add colours.
///
/// Without findings the text is empty for people and for `github`. The other formats give a valid
/// document without findings.
public func report(
  _ findings: [Finding], as format: ReportFormat, style: Style = .plain,
  by checker: Checker = Checker(name: "pillar", version: "")
) -> String {
  let findings = format.held(findings).findings
  return switch format {
  case .full: fullReport(findings, style)
  case .concise: findings.map { conciseLine($0) + "\n" }.joined()
  case .json: jsonReport(findings)
  case .github: findings.map { githubLine($0) + "\n" }.joined()
  case .gitlab: gitlabReport(findings)
  case .junit: junitReport(findings, by: checker)
  case .sarif: sarifReport(findings, by: checker)
  }
}

/// The number of findings: `3 findings in 2 files: 2 errors, 1 warning`, or `no findings`.
public func tally(_ findings: [Finding]) -> String {
  guard !findings.isEmpty else { return "no findings" }
  let files = Set(findings.map(\.location.file)).count
  let parts = Finding.Severity.allCases.map { severity in
    (findings.total(severity), severity.rawValue)
  }.filter { $0.0 > 0 }.map { counted($0, $1) }
  return "\(counted(findings.total, "finding")) in \(counted(files, "file")): "
    + parts.joined(separator: ", ")
}

func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
