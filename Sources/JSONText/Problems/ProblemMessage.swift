import Diagnostics

/// The message for a problem: what was found, what is expected, and what to do.
struct ProblemMessage {
  var found: String
  var expected: String
  var advice: String

  private init(_ found: String, _ expected: String, _ advice: String = "") {
    self.found = found
    self.expected = expected
    self.advice = advice
  }

  init(of kind: JSONProblem.Kind, in source: SourceText) {
    self =
      switch kind {
      case .empty, .tooLarge, .tooDeep, .byteOrderMark, .badUTF8, .oddSpace, .foreignSign,
        .trailingText,
        .unexpectedEnd:
        Self.text(kind, source)
      case .missingClosing, .missingOpening, .extraClosing: Self.bracket(kind, source)
      case .duplicateKey, .moreDuplicateKeys, .keyNotString, .unquotedKey, .missingColon,
        .missingValue,
        .missingComma, .extraComma, .trailingComma, .wrongBracket, .comment,
        .conflictMarker:
        Self.container(kind, source)
      case .singleQuotes, .curlyQuotes, .unterminatedString, .quoteInString, .lineBreakInString,
        .controlCharacter, .badEscape, .loneSurrogate:
        Self.string(kind)
      case .badNumber(let mistake, let found): Self.number(mistake, found)
      case .notANumber, .noValue, .wrongLiteral, .bareWord, .noOpeningQuote, .unexpected:
        Self.word(kind)
      }
  }

  private static func text(_ kind: JSONProblem.Kind, _ source: SourceText) -> ProblemMessage {
    switch kind {
    case .empty:
      return ProblemMessage("only white space", "a JSON value")
    case .tooLarge(let bytes):
      return ProblemMessage(
        "\(bytes) bytes", "at most \(SizeLimits.bytes) bytes (16 MiB)",
        "Records and schemas are far smaller: check that the path names the file you mean.")
    case .tooDeep:
      return ProblemMessage(
        "an object or array inside \(SizeLimits.levels) others",
        "at most \(SizeLimits.levels) levels")
    case .byteOrderMark(.utf8):
      return ProblemMessage(
        "a byte-order mark", "the JSON text at the beginning of the file",
        "Save the file as “UTF-8 without BOM”.")
    case .byteOrderMark(let encoding):
      return ProblemMessage(
        "a byte-order mark of \(encoding.rawValue)", "UTF-8", "Save the file as UTF-8.")
    case .badUTF8(let byte):
      return ProblemMessage(
        "the byte 0x\(hexadecimal(UInt32(byte), 2)), which is not UTF-8 here", "UTF-8",
        "The file may be in an older encoding, such as Windows-1252: save it as UTF-8.")
    case .oddSpace(let name):
      return ProblemMessage(
        "\(name) between the values", "only spaces, tabs and line breaks between values",
        "Remove it.")
    case .foreignSign(let found, let meant):
      return ProblemMessage(
        found, "the character \(meant)",
        "It looks like \(meant), but is another character, which Chinese, Japanese and Arabic keyboards type. Replace it with \(meant)."
      )
    case .trailingText(let found):
      return ProblemMessage(
        found, "nothing after the end of the value",
        "A file contains one value. Remove the text after it, or look for an extra closing bracket before this place."
      )
    case .unexpectedEnd(let open):
      return ProblemMessage(
        "the end of the text", ending(open, source), "The file may have been cut off.")
    default: return unknown
    }
  }

  private static func container(_ kind: JSONProblem.Kind, _ source: SourceText) -> ProblemMessage {
    switch kind {
    case .duplicateKey(let key, let first):
      let line = source.position(of: first.lowerBound).line
      return ProblemMessage(
        "the key \(quoted(key)) a second time",
        "each key only once; the first one is in line \(line)",
        "Merge the two members into one, or rename one of them.")
    case .moreDuplicateKeys(let count, _):
      return ProblemMessage("\(count) more duplicate keys in this object", "each key only once")
    case .keyNotString(let found, let place):
      let number = numberWithComma(place, source)
      return ProblemMessage(
        found, "a key in double quotes, such as \"status\"",
        number.map { "A number is written without a comma between its digits: \($0)." } ?? "")
    case .unquotedKey(let word):
      return ProblemMessage("the key \(word) without quotes", "\"\(word)\"")
    case .missingColon(let found):
      return ProblemMessage(
        found, "a colon between the key and its value", "Put a colon after the key.")
    case .missingValue(let found):
      return ProblemMessage(
        found, "a value",
        "A key needs a value. Find out what the value is, and write it after the colon.")
    case .missingComma(let found, let end):
      return ProblemMessage(
        found, "a comma, or the end of the object or array", comma(before: found, end, source))
    case .extraComma:
      return ProblemMessage(
        "a comma with no value before it", "a value",
        "If a value is missing, find out what it is, and write it. Otherwise remove the comma.")
    case .trailingComma:
      return ProblemMessage(
        "a comma after the last value", "no comma there",
        "If a value is missing after the comma, find out what it is, and write it. Otherwise remove the comma."
      )
    case .wrongBracket(let found, let open):
      return ProblemMessage(found, ending(open, source))
    case .conflictMarker:
      return ProblemMessage(
        "a conflict marker of git", "the merged text",
        "Keep what is right in each of the two versions, and delete the lines that begin with <<<<<<<, |||||||, ======= and >>>>>>>."
      )
    case .comment:
      return ProblemMessage(
        "a comment", "JSON, which has no comments",
        "Remove it, or keep its text in a member of the record.")
    default: return unknown
    }
  }

  /// Messages for brackets that the indentation shows to be missing or extra.
  private static func bracket(_ kind: JSONProblem.Kind, _ source: SourceText) -> ProblemMessage {
    switch kind {
    case .missingClosing(let bracket, let open, let key):
      let line = source.position(of: open).line
      let name = bracket == "}" ? "object" : "array"
      return ProblemMessage(
        "\(container(closedBy: bracket, key)) that begins in line \(line) and is not closed",
        "\(bracket) here",
        "The indentation of the next lines shows that the \(name) should be closed here.")
    case .missingOpening(let bracket, let key):
      let of = key.map { " for the value of \(quoted($0))" } ?? ""
      let name = bracket == "{" ? "object" : "array"
      return ProblemMessage(
        "no \(bracket)\(of)", "\(bracket) here",
        "The next lines show that an \(name) should begin here.")
    case .extraClosing(let bracket):
      return ProblemMessage(
        "a \(bracket) that closes nothing", "no \(bracket) here",
        "Remove it, or look for a missing opening bracket above this line.")
    default: return unknown
    }
  }

  private static func container(closedBy bracket: String, _ key: String?) -> String {
    let name = bracket == "}" ? "object" : "array"
    return key.map { "the \(name) of \(quoted($0))" } ?? "an \(name)"
  }

  private static func string(_ kind: JSONProblem.Kind) -> ProblemMessage {
    switch kind {
    case .singleQuotes:
      return ProblemMessage("a single quote (')", "strings in double quotes (\")")
    case .curlyQuotes(let found):
      return ProblemMessage(
        "the typographic quote \(found)", "the straight quote \"",
        "Text pasted from a word processor may have them; type the quote again.")
    case .unterminatedString:
      return ProblemMessage("the end of the text inside a string", "a closing quote (\")")
    case .quoteInString:
      return ProblemMessage(
        "text directly after a closing quote", "a comma, a colon or a bracket",
        "A quote inside a string is written \\\".")
    case .lineBreakInString:
      return ProblemMessage(
        "a line break inside a string",
        "a closing quote (\") at the end of the string, before a comma if there is one",
        "A line break in a string is written \\n.")
    case .controlCharacter(let byte):
      let code = hexadecimal(UInt32(byte), 4)
      if byte == Byte.tab { return ProblemMessage("a tab inside a string", "\\t, or a space") }
      let name = Unicode.Scalar(byte).nameOfUnseen ?? "the control character U+\(code)"
      return ProblemMessage(
        "\(name) in a string", "a space instead",
        "It may come from a word processor. If it is intended, write \\u\(code.lowercased()).")
    case .badEscape(let found):
      return ProblemMessage(
        "the escape \(found)",
        #"one of \" \\ \/ \b \f \n \r \t, or \u and four hexadecimal digits"#,
        "A backslash in a string is written \\\\.")
    case .loneSurrogate(let found):
      return ProblemMessage(
        "\(found), half of a surrogate pair", "both halves, such as \\ud83d\\ude00",
        "Write the character itself.")
    default: return unknown
    }
  }

  private static func number(_ mistake: JSONProblem.NumberMistake, _ found: String)
    -> ProblemMessage
  {
    let (expected, advice) =
      switch mistake {
      case .leadingZero: ("a number without leading zeros", "If it is a code, put it in quotes.")
      case .plusSign: ("a number without a plus sign", "")
      case .noDigitBeforePoint: ("a digit before the point", "Write 0.5, not .5.")
      case .noDigitAfterPoint: ("a digit after the point", "Write 1.0 or 1, not “1.”.")
      case .noDigitInExponent: ("a digit in the exponent, as in 1e3", "")
      case .noDigitAfterMinus: ("a digit after the minus sign", "")
      case .hexadecimal: ("a decimal number", "")
      case .strayCharacter:
        ("digits, and at most one point", "If it is a date or a code, put it in quotes.")
      }
    return ProblemMessage(found, expected, advice)
  }

  private static func word(_ kind: JSONProblem.Kind) -> ProblemMessage {
    switch kind {
    case .notANumber(let found):
      return ProblemMessage(
        found, "a value",
        "This is not a number of JSON. Find out what the value is, and write it.")
    case .noValue(let found):
      return ProblemMessage(
        found, "a value",
        "It stands for a missing value. Find out what the value is, and write it.")
    case .wrongLiteral(let found, let meant):
      return ProblemMessage(found, meant)
    case .bareWord(let word):
      return ProblemMessage(
        "the word \(word) without quotes", "\"\(word)\" in double quotes, or another value")
    case .noOpeningQuote(let word):
      return ProblemMessage(
        "\(word)\", without a quote before it", "\"\(word)\", with a quote at both ends")
    case .unexpected(let found):
      return ProblemMessage(found, "a value: a string, number, object, array, true, false or null")
    default: return unknown
    }
  }

  /// Where to put the comma that is missing after the value that ends at `end`.
  private static func comma(before found: String, _ end: Int, _ source: SourceText) -> String {
    let beginsValue =
      found.first.map { "\"{[-".contains($0) || $0.isLetter || $0.isNumber } ?? false
    guard found.count == 1, beginsValue else { return "Put a comma after the previous value." }
    if let number = numberInParts(end, source) {
      return
        "A number is written without spaces: \(number). If two values are meant, put a comma between them."
    }
    let line = source.position(of: end).line
    let rest = source.bytes[end...].prefix { $0 != Byte.lineFeed }
    return rest.allSatisfy(Byte.isSpace) && end + rest.count < source.bytes.count
      ? "Put a comma at the end of line \(line)." : "Put a comma before this character."
  }

  /// The number that was meant if digits are on both sides of white space in one line, as in `1 500`.
  private static func numberInParts(_ end: Int, _ source: SourceText) -> String? {
    let gap = source.bytes[end...].prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    return joined(before: end, after: end + gap.count, source)
  }

  /// The number that was meant if a comma is between its digits, as in `1,500`. In an object a key must follow a comma,
  /// so the problem is reported at `500`.
  private static func numberWithComma(_ place: Int, _ source: SourceText) -> String? {
    guard place > 0, place <= source.bytes.count, source.bytes[place - 1] == UInt8(ascii: ",")
    else {
      return nil
    }
    return joined(before: place - 1, after: place, source)
  }

  /// The digits before `end`, and one or more groups of three digits from `start` on, as one number.
  private static func joined(before end: Int, after start: Int, _ source: SourceText) -> String? {
    func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
    let bytes = source.bytes
    let head = bytes[..<end].reversed().prefix(while: isDigit).reversed()
    var (digits, place) = (Array(head), start)
    let before = end - head.count > 0 ? bytes[end - head.count - 1] : 0
    guard (1...3).contains(head.count), head.first != UInt8(ascii: "0"),
      before != UInt8(ascii: "-"), before != UInt8(ascii: ".")
    else { return nil }
    while true {
      let group = bytes[min(place, bytes.count)...].prefix(while: isDigit)
      guard group.count == 3 else { return nil }
      digits += group
      place += 3
      guard place + 1 < bytes.count, bytes[place] == bytes[start - 1], isDigit(bytes[place + 1])
      else { break }
      place += 1
    }
    return String(decoding: digits, as: UTF8.self)
  }

  private static let unknown = ProblemMessage("text that is not JSON", "JSON")

  /// What is expected at the end of the container that begins at `open`; a value if there is no container.
  private static func ending(_ open: Int?, _ source: SourceText) -> String {
    guard let open, open < source.bytes.count else { return "a value" }
    let line = source.position(of: open).line
    return source.bytes[open] == Byte.openBrace
      ? "} for the object that begins in line \(line)"
      : "] for the array that begins in line \(line)"
  }
}

/// A text in quotes, shortened to 60 scalars.
func quoted(_ text: String) -> String {
  let scalars = text.unicodeScalars
  guard scalars.count > 60 else { return "\"\(text)\"" }
  return "\"\(String(String.UnicodeScalarView(scalars.prefix(60))))…\""
}

/// A code in capital hexadecimal digits, at least `width` of them.
func hexadecimal(_ code: UInt32, _ width: Int) -> String {
  let digits = String(code, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
