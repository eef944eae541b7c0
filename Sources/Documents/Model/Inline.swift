/// A piece of running text.
///
/// A string literal is a `text`, so `["See ", .reference(["Annex B"], to: "annex-b"), "."]` is the content of a
/// paragraph. Use separate pieces for texts of different origin: then a text that is written from right to left does
/// not change the order of the text around it.
public indirect enum Inline: Hashable, Sendable {
  /// Plain text. Control and bidirectional characters are shown as `[U+202E]`, and a line end becomes a space.
  case text(String)
  case strong([Inline])
  case emphasis([Inline])
  /// Words that only the newer of two versions has.
  case inserted([Inline])
  /// Words that only the older of two versions has.
  case deleted([Inline])
  /// A name that is typed or compared letter by letter: a digest, a file name, an identifier.
  case code(String)
  /// A link to an address outside the document. Only `http`, `https` and `mailto` become links. Any other address is
  /// printed after the text.
  case link([Inline], url: String)
  /// A link to the section or anchor with this id. If there is none, only the text is printed.
  case reference([Inline], to: String)
  /// A link to a place in another document, which is named by its key. An empty `id` means the document's beginning.
  ///
  /// If the writer does not know the document's address, only the text is printed: see ``DocumentAddresses``.
  case crossReference([Inline], document: String, id: String)
  /// A place to which references can lead, such as the first words of a source or a row's head.
  case anchor([Inline], id: String)
  /// Words in another language than the document's. The language is a BCP 47 tag, for example `zh-Hans`.
  case foreign([Inline], language: String)
  /// A mark with its symbol and its word: `● implemented`.
  case mark(Mark)
  /// Only the symbol of a mark, for a table with many columns and a legend nearby. A screen reader reads the word.
  case symbol(Mark)
  case lineBreak
}

extension Inline: ExpressibleByStringInterpolation {
  public init(stringLiteral value: String) { self = .text(value) }
}

/// The running texts joined into one, with a separator between them.
public func joined(_ parts: [[Inline]], by separator: Inline) -> [Inline] {
  Array(parts.joined(separator: [separator]))
}

/// A sign for a state, such as a status. Its symbol and its word say the same as its colour.
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

/// The kind of colour of a mark or a cell. Most names say how far something has come; the writers choose the colour.
public enum Tone: String, Hashable, Sendable, CaseIterable {
  case neutral
  /// For a mark such as `– not reported`, which stands for no state.
  case none
  case early
  case middle
  case late
  case done
  case stopped
  /// There is something that is not shown.
  case withheld
  /// Something is wrong that a person should look at.
  case attention
}
