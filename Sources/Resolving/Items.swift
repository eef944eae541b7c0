import Diagnostics
public import Records

extension NameIndex<Item> {
  /// An index of the items of all frameworks and of the instruments (treaties), in the natural order of their ids (`R2`
  /// before `R10`). An item is found by its id, abbreviation, short name or title.
  public init(itemsOf store: Store) {
    let items = store.itemIDs.compactMap { store.item($0) }
    self.init(items, known: items.map { KnownName($0.id, title: $0.title) }) { item in
      [item.abbreviation, item.short, item.title]
    }
  }
}

extension Store {
  /// The item that an id or a title names, in any framework.
  ///
  /// If several items have the same title, the one that belongs to its framework in `year` is returned. If nothing is
  /// found, the suggestions begin with the items that `participant` answers. Without it, they begin with the items that
  /// every participant answers.
  public func resolveItem(
    _ typed: String, in year: Int, of participant: Participant? = nil
  ) -> Resolution<Item> {
    if let item = item(typed) { return .success(item) }
    let index = NameIndex(itemsOf: self)
    let answered = answeredItems(by: participant, in: year)
    return index.resolve(
      typed, as: .item(answered: answered), prefers: { $0.isListed(in: year) }
    ) { typed in
      Suggestion.looksLike(typed, among: index.known)
        ?? .sameLetters(as: typed, among: [answered, index.known.map(\.id)])
        ?? .nearest(typed, among: index.known)
    }
  }

  private func answeredItems(by participant: Participant?, in year: Int) -> [String] {
    let body = participant.flatMap { $0.kind == .body ? $0.id : nil }
    return RecordKind.answering.compactMap(\.framework).compactMap { framework($0) }
      .flatMap(\.items)
      .filter { $0.answeredBy.contains(body ?? "participants") && $0.isListed(in: year) }
      .map(\.id)
  }
}

extension Suggestion {
  /// For an id such as `SALW-99`, with letters before a number: the ids with the same letters, from the first of the
  /// lists that has such ids.
  fileprivate static func sameLetters(as typed: String, among lists: [[String]]) -> Suggestion? {
    guard let letters = lettersBeforeNumber(typed) else { return nil }
    let alike = lists.lazy.map { $0.filter { lettersBeforeNumber($0) == letters } }
    return alike.first { !$0.isEmpty }.map { .numbered($0) }
  }
}

/// The text before an id's first digit, in capitals; `nil` if it is empty or there is no digit.
private func lettersBeforeNumber(_ id: String) -> String? {
  let letters = id.uppercased().prefix { !($0.isASCII && $0.isNumber) }
  return letters.isEmpty || letters.count == id.count ? nil : String(letters)
}
