import Documents
import Records

/// The places in the annexes that other parts lead to.
enum Anchor {
  /// Where an item is explained: `item-r4-a`.
  static func item(_ id: String) -> String { "item-\(id)" }
  static func vote(_ id: String) -> String { "vote-\(id)" }
  static func activity(_ id: String) -> String { "activity-\(id)" }
  /// A participant's section.
  static func participant(_ id: String) -> String { "participant-\(id.lowercased())" }
}

extension AnnexCompiler {
  /// Words that lead to a place; plain words where the place is not printed.
  func reference(_ words: String, to place: String) -> Inline {
    .reference([.text(words)], to: place)
  }

  /// An item's name, which leads to where it is explained; by its id alone where many are named.
  func link(_ item: Item, short: Bool = false) -> Inline {
    let bodies = item.answeredBy.filter { $0 != "participants" }
    let isBodies = bodies.count == item.answeredBy.count
    let place = isBodies ? bodies.first.map { "body-\($0.lowercased())" } : nil
    return reference(short ? item.id : title(item.id), to: place ?? Anchor.item(item.id))
  }
}
