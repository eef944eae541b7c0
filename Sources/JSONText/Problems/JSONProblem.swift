public import Diagnostics

/// One thing that is wrong with a text, and where it is.
///
///     for problem in reading.problems { report(problem.finding(in: source, place: "AUS 2013")) }
public struct JSONProblem: Error, Hashable, Sendable {
  public var kind: Kind
  /// The range of its bytes in the source; empty if something is missing.
  public var range: Range<Int>

  public init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }

  /// The problem as a finding with its message; `place` is the place in the domain's words.
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
  /// What can be wrong with a text that should be JSON. `found` is the text at the place of the mistake.
  public enum Kind: Hashable, Sendable {
    // The text as a whole.
    case empty
    case tooLarge(bytes: Int)
    case tooDeep
    case byteOrderMark(Encoding)
    case badUTF8(byte: UInt8)
    /// An invisible character or an unusual space between values, where JSON does not allow it, by its name in a
    /// message, such as `a no-break space (U+00A0)`.
    case oddSpace(String)
    /// A character that looks like one of JSON's, such as the full-width colon; `meant` is the character of JSON that
    /// it looks like.
    case foreignSign(found: String, meant: String)
    case trailingText(found: String)
    /// The text ends too early; `open` is where the innermost open object or array begins.
    case unexpectedEnd(open: Int?)

    // Objects and arrays.
    case duplicateKey(String, first: Range<Int>)
    /// `count` more duplicate keys, after `most` that have a message of their own.
    case moreDuplicateKeys(count: Int, most: Int)
    case keyNotString(found: String, at: Int)
    case unquotedKey(String)
    case missingColon(found: String)
    case missingValue(found: String)
    /// `after` is the end of the value after which the comma is missing.
    case missingComma(found: String, after: Int)
    case extraComma
    case trailingComma
    /// A bracket that closes nothing, or does not match the bracket at `open`.
    case wrongBracket(found: String, open: Int?)
    /// A missing `}` or `]` for the container that begins at `open`. `key` is the container's key, if it has
    /// one.
    case missingClosing(String, open: Int, key: String?)
    /// A missing `{` or `[`. `key` is the key of the container that it would open, if it has one.
    case missingOpening(String, key: String?)
    /// An extra `}` or `]` that closes nothing.
    case extraClosing(String)
    case comment
    /// A line that git writes if a merge has a conflict.
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
    /// A word for a missing value: `None`, `undefined`, `NULL`.
    case noValue(found: String)
    case wrongLiteral(found: String, meant: String)
    case bareWord(String)
    /// A word with a quote after it but none before it.
    case noOpeningQuote(String)
    case unexpected(found: String)
  }

  /// An encoding that can be recognised by its first bytes.
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
