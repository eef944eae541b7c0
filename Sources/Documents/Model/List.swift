/// How the items of a list are marked.
public enum ListStyle: Hashable, Sendable {
  case bullets
  /// Numbered from 1.
  case numbers
}

/// One item of a list: a running text, or any blocks.
///
/// ```swift
/// ListItem([.paragraph("Two of them have a table:"), .table(table), .list([["first"], ["second"]])])
/// ```
public struct ListItem: Hashable, Sendable {
  public var blocks: [Block]

  public init(_ blocks: [Block]) { self.blocks = blocks }

  /// An item that is one running text.
  public init(_ text: [Inline]) { blocks = [.paragraph(text)] }

  /// The running text of an item that is nothing else; `nil` for any other item. Writers print such items without space
  /// between them.
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
