import Diagnostics
import Terminal

// A JUnit report, as the readers of test results in CI understand it:
//
//   <testsuites name="pillar" tests="2" failures="1" errors="0">
//     <testsuite name="pillar" tests="2" failures="1" errors="0" skipped="1">
//       <testcase classname="2013/XAA/implementation.json" name="schema: /answers/R4/status …">
//         <failure type="schema" message="…">file:12:17 …</failure>
//       </testcase>
//       …
//
// An error is a failed test. A warning is a skipped test, or with `countsWarnings` a failed one; an
// information is always a skipped test. Without findings there is one passed test, which shows that the
// check ran. Times are left out, so the same findings give the same bytes.

func junitReport(_ findings: [Finding], by checker: Checker) -> String {
  let failed = findings.map { checker.fails($0.severity) }
  let failures = failed.count { $0 }
  let name = attribute(checker.name)
  let counts = "tests=\"\(max(1, findings.count))\" failures=\"\(failures)\" errors=\"0\""
  var lines = [
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
    "<testsuites name=\"\(name)\" \(counts)>",
    "  <testsuite name=\"\(name)\" \(counts) skipped=\"\(findings.count - failures)\">",
  ]
  if findings.isEmpty {
    lines.append("    <testcase classname=\"\(name)\" name=\"no findings\"/>")
  }
  for (fails, finding) in zip(failed, zip(findings, fingerprints(of: findings))) {
    lines += testCase(finding.0, finding.1, as: fails ? "failure" : "skipped")
  }
  return (lines + ["  </testsuite>", "</testsuites>", ""]).joined(separator: "\n")
}

/// Readers compare two runs by the names of the tests, so a name holds no line number and no value.
private func testCase(_ finding: Finding, _ fingerprint: Fingerprint, as element: String)
  -> [String]
{
  let subject = finding.subject
  let name =
    [finding.rule, subject.field, subject.aspect].filter { !$0.isEmpty }.joined(separator: " ")
    + (fingerprint.ordinal > 1 ? " (\(fingerprint.ordinal))" : "")
  let place = finding.location
  let position = "\(place.file):\(place.start.line):\(place.start.column)"
  return [
    "    <testcase classname=\"\(attribute(subject.record))\" name=\"\(attribute(name))\">",
    "      <\(element) type=\"\(attribute(finding.rule))\" "
      + "message=\"\(attribute(finding.message))\">"
      + "\(content("\(position): \(finding.message)"))</\(element)>",
    "    </testcase>",
  ]
}

/// Text between tags. `printable` writes hidden characters as codes, and with them all that XML 1.0 cannot
/// hold. U+FFFE and U+FFFF are written as codes here too.
private func content(_ text: String) -> String {
  text.printable.unicodeScalars.reduce(into: "") { text, scalar in
    switch scalar {
    case "&": text += "&amp;"
    case "<": text += "&lt;"
    case ">": text += "&gt;"
    case "\u{FFFE}", "\u{FFFF}": text += "\\u" + String(scalar.value, radix: 16)
    default: text.unicodeScalars.append(scalar)
    }
  }
}

/// Text between double quotes.
private func attribute(_ text: String) -> String {
  content(text).replacing("\"", with: "&quot;")
}
