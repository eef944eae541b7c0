import Diagnostics
import JSONText

extension StoreDraft {
  /// What every new store begins with: the frameworks, the participants of the forum and its bodies by
  /// name and membership, and the sources these cite. It holds no year, no act and no `store.json`.
  ///
  /// No list of acts was searched for a new store, so its instruments claim none.
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
        "The instruments on which the participants’ acts are recorded. No list of acts was searched for this store: give an instrument the day its list is covered to once one was.",
        "An act that is missing does not show that a participant is outside an instrument.",
      ])
    return draft
  }

  private static func withoutCoverage(_ item: JSONTree) -> JSONTree {
    let coverage: Set<String> = ["coveredTo", "coverageNote", "sources"]
    return .object(item.members.filter { !coverage.contains($0.key) })
  }
}
