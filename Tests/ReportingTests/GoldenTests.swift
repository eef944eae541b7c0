import Diagnostics
import Foundation
import FoundationXML
import Goldens
import JSONText
import Reporting
import Terminal
import Testing

/// The files in `Golden` are the reports of `samples` and of no findings. `.ci/report-formats.py` also checks them
/// with published schemas.
@Suite struct GoldenTests {
  private let checker = Checker(
    name: "pillar", version: "1.2.3",
    rules: [
      .init(
        name: "schema", summary: "A record is as its schema says.",
        page: "# schema\n\nA record is as its schema says: `]]>`.\n"),
      .init(name: "uncited-source", summary: "A source is cited.", severity: .warning),
    ])

  @Test(arguments: ReportFormat.allCases)
  func `a report equals the recorded one`(format: ReportFormat) {
    let folder = "Tests/ReportingTests/Golden"
    expect(
      "\(folder)/findings.\(format.rawValue)", holds: report(samples, as: format, by: checker))
    expect("\(folder)/none.\(format.rawValue)", holds: report([], as: format, by: checker))
  }

  @Test(arguments: [ReportFormat.json, .gitlab, .sarif], [samples, []])
  func `the JSON formats are valid JSON`(format: ReportFormat, findings: [Finding]) {
    let text = report(findings, as: format, by: checker)
    #expect(JSONDocument.read(SourceText(name: "report", text)).problems == [])
  }

  @Test func `an XML reader finds each finding, with its text as it can be printed`() {
    let reading = XMLReading(report(samples, as: .junit, by: checker))
    #expect(reading.error == nil)
    #expect(reading.count("testcase") == samples.count)
    #expect(reading.count("failure") == 5)
    #expect(reading.count("skipped") == 2)
    let message = "\(samples[2].place): found \(samples[2].found), expected \(samples[2].expected)."
    #expect(
      reading.messages[2]
        == "\(message) \(samples[2].advice)".printable.replacing(
          "\u{FFFE}\u{FFFF}", with: "\\ufffe\\uffff"))
  }

  @Test func `without findings the report has one passed test`() {
    let reading = XMLReading(report([], as: .junit, by: checker))
    #expect(reading.error == nil)
    #expect(reading.count("testcase") == 1)
    #expect(reading.count("failure") + reading.count("skipped") == 0)
  }

  /// Every scalar that could trouble a reader, one by one.
  @Test func `no character breaks the XML`() {
    let scalars =
      (0...0x2100).compactMap(Unicode.Scalar.init) + ["\u{FFFD}", "\u{FFFE}", "\u{FFFF}"]
    let all = String(String.UnicodeScalarView(scalars + ["\u{1FFFF}", "\u{10FFFF}"]))
    var finding = samples[0]
    (finding.place, finding.found, finding.subject.field) = (all, all, all)
    (finding.subject.record, finding.rule) = (all, all)
    #expect(XMLReading(report([finding], as: .junit)).error == nil)
  }

  @Test func `a reader of test results gets the right counts`() {
    let text = report(samples, as: .junit)
    #expect(text.contains("tests=\"7\" failures=\"5\" errors=\"0\" skipped=\"2\""))
  }

  @Test func `a path becomes a URI that leads back to it`() throws {
    let text = report(samples, as: .sarif)
    let root = try #require(JSONDocument.read(SourceText(name: "", text)).document?.root)
    let results = try #require(root["runs"]?[0]?["results"])
    let places = results.elements.map { $0["locations"]?[0]?["physicalLocation"] }
    for (finding, place) in zip(samples, places) {
      let uri = try #require(place?["artifactLocation"]?["uri"]?.string)
      #expect(uri.removingPercentEncoding == finding.location.file)
      #expect(!uri.contains(" ") && !uri.contains("\\"))
    }
    let origin = results[3]?["relatedLocations"]?[0]?["physicalLocation"]
    #expect(origin?["artifactLocation"]?["uri"]?.string == "file:///schemas/of%20others/a.json")
  }
}

/// Reads a text with an XML parser.
private final class XMLReading: NSObject, XMLParserDelegate {
  private var names: [String] = []
  /// The attribute `message` of each element that has one.
  private(set) var messages: [String] = []
  private(set) var error: (any Error)?

  init(_ text: String) {
    super.init()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    if !parser.parse() { error = parser.parserError }
  }

  func count(_ name: String) -> Int { names.count { $0 == name } }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    names.append(name)
    if let message = attributes["message"] { messages.append(message) }
  }
}
