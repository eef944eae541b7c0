import Diagnostics
import JSONText
import Reporting
import Terminal
import Testing

private let source = SourceText(
  name: "records/2013/XAA/salw.json", "{\n  \"status\": \"implmented\"\n}\n")

private let finding = Finding(
  rule: "schema", at: Location(14..<25, in: source), place: "XAA 2013 › R4 › status",
  found: "\"implmented\"", expected: "one of \"implemented\", \"planned\"",
  advice: "Did you mean \"implemented\"?")

@Test func `the full form shows the place and what to do`() {
  #expect(
    report([finding], as: .full) == """
      records/2013/XAA/salw.json:2:13: error: XAA 2013 › R4 › status [schema]
        found     "implmented"
        expected  one of "implemented", "planned"
           2 |   "status": "implmented"
             |             ^^^^^^^^^^^
        Did you mean "implemented"?

      """)
}

@Test func `the concise form is a line`() {
  #expect(
    report([finding], as: .concise)
      == "records/2013/XAA/salw.json:2:13: error: XAA 2013 › R4 › status: found \"implmented\", "
      + "expected one of \"implemented\", \"planned\". Did you mean \"implemented\"? [schema]\n")
}

@Test func `the JSON form is JSON and holds everything`() throws {
  let text = report([finding, finding], as: .json)
  let root = try #require(JSONDocument.read(SourceText(name: "r", text)).document?.root)
  #expect(root["version"]?.int == 1)
  #expect(root["errors"]?.int == 2)
  let first = try #require(root["findings"]?[0])
  #expect(first["rule"]?.string == "schema")
  #expect(first["start"]?["line"]?.int == 2)
  #expect(first["start"]?["column"]?.int == 13)
  #expect(first["found"]?.string == "\"implmented\"")
  #expect(first["end"]?["column"]?.int == 24)
  #expect(first["advice"]?.string == "Did you mean \"implemented\"?")
  #expect(JSONDocument.read(SourceText(name: "r", report([], as: .json))).document != nil)
}

@Test func `a warning is one in every form`() throws {
  var warning = finding
  warning.severity = .warning
  let text = report([finding, warning, warning], as: .json)
  let root = try #require(JSONDocument.read(SourceText(name: "r", text)).document?.root)
  #expect(root["errors"]?.int == 1)
  #expect(root["warnings"]?.int == 2)
  #expect(root["findings"]?[1]?["severity"]?.string == "warning")
  #expect(report([warning], as: .github).hasPrefix("::warning file="))
  #expect(report([warning], as: .concise).contains(": warning: "))
  let painted = report([warning], as: .full, style: .init(isColored: true))
  #expect(painted.contains("\u{1B}[33mwarning"))
}

@Test func `the forge's form is a line`() {
  #expect(
    report([finding], as: .github)
      == "::error file=records/2013/XAA/salw.json,line=2,endLine=2,col=13,"
      + "title=XAA 2013 › R4 › status [schema]::found \"implmented\", "
      + "expected one of \"implemented\", \"planned\". Did you mean \"implemented\"?\n")
}

@Test(arguments: [(14..<14, "^"), (14..<25, "^^^^^^^^^^^"), (4..<27, "^^^^^^^^^^^^^^^^^^^^^^")])
func `a place is underlined, at least one letter, at most its first line`(
  range: Range<Int>, line: String
) {
  var one = finding
  one.location = Location(range, in: source)
  let carets = report([one], as: .full).split(separator: "\n").filter { $0.contains("^") }
  #expect(carets.map { $0.filter { $0 == "^" } } == [line])
}

@Test func `the forge's form escapes what the forge reads as its own`() {
  var odd = finding
  odd.location.file = "a,b:c%.json"
  odd.found = "two\nlines\r"
  let line = report([odd], as: .github)
  #expect(line.hasPrefix("::error file=a%2Cb%3Ac%25.json,line=2,"))
  #expect(line.split(separator: "\n").count == 1)
  #expect(line.contains("two%0Alines%0D"))
}

@Test(arguments: ["\u{202E}abc", "\u{1B}[2J", "a\nb", "\u{7}", "\u{2066}x"])
func `text from a record cannot disturb a terminal`(text: String) {
  var odd = finding
  (odd.found, odd.place, odd.location.line) = (text, text, text)
  for format in [ReportFormat.full, .concise] {
    let printed = report([odd], as: format)
    #expect(
      !printed.unicodeScalars.contains {
        $0.value < 0x20 && $0 != "\n" || (0x2028...0x2069).contains($0.value) && $0.value != 0x203A
      })
    #expect(printed.split(separator: "\n").count == (format == .concise ? 1 : 6))
  }
}

@Test func `a long line is cut around the place`() {
  let long = SourceText(name: "a", "[" + String(repeating: "1,", count: 500) + "\"x\"]")
  var far = finding
  far.location = Location(1001..<1004, in: long)
  for line in report([far], as: .full).split(separator: "\n") { #expect(line.count <= 100) }
  #expect(report([far], as: .full).contains("^^^"))
}

@Test(
  arguments: [
    ([], "no findings"), ([Finding.Severity.error], "1 finding in 1 file: 1 error"),
    ([.error, .warning, .warning], "3 findings in 1 file: 1 error, 2 warnings"),
  ] as [([Finding.Severity], String)])
func `a tally counts by severity`(severities: [Finding.Severity], words: String) {
  let findings = severities.map { severity in
    var one = finding
    one.severity = severity
    return one
  }
  #expect(tally(findings) == words)
}
