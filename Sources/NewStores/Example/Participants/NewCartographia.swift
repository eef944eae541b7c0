import JSONText
import Records

// ZZA: joined the forum in July 2022, so 2022 is the first year in which it may answer. The secretariat states some
// of its answers from its own files.

extension StoreDraft {
  mutating func addNewCartographia() {
    participant(
      "ZZA", "New Cartographia (invented)", sorted: "New Cartographia", from: "2022-07-22")
    answers(
      "ZZA", 2022, from: "cartographia-report",
      [
        "R1": answer(.notStarted, asOf: "2022-12"),
        "R2": answer(.considered, asOf: "2022-12"),
        "R12": answer(
          .considered, asOf: "2022-11", by: .secretariat,
          "Its delegate asked at the meeting of November how to take part.",
          sources: ["secretariat-file"]),
      ])
    answers(
      "ZZA", 2023, from: "cartographia-report",
      [
        "R1": answer(.considered, asOf: "2023-12"),
        "R2": answer(.planned, asOf: "2023-12"),
        "R3": answer(.unclear, asOf: "2023-12", "“Education is being mapped.”"),
        "R12": answer(
          .inProgress, asOf: "2023-11", by: .secretariat,
          "It is in the chair of the forum and called a dialogue between regions.",
          sources: ["secretariat-file"]),
        "SALW-23": answer(.planned, asOf: "2023-12", "A first report is to be written."),
      ])
    self["2023/ZZA/briefings/first-impressions.json"] = [
      "id": "first-impressions", "participant": "ZZA", "year": 2023,
      "title": "For the parties only: first impressions of a newcomer", "date": "2023-03-03",
      "visibility": "parties",
      "plans": ["For the parties only: to ask for a review of its own."],
      "consent": consent(.secretariat, by: "Chief surveyor", "2023-03-04"),
    ]
    acts("ZZA", on: "genocide-convention", act(.ratification, "2023-10-24"))
    acts("ZZA", on: "cat", act(.signature, "2023-10-24"))
    acts(
      "ZZA", on: "crc",
      act(
        .accession, "2023-03-01", note: "Invented: taken back before it took effect.",
        tookEffect: false))
  }
}
