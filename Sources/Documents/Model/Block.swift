/// One element of a section's content: a paragraph, a list, a table, and so on.
public enum Block: Hashable, Sendable {
  case paragraph([Inline])
  case list([ListItem], style: ListStyle = .bullets)
  case definitions([Definition])
  case table(Table)
  case notice(Notice)
  /// A quotation, printed apart from the text around it.
  case quotation([Block])
  /// A list of marks, each with its meaning, for readers of the tables near it.
  case legend([LegendEntry])

  /// A paragraph of plain text.
  public static func paragraph(_ text: String) -> Block { .paragraph([.text(text)]) }
}

/// A term and a text about it, for example `Status` and `implemented, as of 2013`.
public struct Definition: Hashable, Sendable {
  public var term: [Inline]
  public var text: [Inline]

  public init(_ term: [Inline], _ text: [Inline]) {
    self.term = term
    self.text = text
  }

  public init(_ term: String, _ text: [Inline]) {
    self.init([.text(term)], text)
  }
}

/// A mark and its meaning. The text can be empty if the mark's word says enough.
public struct LegendEntry: Hashable, Sendable {
  public var mark: Mark
  public var text: [Inline]

  public init(_ mark: Mark, _ text: [Inline] = []) {
    self.mark = mark
    self.text = text
  }
}

/// A box that a reader should notice before the text around it.
///
/// ```swift
/// Notice(.draft, title: "Draft: 3 findings", "Not for circulation.")
/// ```
public struct Notice: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The document is not final.
    case draft
    /// Without it, a reader would misunderstand the text.
    case important
    case information
  }

  public var kind: Kind
  /// The first words of the notice, printed strong. If it is empty, the writers print the kind: "Draft".
  public var title: String
  public var blocks: [Block]

  public init(_ kind: Kind, title: String = "", blocks: [Block]) {
    self.kind = kind
    self.title = title
    self.blocks = blocks
  }

  /// A notice of one paragraph.
  public init(_ kind: Kind, title: String = "", _ text: [Inline]) {
    self.init(kind, title: title, blocks: text.isEmpty ? [] : [.paragraph(text)])
  }

  /// A notice of one paragraph of plain text.
  public init(_ kind: Kind, title: String = "", _ text: String) {
    self.init(kind, title: title, text.isEmpty ? [] : [.text(text)])
  }
}
