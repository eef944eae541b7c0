import Diagnostics
import JSONText
import Records

extension Rule {
  /// An item begins after the items that it replaces have ended, and belongs to the same framework.
  ///
  /// Otherwise two years could not be compared across the change.
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
          "Look in the framework’s own text which of the two years is wrong. An item that was listed for "
          + "one year has that year in both fields.")
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

  /// What is wrong when `item` replaces `older`; `nil` if nothing is.
  private static func fault(
    of item: Item, replacing older: Item, _ circles: Circles
  ) -> (found: String, expected: String, advice: String)? {
    let name = quoted(older.id)
    if older.framework != item.framework {
      return (
        "\(name), an item of \(older.framework)",
        "an item of \(item.framework) that has an \"until\"",
        "Remove it here. Record a relation to an item of another framework in frameworks/crosswalk.json."
      )
    }
    if circles.areInOne(item.id, older.id) {
      return (
        "\(name), which itself replaces \(item.id)",
        "an earlier item; an item never replaces itself, also not through other items",
        "Look in the framework’s own text which item came later. Keep \"replaces\" in the later item, and remove "
          + "it from the earlier one."
      )
    }
    guard let until = older.until else {
      return (
        "\(name), which has no \"until\"",
        "an item that ended before \(item.id) begins",
        "If \(older.id) ended, write its last year as its \"until\". If it is still listed, it is not replaced: "
          + "remove it here."
      )
    }
    guard let since = item.since, until >= since else { return nil }
    return (
      "\(name), whose last year is \(until)",
      "an item that ended before \(since), the first year of \(item.id)",
      "Look in the framework’s own text: correct the \"until\" of \(older.id), or the \"since\" of \(item.id)."
    )
  }

  private static func steps(_ item: Item, _ name: String) -> [JSONStep] {
    [.member("items"), .member(item.id), .member(name)]
  }
}
