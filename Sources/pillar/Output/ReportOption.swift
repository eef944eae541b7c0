import Commands
import Diagnostics
import RecordRules
import Reporting
import Terminal

/// `--format`, `--output` and `--check` for commands that report findings.
struct ReportOption: OptionGroup {
  private let output = OutputOption<ReportFormat>()

  /// The form of the report. Call it before the work, so that a wrong ending is refused at once.
  func form() throws -> ReportFormat { try output.form() }

  /// Prints or writes the findings, or with `--check` compares them with the file.
  ///
  /// `lines` is text that is printed before the findings in the forms for people. `store` and `inputs` must not be
  /// overwritten by the report: see `writeOutput`.
  ///
  /// - Returns: `false` if `--check` finds that the file differs from the report or is missing; else `true`.
  func deliver(
    _ findings: [Finding], by checker: Checker, after lines: String = "", to console: Console,
    besides store: String? = nil, notOver inputs: [String] = []
  ) throws -> Bool {
    let form = try form()
    let left = form.held(findings).left
    if left > 0 {
      console.error(
        "The report leaves out \(left) findings, because programs that read SARIF accept at most "
          + "\(form.most ?? 0) results in a run. '--format json' lists more.")
    }
    let text = MadeOutput.text { style in
      let body = report(findings, as: form, style: style, by: checker)
      let gap = lines.isEmpty || body.isEmpty || form != .full ? "" : "\n"
      return form.isForPeople ? lines + gap + body : body
    }
    return try output.deliver(text, "the findings", to: console, besides: store, notOver: inputs)
  }
}

extension ReportFormat: OutputForm {
  static var usual: ReportFormat { .full }

  /// Several forms are JSON or plain text. Without `--format`, `.json` stands for `json` and `.txt` for `full`.
  var endings: [String] {
    switch self {
    case .full, .concise, .github: ["txt", "log"]
    case .json: ["json"]
    case .gitlab: ["json", "gitlab"]
    case .junit: ["xml", "junit"]
    case .sarif: ["sarif", "json"]
    }
  }
}

extension Checker {
  /// This tool, with the rules that it checked.
  static func pillar(_ rules: [Rule], countsWarnings: Bool = false) -> Checker {
    Checker(
      name: "pillar", version: pillarVersion, rules: rules, countsWarnings: countsWarnings)
  }
}

extension Checker.Rule {
  /// A rule of this tool, with its page.
  init(_ rule: RecordRules.Rule) {
    self.init(
      name: rule.name, summary: rule.summary, page: rule.page,
      severity: rule.severity)
  }
}
