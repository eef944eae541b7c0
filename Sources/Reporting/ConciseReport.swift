import Diagnostics
import Terminal

/// `file:line:column: severity: place: found …, expected … [rule]`.
func conciseLine(_ finding: Finding) -> String {
  "\(position(of: finding.location)): \(finding.severity.rawValue): \(finding.place.printable): "
    + "found \(finding.found.printable), expected \(finding.expected.printable) [\(finding.rule)]"
}
