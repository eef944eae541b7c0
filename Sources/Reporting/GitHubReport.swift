import Diagnostics
import Terminal

/// A workflow command of GitHub: `::error file=…,line=…,col=…,title=…::message`. Characters with a
/// meaning in it are escaped.
func githubLine(_ finding: Finding) -> String {
  let place = finding.location
  let properties = [
    ("file", plainPath(place.file)), ("line", "\(place.start.line)"),
    ("endLine", "\(place.end.line)"),
    ("col", "\(place.start.column)"), ("title", "\(finding.place) [\(finding.rule)]"),
  ].map { "\($0)=\(escapedProperty($1))" }.joined(separator: ",")
  let sentence = "found \(finding.found), expected \(finding.expected)."
  let message = finding.advice.isEmpty ? sentence : "\(sentence) \(finding.advice)"
  return "::\(command(finding.severity)) \(properties)::\(escapedData(message))"
}

/// GitHub's name of a severity.
private func command(_ severity: Finding.Severity) -> String {
  switch severity {
  case .error: "error"
  case .warning: "warning"
  case .information: "notice"
  }
}

private func escapedData(_ text: String) -> String {
  text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
    .printable
}

private func escapedProperty(_ text: String) -> String {
  escapedData(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
}
