import Diagnostics
import JSONText

extension StoreDraft {
  /// The content with which every new store begins: the frameworks, the forum's participants and bodies with names
  /// and memberships, and the sources that these cite. It has no year, no treaty act and no `store.json`.
  ///
  /// The shipped instruments say up to which day a list of treaty acts was searched. This is removed, because for a new
  /// store no list was searched.
  public static func withFrameworks() -> StoreDraft {
    var draft = StoreDraft()
    for (path, text) in shippedTexts {
      let source = SourceText(name: path, text)
      draft[path] = JSONDocument.read(source).document.map { JSONTree($0.root) }
    }
    let instruments = draft["frameworks/instruments.json"]?["items"]?.members ?? []
    draft.set(
      "frameworks/instruments.json", ["items"],
      to: .object(instruments.map { .init(key: $0.key, value: withoutCoverage($0.value)) }))
    draft.set(
      "frameworks/instruments.json", ["description"],
      to: [
        "The instruments on which the participants’ acts are recorded. No list of acts was searched for this store. When one was searched for an instrument, record in `coveredTo` the day up to which the list is covered.",
        "An act that is missing does not show that a participant is outside an instrument.",
      ])
    return draft
  }

  private static func withoutCoverage(_ item: JSONTree) -> JSONTree {
    let coverage: Set<String> = ["coveredTo", "coverageNote", "sources"]
    return .object(item.members.filter { !coverage.contains($0.key) })
  }
}
