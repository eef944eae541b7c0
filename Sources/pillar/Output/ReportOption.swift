import Commands
import Diagnostics
import RecordRules
import Reporting
import Terminal

/// `--format`, `--output` and `--check` of the commands that find something.
struct ReportOption: OptionGroup {
  private let output = OutputOption<ReportFormat>()

  /// The form of the report. Ask for it before the work: a wrong ending is refused then.
  func form() throws -> ReportFormat { try output.form() }

  /// Prints or writes the findings, or compares them with a file; whether the file is as it should be.
  ///
  /// What is only for people stands before them: a line for each file that was asked about. `store` and
  /// `inputs` are what a file of findings may not be written over: see `writeOutput`.
  func deliver(
    _ findings: [Finding], by checker: Checker, after lines: String = "", to console: Console,
    besides store: String? = nil, notOver inputs: [String] = []
  ) throws -> Bool {
    let form = try form()
    let left = form.held(findings).left
    if left > 0 {
      console.error(
        "The report leaves out \(left) findings: readers of SARIF take at most "
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

  /// Several forms are JSON or plain text: without `--format`, `.json` is this tool's own.
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
  /// This tool, with the rules that it asks.
  static func pillar(_ rules: [Rule], countsWarnings: Bool = false) -> Checker {
    Checker(
      name: "pillar", version: pillarVersion, rules: rules, countsWarnings: countsWarnings)
  }
}

extension Checker.Rule {
  /// A rule between records, with its page.
  init(_ rule: RecordRules.Rule) {
    self.init(
      name: rule.name, summary: rule.summary, page: rule.page,
      severity: rule.severity)
  }
}
