public import Diagnostics
public import Terminal

/// The ways in which findings are printed, for people and for programs.
public enum ReportFormat: String, Sendable, CaseIterable {
  /// Each finding with its line of the file and what to do; for people.
  case full
  /// One line each: `file:line:column: severity: …`; for editors and `grep`.
  case concise
  /// One JSON document with a version of its own; for programs.
  case json
  /// Workflow commands that a forge shows beside the lines of a change.
  case github
  /// GitLab's code quality report, a subset of Code Climate's.
  case gitlab
  /// Test results in XML: an error fails, a warning is passed over.
  case junit
  /// SARIF 2.1.0, for code scanning and editors.
  case sarif

  /// Whether people read it, so that other lines may stand beside it.
  public var isForPeople: Bool { self == .full || self == .concise }
}

/// The findings in the format asked for, ending with a line end; `style` may colour words.
///
/// No findings give an empty text for people and for `github`, and a valid document that says so for
/// every other program.
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

/// `3 findings in 2 files: 2 errors, 1 warning`, or `no findings`.
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
