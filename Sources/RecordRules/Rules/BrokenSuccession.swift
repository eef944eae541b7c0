import Diagnostics
import JSONText
import Records

extension Rule {
  /// An item comes after what it replaces, in the same framework, so that years can be compared across
  /// the change.
  static let brokenSuccession = Rule("broken-succession", of: .framework) { record, context in
    let store = context.store
    let items = record.path.id.flatMap { store.framework($0) }?.items ?? []
    let circles = Circles(
      Dictionary(firstOf: items.map { ($0.id, $0.replaces.map { ExactText($0) }) }))
    return items.flatMap { item in
      reversedYears(item, record) + replacements(item, record, store, circles)
    }
  }

  private static func reversedYears(_ item: Item, _ record: Record) -> [Violation] {
    guard let since = item.since, let until = item.until, until < since,
      let place = item.value["until"]
    else { return [] }
    return [
      Violation(
        record: record, range: place.range, steps: steps(item, "until"), found: "\(until)",
        expected: "a year not before its \"since\", \(since)",
        advice:
          "Look in the framework’s own text which of the two years is wrong. Both are part of it: an "
          + "item of one year has the same in both.")
    ]
  }

  private static func replacements(
    _ item: Item, _ record: Record, _ store: Store, _ circles: Circles
  ) -> [Violation] {
    Reference.elements(of: item.value["replaces"], at: steps(item, "replaces")).compactMap {
      place in
      guard let name = place.name, let older = store.item(name),
        let fault = fault(of: item, replacing: older, circles)
      else { return nil }
      return Violation(
        record: record, range: place.range, steps: place.steps, found: fault.found,
        expected: fault.expected, advice: fault.advice)
    }
  }

  /// What is wrong with an item in whose place another is said to have come; a name that no framework
  /// has is another rule's.
  private static func fault(
    of item: Item, replacing older: Item, _ circles: Circles
  ) -> (found: String, expected: String, advice: String)? {
    let name = quoted(older.id)
    if older.framework != item.framework {
      return (
        "\(name), an item of \(older.framework)", "an item of \(item.framework), which ended",
        "What bears on another framework's item belongs in frameworks/crosswalk.json."
      )
    }
    if circles.areInOne(item.id, older.id) {
      return (
        "\(name), which itself comes in place of \(item.id)",
        "a line of items that leads back in time and never to itself",
        "Leave \"replaces\" with the later of the two, and take it out of the earlier."
      )
    }
    guard let until = older.until else {
      return (
        "\(name), which has no end", "an item with an \"until\" before \(item.id) begins",
        "Write the last year in which \(older.id) was listed as its \"until\"; an item that goes on is not replaced."
      )
    }
    guard let since = item.since, until >= since else { return nil }
    return (
      "\(name), which lasts until \(until)",
      "an item whose \"until\" is before \(since), when \(item.id) begins",
      "Two items of one year would be taken for one: end \(older.id) with \(since - 1), or let \(item.id) begin in \(until + 1)."
    )
  }

  private static func steps(_ item: Item, _ name: String) -> [JSONStep] {
    [.member("items"), .member(item.id), .member(name)]
  }
}
