public import Commands
import Diagnostics
import RecordRules
public import Reporting
import Terminal

/// `--format` and `--output`, which every command takes that finds something.
struct ReportOption: OptionGroup {
  @Option("How findings are printed.") var format = ReportFormat.full
  @Option("Write the findings to a file instead of standard output.", value: "file")
  var output: String?

  /// Writes the findings where they are wanted, and nothing else there; what is only for people, such
  /// as a line for each file that was asked about, stands before them.
  ///
  /// `store` and `inputs` are what a file of findings may not be written over: see `writeOutput`.
  func deliver(
    _ findings: [Finding], by checker: Checker, after lines: String = "", to console: Console,
    besides store: String? = nil, notOver inputs: [String] = []
  ) throws {
    let style = output == nil ? console.style : .plain
    let body = report(
      findings, as: format, style: style,
      by: checker)
    let gap = lines.isEmpty || body.isEmpty || format != .full ? "" : "\n"
    let text = format.isForPeople ? lines + gap + body : body
    let left = format.held(findings).left
    if left > 0 {
      console.error(
        "The report leaves out \(left) findings: readers of SARIF take at most "
          + "\(format.most ?? 0) results in a run. '--format json' lists more.")
    }
    guard let output else {
      console.output(text)
      return
    }
    try writeOutput(Array(text.utf8), to: output, besides: store, notOver: inputs)
    console.error("The findings stand in \(output.printable).")
  }
}

extension ReportFormat: SingleWordValue {}

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
