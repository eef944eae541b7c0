import Diagnostics
import Testing

@testable import JSONText

/// One error in each row: the text with the place marked, the error, and how many bytes it covers.
struct Mistake: Sendable, CustomTestStringConvertible {
  var text: String
  var kind: JSONProblem.Kind
  var length: Int

  init(_ text: String, _ kind: JSONProblem.Kind, _ length: Int = 1) {
    self.text = text
    self.kind = kind
    self.length = length
  }

  var testDescription: String { text }
}

@Suite struct `Mistakes in a text` {
  @Test(arguments: all)
  func `a mistake is named at its place`(_ mistake: Mistake) throws {
    let marked = MarkedText(mistake.text)
    let reading = JSONDocument.read(marked.source)
    #expect(reading.document == nil)
    let problem = try #require(reading.problems.first)
    #expect(reading.problems.count == 1)
    #expect(problem.kind == mistake.kind)
    #expect(problem.range.lowerBound == marked.offsets.first)
    #expect(problem.range.count == mistake.length)
  }

  static let all = objects + strings + numbers + words + texts

  static let objects = [
    Mistake(#"{"a": 1, 1️⃣"a": 2}"#, .duplicateKey("a", first: 1..<4), 3),
    Mistake(#"{"a": 1, 1️⃣"\u0061": 2}"#, .duplicateKey("a", first: 1..<4), 8),
    Mistake(#"[{"x": {"": 0, 1️⃣"": 0}}]"#, .duplicateKey("", first: 8..<10), 2),
    Mistake(#"{1️⃣1: 2}"#, .keyNotString(found: "1", at: 1)),
    Mistake(#"{1️⃣{}: 2}"#, .keyNotString(found: "{", at: 1)),
    Mistake(#"{1️⃣status: 2}"#, .unquotedKey("status"), 6),
    Mistake(#"{1️⃣état: 2}"#, .unquotedKey("état"), 5),
    Mistake(#"{"a" 1️⃣1}"#, .missingColon(found: "1")),
    Mistake(#"{"a" 1️⃣= 1}"#, .missingColon(found: "=")),
    Mistake(#"{"a": 1️⃣}"#, .missingValue(found: "}")),
    Mistake(#"{"a": 1️⃣, "b": 1}"#, .missingValue(found: ",")),
    Mistake(#"{"a": 1 1️⃣"b": 2}"#, .missingComma(found: "\"", after: 7)),
    Mistake(#"[1 1️⃣2]"#, .missingComma(found: "2", after: 2)),
    Mistake(#"[11️⃣; 2]"#, .missingComma(found: ";", after: 2)),
    Mistake("[true1️⃣\u{A0}]", .oddSpace("a no-break space (U+00A0)"), 2),
    Mistake("{\"a\"1️⃣：1}", .foreignSign(found: "： (U+FF1A)", meant: ":"), 3),
    Mistake("[true1️⃣，1]", .foreignSign(found: "， (U+FF0C)", meant: ","), 3),
    Mistake("1️⃣｛}", .foreignSign(found: "｛ (U+FF5B)", meant: "{"), 3),
    Mistake("[1️⃣＂a＂]", .foreignSign(found: "＂ (U+FF02)", meant: "\""), 3),
    Mistake("{1️⃣\u{B}\"a\": 1}", .oddSpace("a vertical tab (U+000B)"), 1),
    Mistake("{\"a\":1️⃣\u{200B} 1}", .oddSpace("a zero-width space (U+200B)"), 3),
    Mistake("[1,1️⃣\u{2003}2]", .oddSpace("an unusual space (U+2003)"), 3),
    Mistake("[]\n1️⃣\u{1A}", .oddSpace("the control character U+001A"), 1),
    Mistake("[\"1️⃣\u{B}\"]", .controlCharacter(0x0B)),
    Mistake(#"[1, 1️⃣, 2]"#, .extraComma),
    Mistake(#"[1️⃣, 2]"#, .extraComma),
    Mistake(#"{1️⃣, "a": 1}"#, .extraComma),
    Mistake(#"[11️⃣, ]"#, .trailingComma),
    Mistake("{\"a\": 11️⃣,\n}", .trailingComma),
    Mistake(#"[11️⃣}"#, .wrongBracket(found: "}", open: 0)),
    Mistake(#"{"a": [1, 1️⃣}"#, .wrongBracket(found: "}", open: 6)),
    Mistake(#"{"a": 11️⃣]"#, .wrongBracket(found: "]", open: 0)),
    Mistake(
      "{\n  \"a\": {\n    \"b\": 11️⃣\n  ,\n  \"c\": 1\n}", .missingClosing("}", open: 9, key: "a"), 0
    ),
    Mistake("[\n  [\n    11️⃣\n  ,\n  1\n]", .missingClosing("]", open: 4, key: nil), 0),
    Mistake("{\n  \"a\":1️⃣\n    \"b\": 1\n  }\n}", .missingOpening("{", key: "a"), 0),
    Mistake("1️⃣\"a\": 1\n}", .missingOpening("{", key: nil), 0),
    Mistake("[1, 1️⃣// two\n2]", .comment, 6),
    Mistake("1️⃣/* note */ []", .comment, 13),
    Mistake("{\"a\": 1,\n1️⃣<<<<<<< HEAD\n\"b\": 2}", .conflictMarker, 12),
    Mistake("{\"a\": 1\n1️⃣=======\n}", .conflictMarker, 7),
    Mistake("1️⃣>>>>>>> theirs", .conflictMarker, 14),
    Mistake("[1, 1️⃣<<<<<<< HEAD\n]", .unexpected(found: "<")),
    Mistake("1️⃣# note\n[]", .comment, 6),
  ]

  static let strings = [
    Mistake(#"{"a": 1️⃣'b'}"#, .singleQuotes),
    Mistake(#"{1️⃣'a': 1}"#, .singleQuotes),
    Mistake(#"{1️⃣“a”: 1}"#, .curlyQuotes(found: "“"), 3),
    Mistake(#"["a", 1️⃣"b"#, .unterminatedString, 2),
    Mistake(#"[1️⃣"b\"#, .unterminatedString, 3),
    Mistake(#"["say "1️⃣hi" there"]"#, .quoteInString),
    Mistake("[\"one1️⃣\ntwo\"]", .lineBreakInString),
    Mistake("[\"one1️⃣\ttwo\"]", .controlCharacter(9)),
    Mistake("[\"1️⃣\u{0}\"]", .controlCharacter(0)),
    Mistake(#"["1️⃣\q"]"#, .badEscape(found: #"\q"#), 2),
    Mistake(#"["C:1️⃣\dé"]"#, .badEscape(found: #"\d"#), 2),
    Mistake(#"["1️⃣\é"]"#, .badEscape(found: #"\é"#), 3),
    Mistake(#"["1️⃣\u12G4"]"#, .badEscape(found: #"\u12"#), 4),
    Mistake(#"["1️⃣\ud800"]"#, .loneSurrogate(found: #"\ud800"#), 6),
    Mistake(#"["1️⃣\uDC00"]"#, .loneSurrogate(found: #"\uDC00"#), 6),
    Mistake(#"["1️⃣\ud800\u0041"]"#, .loneSurrogate(found: #"\ud800"#), 6),
    Mistake(#"["\ud83d\ude00 1️⃣\ud83d\ud83d"]"#, .loneSurrogate(found: #"\ud83d"#), 6),
  ]

  static let numbers = [
    Mistake("[1️⃣01]", .badNumber(.leadingZero, found: "01"), 2),
    Mistake("[1️⃣-00]", .badNumber(.leadingZero, found: "-00"), 3),
    Mistake("[1️⃣+1]", .badNumber(.plusSign, found: "+1"), 2),
    Mistake("[1️⃣.5]", .badNumber(.noDigitBeforePoint, found: ".5"), 2),
    Mistake("[1️⃣-.5]", .badNumber(.noDigitBeforePoint, found: "-.5"), 3),
    Mistake("[1️⃣1.]", .badNumber(.noDigitAfterPoint, found: "1."), 2),
    Mistake("[1️⃣1.e3]", .badNumber(.noDigitAfterPoint, found: "1.e3"), 4),
    Mistake("[1️⃣1e]", .badNumber(.noDigitInExponent, found: "1e"), 2),
    Mistake("[1️⃣1E+]", .badNumber(.noDigitInExponent, found: "1E+"), 3),
    Mistake("[1️⃣-]", .badNumber(.noDigitAfterMinus, found: "-")),
    Mistake("[1️⃣0x1F]", .badNumber(.hexadecimal, found: "0x1F"), 4),
    Mistake("[1️⃣2013-05-01]", .badNumber(.strayCharacter, found: "2013-05-01"), 10),
    Mistake("[1️⃣1_000]", .badNumber(.strayCharacter, found: "1_000"), 5),
    Mistake("[1️⃣1.2.3]", .badNumber(.strayCharacter, found: "1.2.3"), 5),
    Mistake("[1️⃣NaN]", .notANumber(found: "NaN"), 3),
    Mistake("[1️⃣-Infinity]", .notANumber(found: "-Infinity"), 9),
  ]

  static let words = [
    Mistake("[1️⃣True]", .wrongLiteral(found: "True", meant: "true"), 4),
    Mistake("[1️⃣None]", .noValue(found: "None"), 4),
    Mistake("[1️⃣fals]", .wrongLiteral(found: "fals", meant: "false"), 4),
    Mistake("[1️⃣nul]", .noValue(found: "nul"), 3),
    Mistake("1️⃣truex", .wrongLiteral(found: "truex", meant: "true"), 5),
    Mistake("[1️⃣planned]", .bareWord("planned"), 7),
    Mistake("[1️⃣planned\"]", .noOpeningQuote("planned"), 8),
    Mistake("[1️⃣ລາວ]", .bareWord("ລາວ"), 9),
    Mistake("[1️⃣@]", .unexpected(found: "@")),
    Mistake("[1️⃣\u{FEFF}]", .oddSpace("a byte-order mark (U+FEFF)"), 3),
  ]

  static let texts = [
    Mistake("1️⃣", .empty, 0),
    Mistake("1️⃣ \n\t", .empty, 0),
    Mistake("1️⃣\u{FEFF}{}", .byteOrderMark(.utf8), 3),
    Mistake("{} 1️⃣{}", .trailingText(found: "{")),
    Mistake("1 1️⃣2", .trailingText(found: "2")),
    Mistake("{}1️⃣}", .extraClosing("}")),
    Mistake("1️⃣]", .wrongBracket(found: "]", open: nil)),
    Mistake("[1, [2]1️⃣", .unexpectedEnd(open: 0), 0),
    Mistake("{\"a\": 1️⃣", .unexpectedEnd(open: 0), 0),
    Mistake("[{\"a\"1️⃣", .unexpectedEnd(open: 1), 0),
    Mistake("[{1️⃣", .unexpectedEnd(open: 1), 0),
    Mistake("[[1,1️⃣", .unexpectedEnd(open: 1), 0),
    Mistake(
      String(repeating: "[", count: 512) + "1️⃣[" + String(repeating: "]", count: 513), .tooDeep),
  ]
}
