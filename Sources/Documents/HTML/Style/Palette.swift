/// The colours of a page: dark text on a light background.
///
/// A test computes the contrast of every pair of text and background (WCAG 2: at least 4.5 to 1).
enum Palette {
  static let paper = Colour(0xFFFFFF)
  static let ink = Colour(0x1B1B1B)
  static let muted = Colour(0x565248)
  /// Headings and links.
  static let accent = Colour(0x1D3B63)
  /// The background of table heads.
  static let soft = Colour(0xF4F2EC)
  /// Thin lines.
  static let rule = Colour(0xBDB7A8)

  /// The text colour and the background of a tone. No tone is a plain red or green, which would read as bad and good.
  static func pair(_ tone: Tone) -> (ink: Colour, ground: Colour) {
    switch tone {
    case .neutral: (ink, Colour(0xF6F6F4))
    case .none: (Colour(0x5F5F5F), paper)
    case .early: (Colour(0x6F4A12), Colour(0xFBF3E1))
    case .middle: (Colour(0x5A5210), Colour(0xF4F0CF))
    case .late: (Colour(0x1F5673), Colour(0xE2EEF5))
    case .done: (Colour(0x1D5A40), Colour(0xDDEFE4))
    case .stopped: (Colour(0x6A3352), Colour(0xF4E7EE))
    case .withheld: (Colour(0x4A4462), Colour(0xEAE8F1))
    case .attention: (Colour(0x86330A), Colour(0xFCE9DD))
    }
  }

  /// The colours of words that only the newer or only the older version has. They are also underlined or struck
  /// through.
  static let inserted = pair(Tone.late)
  static let deleted = pair(Tone.early)

  /// The line beside a notice, and the background of the notice.
  static func pair(_ kind: Notice.Kind) -> (ink: Colour, ground: Colour) {
    switch kind {
    case .draft: (Colour(0x86330A), Colour(0xFDF3EC))
    case .important: (accent, Colour(0xEEF2F8))
    case .information: (muted, soft)
    }
  }
}

/// An RGB colour from 0x000000 to 0xFFFFFF.
struct Colour: Hashable {
  let value: UInt32

  init(_ value: UInt32) { self.value = value }

  /// The colour in CSS: `#1d3b63`.
  var css: String {
    let digits = String(value & 0xFFFFFF, radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }
}
