// A framework changes over the years: items end, and others replace them.
//
//   SALW-16 ─┐ until 2022                R3 ──▶ R3.x, R3.y    one item is split
//   SALW-17 ─┴──▶ SALW-26, since 2023                         several items become one

import Diagnostics

extension Store {
  /// The items that an item replaced and that are in the same framework.
  public func predecessors(of item: Item) -> [Item] {
    item.replaces.compactMap { self.item($0) }.filter { $0.framework == item.framework }
  }

  /// The items that replaced an item, in the natural order of their ids (`R2` before `R10`).
  public func successors(of item: Item) -> [Item] {
    framework(item.framework)?.items.filter { $0.replaces.contains(item.id) } ?? []
  }

  /// An item and all items that it replaced, directly or indirectly. The item itself comes first; each is
  /// listed once.
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
