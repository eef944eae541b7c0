import JSONText

extension StoreDraft {
  /// Changes the list of small arms measures between 2022 and 2023: one measure ends and an invented one replaces it,
  /// so that a comparison of the two years shows such a change.
  mutating func changeCatalogue() {
    let list = "frameworks/salw.json"
    set(list, ["items", "SALW-17", "until"], to: 2022)
    set(
      list, ["items", "SALW-26"],
      to: [
        "title": "Public awareness, with its reach (invented)",
        "gist":
          "Programmes tell the public about the dangers of small arms, and count whom they reach.",
        "addressee": ["national-governments"], "paragraph": "none: invented for this example",
        "answeredBy": ["participants"], "measure": "own", "since": 2023, "replaces": ["SALW-17"],
      ])
    set(
      list, ["description"],
      to: [
        "This copy of the list was changed and is in part invented: measure 17 ends with 2022, and an invented measure 26 replaces it from 2023 on. No real document says so.",
        "The others are drawn from the Programme of Action of 2001 (PoA) and the International Tracing Instrument of 2005 (ITI), in words that are not theirs and under numbers that are not theirs. Reporting under both is voluntary.",
      ])
    addCoverage()
    set(
      "frameworks/aso-format.json", ["annexes", "A", "intro"],
      to: [
        "Everything in these annexes is invented: the participants, their reports and the sources. They show what annexes look like."
      ])
    set("frameworks/aso-format.json", ["annexes", "H", "title"], to: "Progress of the two bodies")
  }

  /// Sets the dates up to which the lists of invented acts are complete: the end, the middle, or no date.
  private mutating func addCoverage() {
    let list = "frameworks/instruments.json"
    set(
      list, ["description"],
      to: [
        "The instruments are real treaties. All acts on them in this store are invented, and so is how far their lists reach.",
        "An act that is missing does not show that a participant is outside an instrument.",
      ])
    let reaches: KeyValuePairs = [
      "arms-trade-treaty": "2023-12-31", "cat": "2023-12-31", "cedaw": "2023-12-31",
      "firearms-protocol": "2022-06-30", "genocide-convention": "2023-12-31",
      "rome-statute": "2021-12-31",
    ]
    for (instrument, date) in reaches {
      set(list, ["items", instrument, "coveredTo"], to: .string(date))
      set(
        list, ["items", instrument, "coverageNote"],
        to: "Invented: the list of this example, not of any depositary.")
      set(list, ["items", instrument, "sources"], to: ["invented-treaty-table"])
    }
  }
}
