import Diagnostics
import JSONText
import Records

/// The two files of a review: `asked.json` with the reviewer's questions, `answered.json` with the replies. One may be
/// missing.
struct ReviewFiles {
  let asked: Record?
  let answered: Record?

  /// The violations of one of the rules about reviews; `record` gives the record at a path.
  func violations<Failure: Error>(
    of rule: Rule, _ store: Store, record: (String) throws(Failure) -> Record?
  ) throws(Failure) -> [Violation] {
    switch rule.name {
    case Rule.reviewOfOneself.name:
      return [(asked ?? answered).flatMap(reviewOfOneself)].compactMap(\.self)
    case Rule.replyWithoutQuestion.name:
      return answered.map { repliesWithoutQuestion($0, asked) } ?? []
    case Rule.followUpOfNothing.name:
      guard let asked else { return [] }
      return try followUpsOfNothing(asked) { year throws(Failure) in
        try asked.path.inYear(year).flatMap { path throws(Failure) in try record(path.text) }
      }
    case Rule.stalePin.name:
      return try staleInAsked(store, record)
        + (answered.map { stalePins(inAnswered: $0, asked) } ?? [])
    default: return []
    }
  }

  private func staleInAsked<Failure: Error>(
    _ store: Store, _ record: (String) throws(Failure) -> Record?
  ) throws(Failure) -> [Violation] {
    guard let asked else { return [] }
    var sheets: [RecordKind: Record?] = [:]
    return try stalePins(inAsked: asked) { name throws(Failure) in
      guard let item = store.item(name), item.sheetKind.framework == item.framework else {
        return nil
      }
      let sheet: Record?
      if let known = sheets[item.sheetKind] {
        sheet = known
      } else {
        sheet = try record(asked.path.sibling(item.sheetKind).text)
        sheets[item.sheetKind] = .some(sheet)
      }
      return sheet?.root?["answers"]?[item.id]
    }
  }
}
