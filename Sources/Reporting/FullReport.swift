import Diagnostics
import Terminal

// Prints each finding in several lines:
//
// records/2013/XAA/implementation.json:12:17: error: XAA 2013 › R4 › status   [schema]
//   found     "implmented"
//   expected  one of "not-reported", "unclear", …
//      12 |       "status": "implmented",
//         |                 ^^^^^^^^^^^^
//   Did you mean "implemented"?

func fullReport(_ findings: [Finding], _ style: Style) -> String {
  findings.map { finding in
    let colour = colour(of: finding.severity, style)
    let heading =
      "\(style.bold(position(of: finding.location))): \(colour(finding.severity.rawValue)): "
      + "\(finding.place.printable) \(style.dim("[\(finding.rule)]"))"
    let lines =
      [
        heading, "  found     \(finding.found.printable)",
        "  expected  \(finding.expected.printable)",
      ]
      + excerpt(finding.location, style)
      + (finding.advice.isEmpty ? [] : ["  " + finding.advice.printable])
      + (finding.origin.map { [style.dim("  expected by \(position(of: $0))")] } ?? [])
    return lines.joined(separator: "\n") + "\n"
  }.joined(separator: "\n")
}

private func colour(of severity: Finding.Severity, _ style: Style) -> (String) -> String {
  switch severity {
  case .error: style.red
  case .warning: style.yellow
  case .information: style.dim
  }
}

func position(of place: Location) -> String {
  "\(place.file.printable):\(place.start.line):\(place.start.column)"
}

/// The line of the file with the position underlined. It is cut to 70 characters around the position.
private func excerpt(_ place: Location, _ style: Style) -> [String] {
  guard !place.line.isEmpty else { return [] }
  let scalars = Array(place.line.unicodeScalars)
  let start = min(place.start.column - place.lineColumn, scalars.count)
  let end =
    place.end.line == place.start.line
    ? min(place.end.column - place.lineColumn, scalars.count) : scalars.count
  let from = max(0, min(start - 20, scalars.count - 70))
  let shown = from..<min(scalars.count, from + 70)
  let cut = text(scalars[shown]).printable
  let before = text(scalars[shown.lowerBound..<start]).printable.displayWidth
  let marked = text(scalars[start..<max(start, min(end, shown.upperBound))]).printable.displayWidth
  let number = String(place.start.line)
  let gutter = String(repeating: " ", count: max(0, 6 - number.count)) + number
  let blank = String(repeating: " ", count: gutter.count)
  return [
    "\(style.dim(gutter + " |")) \(cut)",
    "\(style.dim(blank + " |")) " + String(repeating: " ", count: before)
      + style.red(String(repeating: "^", count: max(1, marked))),
  ]
}

private func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
  var view = String.UnicodeScalarView()
  view.append(contentsOf: scalars)
  return String(view)
}
