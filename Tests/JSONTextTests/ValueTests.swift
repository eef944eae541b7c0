import Diagnostics
import Testing

import JSONText

@Suite struct `Values at their places` {
  static let text = #"""
    {
      "participant": "AUS", "year": 2013,
      "answers": {"R4\u002ea": {"status": "planned", "sources": ["aso", null, -1.5]}}
    }
    """#

  private func root(_ text: String) throws -> JSONValue {
    try #require(JSONDocument.read(SourceText(name: "test.json", text)).document).root
  }

  @Test func `a value is found by its steps, and its text by its range`() throws {
    let root = try root(Self.text)
    let path: [JSONStep] = [
      .member("answers"), .member("R4.a"), .member("sources"), .element(2),
    ]
    let value = try #require(root.value(at: path))
    #expect(value.number == "-1.5" && value.int == nil && value.text == "-1.5")
    #expect(value.document.source.text(value.range) == "-1.5")
    #expect(root.text == Self.text && root.range == 0..<Self.text.utf8.count)
    #expect(path.pointer == "/answers/R4.a/sources/2")
  }

  @Test func `members come in the order of the text, with their keys' places`() throws {
    let root = try root(Self.text)
    #expect(root.members.map(\.key) == ["participant", "year", "answers"])
    #expect(
      root.members.map { root.document.source.text($0.keyRange) }
        == ["\"participant\"", "\"year\"", "\"answers\""])
    let answer = try #require(root["answers"]?.members.first { _ in true })
    #expect(answer.key == "R4.a" && root.document.source.text(answer.keyRange) == #""R4\u002ea""#)
    #expect(answer.value["sources"]?.elements.map(\.kind) == [.string, .null, .number])
  }

  @Test func `a value gives nothing of another type`() throws {
    let root = try root(Self.text)
    #expect(root.string == nil && root.number == nil && root.bool == nil && root.int == nil)
    #expect(root.elements.map(\.kind) == [] && root[0] == nil && root["nobody"] == nil)
    let year = try #require(root["year"])
    #expect(year.int == 2013 && year.string == nil && year.count == 0)
    #expect(year.members.map(\.key) == [] && year["a"] == nil)
    let sources = try #require(root["answers"]?["R4.a"]?["sources"])
    #expect(sources[-1] == nil && sources[3] == nil && sources.count == 3)
    #expect(sources.members.map(\.key) == [] && sources["aso"] == nil)
    #expect(root.value(at: [.member("year"), .element(0)]) == nil)
  }

  @Test(arguments: [
    ("0", 0), ("-0", 0), ("-12", -12), ("9223372036854775807", Int.max),
    ("-9223372036854775808", Int.min), ("9223372036854775808", nil),
    ("-9223372036854775809", nil), ("99999999999999999999999", nil), ("1.0", nil), ("1e2", nil),
  ])
  func `an integer is one that is spelled as one and fits`(_ text: String, _ wanted: Int?) throws {
    #expect(try root(text).int == wanted)
  }

  @Test func `pointers escape what separates them`() {
    #expect([JSONStep]().pointer == "")
    #expect([JSONStep.member("a/b~c"), .member(""), .element(7)].pointer == "/a~1b~0c//7")
  }

  @Test func `a value keeps its document`() throws {
    var value = try root(#"["kept"]"#)[0]
    #expect(value?.string == "kept")
    value = try root("true")
    #expect(value?.bool == true)
  }
}
