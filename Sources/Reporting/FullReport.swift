import Diagnostics

// records/2013/XAA/implementation.json:12:17: error: XAA 2013 › R4 › status   [schema]
//   found     "implmented"
//   expected  one of "not-reported", "unclear", …
//      12 |       "status": "implmented",
//         |                 ^^^^^^^^^^^^
//   Did you mean "implemented"?

func fullReport(_ findings: [Finding], _ paint: Paint) -> String {
  findings.map { finding in
    let colour = finding.severity == .error ? paint.error : paint.warning
    let heading =
      "\(paint.strong(position(of: finding))): \(colour(finding.severity.rawValue)): "
      + "\(visible(finding.place)) \(paint.faint("[\(finding.rule)]"))"
    let lines =
      [heading, "  found     \(visible(finding.found))", "  expected  \(visible(finding.expected))"]
      + excerpt(finding.location, paint) + (finding.advice.isEmpty ? [] : ["  " + visible(finding.advice)])
    return lines.joined(separator: "\n") + "\n"
  }.joined(separator: "\n")
}

func conciseLine(_ finding: Finding) -> String {
  "\(position(of: finding)): \(finding.severity.rawValue): \(visible(finding.place)): "
    + "found \(visible(finding.found)), expected \(visible(finding.expected)) [\(finding.rule)]"
}

private func position(of finding: Finding) -> String {
  let place = finding.location
  return "\(visible(place.file)):\(place.start.line):\(place.start.column)"
}

/// The line with the place underlined, cut to what fits a terminal around the place.
private func excerpt(_ place: Location, _ paint: Paint) -> [String] {
  guard !place.line.isEmpty else { return [] }
  let scalars = Array(place.line.unicodeScalars)
  let start = min(place.start.column - 1, scalars.count)
  let end = place.end.line == place.start.line ? min(place.end.column - 1, scalars.count) : scalars.count
  let from = max(0, min(start - 20, scalars.count - 70))
  let shown = from..<min(scalars.count, from + 70)
  let cut = visible(text(scalars[shown]))
  let before = visible(text(scalars[shown.lowerBound..<start])).count
  let marked = visible(text(scalars[start..<max(start, min(end, shown.upperBound))])).count
  let number = String(place.start.line)
  let gutter = String(repeating: " ", count: max(0, 6 - number.count)) + number
  let blank = String(repeating: " ", count: gutter.count)
  return [
    "\(paint.faint(gutter + " |")) \(cut)",
    "\(paint.faint(blank + " |")) " + String(repeating: " ", count: before)
      + paint.error(String(repeating: "^", count: max(1, marked))),
  ]
}

private func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
  var view = String.UnicodeScalarView()
  view.append(contentsOf: scalars)
  return String(view)
}

/// Text that cannot disturb a terminal or the lines around it: controls and direction marks are
/// written as `\u{202E}`.
func visible(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: isDisturbing) else { return text }
  return text.unicodeScalars.map { scalar in
    guard isDisturbing(scalar) else { return String(scalar) }
    return "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
  }.joined()
}

private func isDisturbing(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
  default: false
  }
}
