public import Diagnostics

extension ReportFormat {
  /// How many findings a report of this format may hold; `nil` if there is no limit.
  ///
  /// GitHub refuses a SARIF file if one of its runs has more than 25,000 results.
  public var most: Int? { self == .sarif ? 25_000 : nil }

  /// The findings that fit into a report of this format, in their order, and how many are left out.
  ///
  /// If there are too many, errors are kept before warnings. The last finding says how many are left out.
  public func held(_ findings: [Finding]) -> (findings: [Finding], left: Int) {
    guard let most, findings.count > most else { return (findings, 0) }
    let ranked =
      findings.indices.filter { findings[$0].severity == .error }
      + findings.indices.filter { findings[$0].severity != .error }
    let kept = Set(ranked.prefix(most - 1))
    let leftOut = ranked[(most - 1)...].map { findings[$0] }
    var last = leftOut[0]
    last.place = "the report"
    last.found = "\(leftOut.total) more findings, which this report leaves out"
    last.expected = "at most \(most) results, the limit of programs that read SARIF"
    last.advice =
      "Correct the listed findings and check again, or use '--format json', which lists more."
    last.count = leftOut.total
    last.subject = Subject(record: last.location.file, aspect: "left out")
    return (findings.indices.filter(kept.contains).map { findings[$0] } + [last], leftOut.total)
  }
}
