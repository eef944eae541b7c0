import SeededNumbers
import Testing

@testable import JSONSchema

@Suite struct NumberTests {
  @Test(arguments: [
    Case(#"{"minimum": 1945, "maximum": 2100}"#, "2013"),
    Case(#"{"minimum": 1945, "maximum": 2100}"#, "1945.0"),
    Case(#"{"minimum": 1945}"#, "«1944»", "minimum : a number, 1944; 1945 or more"),
    Case(
      #"{"maximum": 0.1}"#, "«0.10000000000000001»",
      "maximum : a number, 0.10000000000000001; 0.1 or less"),
    Case(#"{"exclusiveMinimum": 0}"#, "«-0.0»", "exclusiveMinimum : a number, -0.0; more than 0"),
    Case(#"{"exclusiveMaximum": 1}"#, "«1e0»", "exclusiveMaximum : a number, 1e0; less than 1"),
    Case(
      #"{"minimum": 5, "maximum": 3}"#, "«4»", "maximum : a number, 4; 3 or less",
      "minimum : a number, 4; 5 or more"),
    Case(#"{"maximum": 1e400}"#, "1e399"),
    // Exponents that are too large for a number, with lengths around the limit.
    Case(#"{"maximum": 1e99999999999999999}"#, "1e400"),
    Case(#"{"maximum": 1e9999999999999999999}"#, "-1e99999999999999999999999999"),
    Case(#"{"type": "integer", "minimum": -1e9999999999999999999999}"#, "1e1152921504606846976"),
    Case(#"{"minimum": 0}"#, "1e-11529215046068469769"),
    Case(#"{"maximum": 1e400}"#, "«2e400»", "maximum : a number, 2e400; 1e400 or less"),
    Case(#"{"minimum": 1}"#, #""0""#),
    Case(#"{"minimum": 1}"#, "1e9999999999999999999"),
    Case(
      #"{"minimum": 1e9999999999999999999}"#, "«1»",
      "minimum : a number, 1; 1e9999999999999999999 or more"),
    Case(#"{"exclusiveMinimum": 0}"#, "1e-9999999999999999999"),
  ])
  func `limits are compared exactly`(_ row: Case) throws { try row.check() }

  @Test(arguments: [
    Case(#"{"multipleOf": 0.1}"#, "0.3"),
    Case(#"{"multipleOf": 0.01}"#, "1e308"),
    Case(#"{"multipleOf": 7}"#, "49e0"),
    Case(#"{"multipleOf": 7}"#, "«50»", "multipleOf : a number, 50; a multiple of 7"),
    Case(#"{"multipleOf": 0.5}"#, "«0.3»", "multipleOf : a number, 0.3; a multiple of 0.5"),
    Case(
      #"{"multipleOf": 3}"#, "«1e999999999»", "multipleOf : a number, 1e999999999; a multiple of 3"),
    Case(#"{"multipleOf": 3}"#, "0"),
    Case(#"{"multipleOf": 2}"#, "1e9999999999999999999"),
  ])
  func `multiples are exact`(_ row: Case) throws { try row.check() }

  @Test func `decimals are ordered as whole numbers are`() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<2000 {
      let (a, b) = (
        Int.random(in: -300...300, using: &random), Int.random(in: -300...300, using: &random)
      )
      let zeros = Int.random(in: 0...3, using: &random)
      let spelled = (
        Decimal("\(a)" + "." + String(repeating: "0", count: zeros + 1)), Decimal("\(b)0e-1")
      )
      #expect((spelled.0 < spelled.1) == (a < b), "\(a) \(b)")
      #expect((spelled.0 == spelled.1) == (a == b), "\(a) \(b)")
      if b != 0 {
        #expect(spelled.0.isMultiple(of: Decimal("\(abs(b))")) == (a % b == 0), "\(a) \(b)")
      }
    }
  }
}
