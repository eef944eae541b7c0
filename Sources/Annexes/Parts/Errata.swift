import Documents
import Records

extension AnnexCompiler {
  /// The errata of the year; `nil` if there are none.
  func errata() -> Section? {
    guard let edition = store.edition(year), !edition.errata.isEmpty else { return nil }
    let errata = edition.errata
    // A year that is still open can have errata too: they say why an act was removed that was recorded by mistake.
    let made = edition.isClosed ? "Corrections made after the year was closed" : "Corrections"
    let items = errata.map { erratum -> [Inline] in
      let date = erratum.date.map { "\($0.words): " } ?? ""
      let records = erratum.records.map { [Inline.code($0)] }
      return [.text(date + erratum.reason), " ("] + joined(records, by: ", ") + [")"]
    }
    return Section(
      id: "errata", title: "Errata", startsPage: true,
      blocks: [
        .paragraph("\(made), the earliest first."), .list(items),
      ])
  }
}
