import Diagnostics
import Terminal

/// A finding in one line:
/// `file:line:column: severity: place: found …, expected …. Did you mean …? [rule]`.
func conciseLine(_ finding: Finding) -> String {
  let advice = finding.advice.isEmpty ? "" : ". " + finding.advice.printable
  return
    "\(position(of: finding.location)): \(finding.severity.rawValue): \(finding.place.printable): "
    + "found \(finding.found.printable), expected \(finding.expected.printable)\(advice) [\(finding.rule)]"
}
