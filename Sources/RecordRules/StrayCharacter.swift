// Characters that a word processor, a font or a conversion leaves in a text. Nobody can see or read them, and a search
// for the word does not find it.

import Diagnostics

/// A character that does not belong where it is.
struct StrayCharacter {
  /// In bytes from the beginning of the text.
  let offset: Int
  let scalar: Unicode.Scalar
  private let kind: Kind

  var length: Int { UTF8.width(scalar) }

  private enum Kind {
    case invisible(String), bullet, lost, object, lineBreak, control, space
    /// Signs that stand for one letter whose bytes were read in the wrong encoding. `meant` is that letter if it is
    /// certain.
    case misread(String, meant: String?)
  }

  /// The stray characters of a text, in order.
  static func all(in text: String) -> [StrayCharacter] {
    let scalars = Array(text.unicodeScalars)
    let hasRightToLeft = scalars.contains { isRightToLeft($0) }
    var found: [StrayCharacter] = []
    var offset = 0
    for (index, scalar) in scalars.enumerated() {
      let before = index > 0 ? scalars[index - 1] : nil
      let after = index + 1 < scalars.count ? scalars[index + 1] : nil
      if let kind = misread(scalars, at: index) ?? kind(of: scalar, before, after, hasRightToLeft) {
        found.append(StrayCharacter(offset: offset, scalar: scalar, kind: kind))
      }
      offset += UTF8.width(scalar)
    }
    return found
  }

  private static func kind(
    of scalar: Unicode.Scalar, _ before: Unicode.Scalar?, _ after: Unicode.Scalar?,
    _ hasRightToLeft: Bool
  ) -> Kind? {
    switch scalar.value {
    case 0xAD: .invisible("a soft hyphen")
    case 0x200B: joins(before, after) ? nil : .invisible("a zero-width space")
    case 0x200C: joins(before, after) ? nil : .invisible("a zero-width non-joiner")
    case 0x200D: joins(before, after) ? nil : .invisible("a zero-width joiner")
    case 0x2060: .invisible("a word joiner")
    case 0xFEFF: .invisible("a byte order mark")
    case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
      hasRightToLeft && !(isLetter(before) && isLetter(after))
        ? nil : .invisible("a direction mark")
    case 0xFFFD: .lost
    case 0xFFFC: .object
    case 0x2028, 0x2029: .lineBreak
    case 0x80...0x9F: .control
    case 0xA0, 0x2000...0x200A, 0x202F: before == nil || after == nil ? .space : nil
    case 0x0...0x7E: nil
    case _ where scalar.isOfOneFont: .bullet
    case _ where scalar.isNoCharacter: .invisible("a code that is no character")
    case _ where scalar.isUnseen && !isOfWriting(scalar, before, after):
      .invisible("an invisible character")
    default: nil
    }
  }

  /// Whether an invisible character belongs to the letter or the emoji beside it.
  private static func isOfWriting(
    _ scalar: Unicode.Scalar, _ before: Unicode.Scalar?, _ after: Unicode.Scalar?
  ) -> Bool {
    switch scalar.value {
    // Variation selectors, and the combining grapheme joiner.
    case 0x34F, 0x180B...0x180F, 0xFE00...0xFE0F: before != nil
    case 0xE0100...0xE01EF: before?.properties.isIdeographic ?? false
    // The letters of a flag emoji.
    case 0xE0020...0xE007F:
      before.map { $0.value == 0x1F3F4 || (0xE0020...0xE007F).contains($0.value) } ?? false
    // The fillers of old Korean letters.
    case 0x115F...0x1160:
      [before, after].contains { ($0.map { (0x1100...0x11FF).contains($0.value) }) ?? false }
    default: false
    }
  }

  /// UTF-8 that was read as Latin-1 or Windows-1252: `Ã©` for é, `â€™` for ’.
  ///
  /// An Ã or Â can be right in a text. So it counts only before a sign that no text has in that place.
  private static func misread(_ text: [Unicode.Scalar], at index: Int) -> Kind? {
    let lead = text[index].value
    guard lead == 0xC2 || lead == 0xC3 || lead == 0xE2, index + 1 < text.count else { return nil }
    let sign = text[index + 1]
    if lead == 0xE2 {
      return sign.value == 0x20AC ? .misread("â€", meant: nil) : nil
    }
    guard (0xA1...0xBF).contains(sign.value), sign.value != 0xAD else { return nil }
    // `Ã»` or `Â«` may be a capital letter before a quotation mark. So it counts only between small letters.
    if sign.value == 0xBB || sign.value == 0xAB {
      guard index > 0, text[index - 1].properties.isLowercase, index + 2 < text.count,
        text[index + 2].properties.isLowercase
      else { return nil }
    }
    let meant = Unicode.Scalar(lead == 0xC3 ? sign.value + 0x40 : sign.value).map { String($0) }
    return .misread(String(text[index]) + String(sign), meant: meant)
  }

  /// Whether one of the two neighbours belongs to a script that uses joiners, or is an emoji to which others are joined.
  private static func joins(_ before: Unicode.Scalar?, _ after: Unicode.Scalar?) -> Bool {
    [before, after].contains { scalar in
      switch scalar?.value ?? 0 {
      case 0x600...0x8FF, 0x900...0x109F, 0x1780...0x18AF, 0x1900...0x1CFF, 0xA840...0xABFF,
        0xFB50...0xFDFF, 0xFE70...0xFEFE, 0x2600...0x27BF, 0xFE0F, 0x10A00...0x11FFF,
        0x1F000...0x1FAFF:
        true
      default: false
      }
    }
  }

  private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x590...0x61B, 0x61D...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF,
      0x1E800...0x1EFFF:
      true
    default: false
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar?) -> Bool {
    scalar?.properties.isAlphabetic ?? false
  }
}

extension StrayCharacter {
  /// The character in words: `a zero-width space (U+200B)`.
  var words: String {
    if case .misread(let signs, _) = kind {
      return "“\(signs)”, one letter that was read in the wrong encoding,"
    }
    let name =
      switch kind {
      case .invisible(let name): name
      case .bullet: "a sign that only one font has"
      case .lost: "the sign for a lost letter"
      case .object: "the sign for a picture or an object"
      case .lineBreak: "a line break inside a paragraph"
      case .control: "a control character"
      case .space: "an unusual space"
      case .misread: ""
      }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "\(name) (U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits))"
  }

  /// Its place in the text, in words: ` after “imple”`, or ` at the beginning`.
  func place(in text: String) -> String {
    let before = String(decoding: text.utf8.prefix(offset), as: UTF8.self)
    let word = before.split(separator: " ").last.map { String($0.suffix(20)) } ?? ""
    return before.isEmpty || word.isEmpty ? " at the beginning" : " after “\(word)”"
  }

  /// What to do about it.
  var advice: String {
    switch kind {
    case .invisible: "Delete it: nobody can see it, and a search does not find the word."
    case .bullet:
      "Delete it, or write what it means: other fonts print an empty box. Write a list as one paragraph for each point."
    case .lost: "Write the letter that the source has here."
    case .object: "Delete it: the picture or object is not in the record."
    case .lineBreak: "Make two paragraphs, or write a space."
    case .control: "Write the letter that the source has here. The text was converted wrongly."
    case .space: "Delete it."
    case .misread(_, let meant):
      meant.map {
        "The text was UTF-8 and was read as Latin-1. Copy it again from the source, or write “\($0)” if the source has "
          + "it here."
      }
        ?? "The text was UTF-8 and was read as Windows-1252. Copy it again from the source, or write the sign that the "
        + "source has here, such as ’, “, ” or –."
    }
  }
}
