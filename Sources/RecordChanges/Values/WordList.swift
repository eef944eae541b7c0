import Diagnostics
import Hashing

/// A text divided into words. A word is a run of letters and digits, a run of blanks, an ideograph or a
/// punctuation mark. Accents belong to the character before them.
struct WordList {
  let bytes: [UInt8]
  /// The positions in `bytes` where words begin, and the end of the text.
  private let starts: [Int]

  init(_ text: String) {
    bytes = Array(text.utf8)
    starts = Self.starts(in: bytes)
  }

  var count: Int { starts.count - 1 }

  subscript(word: Int) -> ArraySlice<UInt8> { bytes[starts[word]..<starts[word + 1]] }

  func text(_ word: Int) -> String { String(decoding: self[word], as: UTF8.self) }

  /// Whether a word is only blanks or punctuation.
  func isSlight(_ word: Int) -> Bool {
    let first = bytes[starts[word]]
    if first < 0x80 { return !Lettering.isASCIILetter(first) }
    return Lettering(Self.scalar(at: starts[word], in: bytes).scalar).isSlight
  }

  /// Stands for a word when two texts are compared quickly. Two different words can have the same fingerprint, but this
  /// is very rare.
  struct WordFingerprint: Comparable {
    let hash: UInt64
    let length: Int

    static func < (a: WordFingerprint, b: WordFingerprint) -> Bool {
      (a.hash, a.length) < (b.hash, b.length)
    }
  }

  /// The fingerprints of all words with letters or digits, sorted.
  var marks: [WordFingerprint] {
    (0..<count).filter { !isSlight($0) }.map { word in
      WordFingerprint(hash: StableHash.value(of: self[word]), length: self[word].count)
    }.sorted()
  }

  private static func starts(in bytes: [UInt8]) -> [Int] {
    var starts: [Int] = []
    var last: Lettering?
    var index = 0
    // A character after a joiner (U+200D) belongs to the character before it.
    var isJoined = false
    while index < bytes.count {
      let (scalar, length) = scalar(at: index, in: bytes)
      let own = Lettering(scalar)
      let runsOn = own == .mark || isJoined || (own == last && own.runsOn)
      if !runsOn || last == nil { starts.append(index) }
      if own != .mark, !isJoined { last = own }
      isJoined = scalar.value == 0x200D
      index += length
    }
    return starts + [bytes.count]
  }

  /// Decodes the scalar at an index. The text is a Swift string, so its UTF-8 is always valid.
  private static func scalar(at index: Int, in bytes: [UInt8]) -> (
    scalar: Unicode.Scalar, length: Int
  ) {
    let first = bytes[index]
    guard first >= 0x80 else { return (Unicode.Scalar(first), 1) }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for byte in bytes[(index + 1)..<min(index + length, bytes.count)] {
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }
}

/// The class of a character, which decides where words begin.
private enum Lettering {
  case letter, blank, ideograph, sign
  /// The character belongs to the one before it.
  case mark

  var runsOn: Bool { self == .letter || self == .blank }
  var isSlight: Bool { self != .letter && self != .ideograph }

  static func isASCIILetter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  init(_ scalar: Unicode.Scalar) {
    if scalar.value < 0x80 {
      let byte = UInt8(scalar.value)
      self =
        Self.isASCIILetter(byte)
        ? .letter : byte == 0x20 || (0x09...0x0D).contains(byte) ? .blank : .sign
      return
    }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark, .format: self = .mark
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: self = .blank
    case .decimalNumber, .letterNumber, .otherNumber: self = .letter
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      self =
        properties.isIdeographic || Self.isWithoutBlanks(scalar.value) ? .ideograph : .letter
    default: self = properties.isEmojiModifier ? .mark : .sign
    }
  }

  /// Letters of scripts without blanks between words: Thai, Lao, Myanmar, Khmer, and kana.
  private static func isWithoutBlanks(_ value: UInt32) -> Bool {
    switch value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF: true
    default: false
    }
  }
}
