/// How the items of a list are marked.
public enum ListStyle: Hashable, Sendable {
  case bullets
  /// Numbered from 1.
  case numbers
}

/// One item of a list: mostly a line of running text, and where it needs more, blocks of any kind.
///
/// ```swift
/// ListItem([.paragraph("Two of them have a table:"), .table(table), .list([["first"], ["second"]])])
/// ```
public struct ListItem: Hashable, Sendable {
  public var blocks: [Block]

  public init(_ blocks: [Block]) { self.blocks = blocks }

  /// An item of one line of running text.
  public init(_ text: [Inline]) { blocks = [.paragraph(text)] }

  /// Its running text, where it is nothing else; such items stand close together.
  var text: [Inline]? {
    guard blocks.count == 1, case .paragraph(let text) = blocks[0] else { return nil }
    return text
  }
}

extension Block {
  /// A list whose items are running text.
  public static func list(_ items: [[Inline]], style: ListStyle = .bullets) -> Block {
    .list(items.map { ListItem($0) }, style: style)
  }
}
