import JSONText
import Records

extension StoreDraft {
  /// Adds three editions in consecutive years, and one background year before them. No year is closed, because a seal
  /// is computed from the whole store when the year is closed.
  mutating func addYears() {
    year(2019, "background")
    year(2021, chair: "XAA", "The Inkwell Republic (invented)", cutOff: "2021-12-31")
    year(2022, chair: "XCC", "The Paper Islands (invented)")
    year(2023, chair: "ZZA", "New Cartographia (invented)")
    set(
      "2021/edition.json", ["errata", "lantern-coast-school"],
      to: [
        "date": "2022-02-14",
        "reason":
          "The year had been closed, and Lantern Coast’s answer on recommendation 3 named the wrong school. The year was opened again, and the name was corrected.",
        "records": ["2021/XBB/implementation.json"],
      ])
  }

  private mutating func year(
    _ year: Int, _ kind: String = "edition", chair: String? = nil, _ name: String = "",
    cutOff: String? = nil
  ) {
    let path = RecordPath(.edition, in: year)
    addEdition(year, kind: kind)
    if let cutOff { set(path, ["cutOff"], to: .string(cutOff)) }
    if let chair {
      set(path, ["chair"], to: ["participant": .string(chair), "name": .string(name)])
    }
  }
}
