import Diagnostics
import Reporting

/// Findings with everything that a report must be able to print. `Golden/findings.*` are their reports.
let samples: [Finding] = [plain, warning, hostile, twin, otherTwin, elsewhere, information]

private let source = SourceText(
  name: "records/2013/XAA/salw.json", "{\n  \"status\": \"implmented\",\n  \"é𝄞\": [1, 2]\n}\n")

private let plain = Finding(
  rule: "schema", at: Location(14..<25, in: source),
  about: Subject(
    record: "2013/XAA/salw.json", field: "/answers/R4/status", pointer: "/answers/R4/status",
    aspect: "enum"),
  place: "XAA 2013 › R4 › status", found: "\"implmented\"",
  expected: "one of \"implemented\", \"planned\"", advice: "Did you mean \"implemented\"?")

private let warning = Finding(
  rule: "uncited-source", severity: .warning, at: Location(file: "records/sources/left.json"),
  about: Subject(record: "sources/left.json"), place: "source left",
  found: "a source that nothing cites", expected: "a citation, or no such source")

/// A file whose name is not UTF-8, and texts that try to end an element, a line or a string, to reverse the line, or
/// to make a link.
private let hostile = Finding(
  rule: "json",
  at: Location(
    5..<9,
    in: SourceText(
      name: "records/a b:c,%/\u{FFFD}\"<ü>&#.json", bytes: [0xFF, 0x22, 0x0A, 0xC3, 0xA9, 7])),
  about: Subject(
    record: "a b:c,%/\u{FFFD}\"<ü>&#.json", field: "/]]>\n/\u{0}", pointer: "/]]>\n/\u{0}"),
  place: "]]> & <![CDATA[ \u{202E}drow\u{202C}", found: "\"<a href='x'>\"\r\n\t\u{7}\u{1B}[2J\u{0}",
  expected: "[no link](1) %0A::error:: \u{FFFE}\u{FFFF}\u{85}\u{2028}\\", advice: "{0} “😀”")

private let twin = Finding(
  rule: "unknown-source", at: Location(36..<37, in: source),
  about: Subject(record: "2013/XAA/salw.json", field: "/é𝄞/-", pointer: "/é𝄞/0"),
  origin: Location(4..<10, in: SourceText(name: "/schemas/of others/a.json", "{\n  \"type\": 1}")),
  place: "XAA 2013 › é𝄞 › 1", found: "1", expected: "2")

private let otherTwin: Finding = {
  var other = twin
  other.location = Location(39..<40, in: source)
  other.subject.pointer = "/é𝄞/1"
  other.found = "2"
  return other
}()

private let elsewhere: Finding = {
  var other = plain
  other.subject.record = "2012/XAA/salw.json"
  return other
}()

private let information = Finding(
  rule: "briefing-without-consent", severity: .information,
  at: Location(file: "records/2013/XAA/briefings/talk.json"),
  about: Subject(record: "2013/XAA/briefings/talk.json", field: "/consent", pointer: "/consent"),
  place: "XAA 2013 › briefing talk › consent", found: "a briefing without consent to print it",
  expected: "the participant’s consent")
