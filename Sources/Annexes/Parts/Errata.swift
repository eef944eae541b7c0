import Documents
import Records

extension Composition {
  /// Corrections made after the year was closed; `nil` where there are none.
  func errata() -> Section? {
    let errata = store.edition(year)?.errata ?? []
    guard !errata.isEmpty else { return nil }
    let items = errata.map { erratum -> [Inline] in
      let date = erratum.date.map { "\($0.words): " } ?? ""
      let records = erratum.records.map { [Inline.code($0)] }
      return [.text(date + erratum.reason), " ("] + joined(records, by: ", ") + [")"]
    }
    return Section(
      id: "errata", title: "Errata", startsPage: true,
      blocks: [
        .paragraph("Corrections made after the year was closed, the earliest first."), .list(items),
      ])
  }
}
