import Diagnostics
import SeededNumbers
import Testing

@testable import JSONText

@Suite struct `Equality of values` {
  private func areEqual(_ a: String, _ b: String) throws -> Bool {
    let text = try #require(
      JSONDocument.read(SourceText(name: "test.json", "[\(a), \(b)]")).document)
    let (first, second) = (try #require(text.root[0]), try #require(text.root[1]))
    #expect(first.equals(second) == second.equals(first))
    #expect(first.equals(first) && second.equals(second))
    return first.equals(second)
  }

  @Test(arguments: [
    ("1", "1.0"), ("1", "10e-1"), ("1", "0.1E1"), ("100", "1e2"), ("0", "-0"), ("0", "0.00e99"),
    ("0", "-0.0e-7"), ("1.50e3", "1500"), ("-2.5", "-25e-1"), ("0.001", "1e-3"),
    ("1e400", "10e399"),
    ("1e-400", "0.1e-399"), ("1e0", "1e-0"), ("1e007", "1E+7"),
    ("1e1000000000000000000000", "10e999999999999999999999"),
    ("0.01e-999999999999999999998", "1e-1000000000000000000000"),
    ("1e-10000000000000000000", "0.1e-9999999999999999999"),
    ("9007199254740993", "9007199254740993.0"), ("null", "null"), ("true", "true"),
    (#""a""#, #""\u0061""#), (#""😀""#, #""\ud83d\ude00""#), ("[]", "[ ]"), ("[1, 2]", "[1.0, 2.0]"),
    (#"{"a": 1, "b": 2}"#, #"{"b": 2.0, "a": 1e0}"#), ("{}", "{ }"),
  ])
  func `the same said twice`(_ a: String, _ b: String) throws {
    #expect(try areEqual(a, b))
  }

  @Test(arguments: [
    ("1", "-1"), ("9007199254740992", "9007199254740993"), ("0.1", "0.10000000000000001"),
    ("1e400", "1e401"), ("1e400", "-1e400"), ("1e19", "1e-19"), ("12", "21"), ("1", "10"),
    ("0", "1"),
    ("1e9999999999999999999", "1e10000000000000000000"), ("1", "true"), ("0", "false"),
    ("0", "null"),
    (#""1""#, "1"), ("\"\u{E9}\"", "\"e\u{301}\""), (#""a""#, #""A""#), ("[1, 2]", "[2, 1]"),
    ("[1]", "[1, 1]"), ("[]", "{}"), (#"{"a": 1}"#, #"{"a": 2}"#), (#"{"a": 1}"#, #"{"b": 1}"#),
    (#"{"a": 1}"#, #"{"a": 1, "b": 1}"#), ("{\"\u{E9}\": 1}", "{\"e\u{301}\": 1}"),
  ])
  func `two different things`(_ a: String, _ b: String) throws {
    #expect(try !areEqual(a, b))
  }

  @Test func `large objects are compared by key as well`() throws {
    let members = (0..<50).map { "\"k\($0)\": \($0)" }
    let forwards = "{\(members.joined(separator: ", "))}"
    let backwards = "{\(members.reversed().joined(separator: ", "))}"
    #expect(try areEqual(forwards, backwards))
    #expect(try !areEqual(forwards, backwards.replacing("\"k7\": 7", with: "\"k7\": 8")))
    #expect(try !areEqual(forwards, backwards.replacing("\"k7\"", with: "\"x7\"")))
  }

  /// Whole numbers times powers of ten small enough for `Int` to be sure of.
  @Test func `numbers agree with integers`() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<2000 {
      let (a, b) = (
        Int.random(in: -20...20, using: &random), Int.random(in: -20...20, using: &random)
      )
      let (m, n) = (Int.random(in: 0...3, using: &random), Int.random(in: 0...3, using: &random))
      func scaled(_ value: Int, _ power: Int) -> Int {
        (0..<power).reduce(value) { r, _ in r * 10 }
      }
      let equal = ExactNumber("\(a)e\(m)".utf8) == ExactNumber("\(b).00e+\(n)".utf8)
      #expect(equal == (scaled(a, m) == scaled(b, n)), "\(a)e\(m) \(b)e\(n)")
    }
  }
}
