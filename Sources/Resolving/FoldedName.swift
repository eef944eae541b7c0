import Diagnostics

/// A name in a form for comparing. Two names are equal if they differ only in capitals, accents, the kind of hyphens
/// and apostrophes, repeated spaces, or invisible characters.
///
/// ```swift
/// FoldedName("Côte  d’Ivoire") == FoldedName("cote d'ivoire")  // true
/// ```
struct FoldedName: Hashable, Sendable {
  private let text: String

  init(_ name: String) {
    var folded = String.UnicodeScalarView()
    for scalar in name.lowercased().unicodeScalars {
      guard let plain = Self.plain(scalar) else { continue }
      if plain == " ", folded.last ?? " " == " " { continue }
      folded.append(plain)
    }
    if folded.last == " " { folded.removeLast() }
    text = String(folded)
  }

  var isEmpty: Bool { text.isEmpty }

  /// The character by which it is compared: a letter without its accent, `-` for any dash, `'` for any quotation mark.
  /// `nil` for a combining mark or an invisible character.
  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if scalar.isASCII { return scalar.properties.isWhitespace ? " " : scalar }
    if scalar.isUnseen { return nil }
    switch scalar.properties.generalCategory {
    case .nonspacingMark: return nil
    case .dashPunctuation: return "-"
    case .spaceSeparator: return " "
    case .initialPunctuation, .finalPunctuation: return "'"
    default: return baseLetter(scalar) ?? scalar
    }
  }

  /// The Latin letter without its accent; `nil` for any other character. It is read from the character's Unicode name:
  /// `LATIN SMALL LETTER E WITH ACUTE`.
  private static func baseLetter(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    let beginning = "LATIN SMALL LETTER "
    guard let name = scalar.properties.name, name.hasPrefix(beginning) else { return nil }
    let words = name.dropFirst(beginning.count).split(separator: " ")
    guard words.count > 2, words[1] == "WITH", words[0].count == 1 else { return nil }
    return words[0].lowercased().unicodeScalars.first
  }
}
