// A catalogue changes over the years: items end, and others come in their place.
//
//   SALW-16 ─┐ until 2022                R3 ──▶ R3.x, R3.y    one that was split
//   SALW-17 ─┴──▶ SALW-26, since 2023                         several that were brought together

import Diagnostics

extension Store {
  /// The items in whose place an item came, as far as its own framework has them.
  public func predecessors(of item: Item) -> [Item] {
    item.replaces.compactMap { self.item($0) }.filter { $0.framework == item.framework }
  }

  /// The items that came in an item's place, in natural order.
  public func successors(of item: Item) -> [Item] {
    framework(item.framework)?.items.filter { $0.replaces.contains(item.id) } ?? []
  }

  /// An item and all that it came in place of, however many steps back, each once, itself first.
  public func lineage(of item: Item) -> [Item] {
    var line = [item]
    var known: Set<ExactText> = [ExactText(item.id)]
    var next = 0
    while next < line.count {
      for older in predecessors(of: line[next]) where known.insert(ExactText(older.id)).inserted {
        line.append(older)
      }
      next += 1
    }
    return line
  }
}
