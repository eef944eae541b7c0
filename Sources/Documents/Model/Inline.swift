/// A piece of running text.
///
/// A string literal is a `text`, so that `["See ", .reference(["Annex B"], to: "annex-b"), "."]` is
/// a paragraph's content. Give text from different hands as different pieces: a piece in a
/// right-to-left script is kept from disturbing its neighbours.
public indirect enum Inline: Hashable, Sendable {
  /// Printed as it stands; control and bidirectional characters are shown as `[U+202E]`, and a line
  /// end is a space.
  case text(String)
  case strong([Inline])
  case emphasis([Inline])
  /// Words that only the newer of two versions has.
  case inserted([Inline])
  /// Words that only the older of two versions has.
  case deleted([Inline])
  /// A name that is typed or compared letter by letter: a digest, a file, an identifier.
  case code(String)
  /// A link out of the document. Only `http`, `https` and `mailto` become links; any other address
  /// is printed after the text instead.
  case link([Inline], url: String)
  /// A link to a section's id or an anchor's; only the text where there is none of that id.
  case reference([Inline], to: String)
  /// A link to a place in another document, by that document's key; to its beginning where `id` is empty.
  ///
  /// It is only the text where the writer is not told the document's address: see ``DocumentAddresses``.
  case crossReference([Inline], document: String, id: String)
  /// A place that references can point at: the first words of a source, a row's head.
  case anchor([Inline], id: String)
  /// Words in another language than the document's, as a BCP 47 tag, for example `zh-Hans`.
  case foreign([Inline], language: String)
  /// A mark with its symbol and its word: `● implemented`.
  case mark(Mark)
  /// A mark's symbol alone, for a dense table with a legend near; a screen reader hears the word.
  case symbol(Mark)
  case lineBreak
}

extension Inline: ExpressibleByStringInterpolation {
  public init(stringLiteral value: String) { self = .text(value) }
}

/// Running texts one after the other, with a separator between them.
public func joined(_ parts: [[Inline]], by separator: Inline) -> [Inline] {
  Array(parts.joined(separator: [separator]))
}

/// A state of things that is seen at a glance and never by colour alone.
///
/// ```swift
/// let done = Mark("●", "implemented", .done)
/// ```
public struct Mark: Hashable, Sendable {
  /// One character, for example `●`, `◐`, `–`.
  public var symbol: String
  public var word: String
  public var tone: Tone

  public init(_ symbol: String, _ word: String, _ tone: Tone = .neutral) {
    self.symbol = symbol
    self.word = word
    self.tone = tone
  }
}

/// How a mark or a cell is tinted. The names say how far something has come, not what it is.
public enum Tone: String, Hashable, Sendable, CaseIterable {
  case neutral
  /// Nothing is there to judge.
  case none
  case early
  case middle
  case late
  case done
  case stopped
  /// Something is there that is not shown.
  case withheld
  /// A person should look.
  case attention
}
