import Documents
import Records

/// The ids of the places in the annexes that references lead to.
enum Anchor {
  /// The place that explains an item: `item-R4.a`. The writer makes a valid id of it.
  static func item(_ id: String) -> String { "item-\(id)" }
  static func vote(_ id: String) -> String { "vote-\(id)" }
  static func activity(_ id: String) -> String { "activity-\(id)" }
  /// The participant's section.
  static func participant(_ id: String) -> String { "participant-\(id.lowercased())" }
}

extension AnnexCompiler {
  /// A link to a place. If the place is not printed, the document has only the words.
  func reference(_ words: String, to place: String) -> Inline {
    .reference([.text(words)], to: place)
  }

  /// An item's name, as a link to the place that explains it. With `short` it is only the item's id, for lists of many.
  ///
  /// An item that only bodies (the forum, the United Nations) answer is explained in the section of the first one.
  func link(_ item: Item, short: Bool = false) -> Inline {
    let bodies = item.answeredBy.filter { $0 != "participants" }
    let isBodies = bodies.count == item.answeredBy.count
    let place = isBodies ? bodies.first.map { "body-\($0.lowercased())" } : nil
    return reference(short ? item.id : title(item.id), to: place ?? Anchor.item(item.id))
  }
}
