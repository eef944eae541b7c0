public import Diagnostics

/// What is wrong with a text, and where.
///
///     for problem in reading.problems { report(problem.finding(in: source, place: "AUS 2013")) }
public struct JSONProblem: Error, Hashable, Sendable {
  public var kind: Kind
  /// The bytes in the source; empty where something is missing.
  public var range: Range<Int>

  public init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }

  /// The problem in words; `place` is the place in the domain's words, as `Finding` has it.
  public func finding(in source: SourceText, place: String) -> Finding {
    if case .moreDuplicateKeys(let count, let most) = kind {
      return .rest(
        of: "json", at: Location(range, in: source), place: place, count: count, most: most)
    }
    let wording = ProblemMessage(of: kind, in: source)
    return Finding(
      rule: "json", at: Location(range, in: source), place: place, found: wording.found,
      expected: wording.expected, advice: wording.advice)
  }
}

extension JSONProblem {
  /// The mistakes people and programs make, each under its own name.
  public enum Kind: Hashable, Sendable {
    // The text as a whole.
    case empty
    case tooLarge(bytes: Int)
    case tooDeep
    case byteOrderMark(Encoding)
    case badUTF8(byte: UInt8)
    /// A character between the values that is not seen and is no white space to JSON; its name.
    case oddSpace(String)
    /// A sign of another keyboard that looks like one of JSON's.
    case foreignSign(found: String, meant: String)
    case trailingText(found: String)
    /// The text ends; `open` is where the innermost open object or array begins.
    case unexpectedEnd(open: Int?)

    // Objects and arrays.
    case duplicateKey(String, first: Range<Int>)
    /// So many keys more that stand twice, after `most` were told.
    case moreDuplicateKeys(count: Int, most: Int)
    case keyNotString(found: String, at: Int)
    case unquotedKey(String)
    case missingColon(found: String)
    case missingValue(found: String)
    /// `after` is the end of the value that the comma should stand behind.
    case missingComma(found: String, after: Int)
    case extraComma
    case trailingComma
    /// A bracket that closes nothing, or something else than what `open` opened.
    case wrongBracket(found: String, open: Int?)
    /// The `}` or `]` of what begins at `open`, as the value of `key`, if it is one.
    case missingClosing(String, open: Int, key: String?)
    /// The `{` or `[` of the value of `key`, if it is one.
    case missingOpening(String, key: String?)
    /// A `}` or `]` that closes nothing.
    case extraClosing(String)
    case comment
    /// A line that git writes where a merge met two versions.
    case conflictMarker

    // Strings.
    case singleQuotes
    case curlyQuotes(found: String)
    case unterminatedString
    case quoteInString
    case lineBreakInString
    case controlCharacter(UInt8)
    case badEscape(found: String)
    case loneSurrogate(found: String)

    // Numbers and words.
    case badNumber(NumberMistake, found: String)
    case notANumber(found: String)
    /// `None`, `undefined`, `NULL`: a word for a value that is not there.
    case noValue(found: String)
    case wrongLiteral(found: String, meant: String)
    case bareWord(String)
    /// A word that a quote ends, and none begins.
    case noOpeningQuote(String)
    case unexpected(found: String)
  }

  /// An encoding that shows itself by its first bytes.
  public enum Encoding: String, Hashable, Sendable {
    case utf8 = "UTF-8"
    case utf16 = "UTF-16"
    case utf32 = "UTF-32"
  }

  public enum NumberMistake: Hashable, Sendable {
    case leadingZero, plusSign, noDigitBeforePoint, noDigitAfterPoint, noDigitInExponent
    case noDigitAfterMinus, hexadecimal, strayCharacter
  }
}
