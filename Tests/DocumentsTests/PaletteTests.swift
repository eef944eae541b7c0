import Foundation
import Testing

@testable import Documents

/// Contrast as WCAG 2.2 defines it: at least 4.5 to 1 for text, 3 to 1 for lines that mean
/// something.
@Suite struct PaletteTests {
  @Test func `all text has enough contrast with its background`() {
    let tones = Tone.allCases.flatMap { tone in
      [
        (Palette.pair(tone).ink, Palette.pair(tone).ground),
        (Palette.pair(tone).ink, Palette.paper),
      ]
    }
    let notices = Notice.Kind.allCases.flatMap { kind in
      [Palette.ink, Palette.accent, Palette.pair(kind).ink].map { ($0, Palette.pair(kind).ground) }
    }
    let plain = [Palette.ink, Palette.muted, Palette.accent].flatMap {
      [($0, Palette.paper), ($0, Palette.soft)]
    }
    // A link in a tinted cell.
    let links = Tone.allCases.map { (Palette.accent, Palette.pair($0).ground) }
    for (ink, ground) in tones + notices + plain + links {
      #expect(contrast(ink, ground) >= 4.5, "\(ink.css) on \(ground.css)")
    }
  }

  @Test func `black on white is 21 to 1`() {
    #expect(contrast(Colour(0), Colour(0xFFFFFF)) == 21)
  }
}

private func contrast(_ a: Colour, _ b: Colour) -> Double {
  let (light, dark) = (max(luminance(a), luminance(b)), min(luminance(a), luminance(b)))
  return (light + 0.05) / (dark + 0.05)
}

private func luminance(_ colour: Colour) -> Double {
  func linear(_ shift: UInt32) -> Double {
    let channel = Double((colour.value >> shift) & 0xFF) / 255
    return channel <= 0.04045 ? channel / 12.92 : pow((channel + 0.055) / 1.055, 2.4)
  }
  return 0.2126 * linear(16) + 0.7152 * linear(8) + 0.0722 * linear(0)
}
