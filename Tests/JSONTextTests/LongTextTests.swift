import Diagnostics
import JSONText
import Testing

/// A text that is long enough for its keys and paths to be put into tables.
struct LongTextTests {
  private let document = JSONDocument.read(
    SourceText(
      name: "l.json",
      "{\"first\": [0, {\"date\": 1}], \"é\": 1, \"\\u00e9\\u0301\": 2, \"e\\u0301\": 3, "
        + (0..<5000).map { "\"k\($0)\": [{\"date\": \($0)}]" }.joined(separator: ",") + "}")
  ).document

  @Test func `a member is found by its own bytes, asked for once or often`() throws {
    let root = try #require(document).root
    for _ in 0..<40 {
      #expect(root["k4999"]?[0]?["date"]?.int == 4999)
      #expect(root["k5000"] == nil)
      #expect(root["é"]?.int == 1)
      #expect(root["e\u{301}"]?.int == 3)
      #expect(root["é\u{301}"]?.int == 2)
    }
    for number in 0..<5000 { #expect(root["k\(number)"]?.count == 1) }
  }

  @Test func `the way to every place is the one that leads there`() throws {
    let document = try #require(document)
    var keys: [Int] = []
    MemberSearch(["date"]).find(in: document) { _, key in keys.append(key) }
    #expect(keys.count == 5001)
    for place in MemberPlaces(document, keys: keys) {
      #expect(document.root.value(at: place.steps)?.range == place.value.range)
      #expect(place.object["date"]?.range == place.value.range)
    }
    let first = MemberPlaces(document, keys: [keys[0]]).first { _ in true }
    #expect(first?.steps == [.member("first"), .element(1), .member("date")])
  }
}
