import JSONText
import Records

// XDD: reports nothing itself. Its answers come from public sources, some of them doubtful. In a year without a
// source there is no new information; this is not the same as a participant that does not report.

extension StoreDraft {
  mutating func addKiteland() {
    participant(
      "XDD", "Kiteland (紙鳶之國, invented)", sorted: "Kiteland", from: "2004-07-02")
    answers(
      "XDD", 2021,
      [
        "R1": answer(
          .implemented, asOf: "2020", by: .publicSource,
          "A newspaper names a counsellor of the foreign office as focal point.",
          sources: ["kite-herald"], confidence: "medium"),
        "R2": answer(
          .inProgress, asOf: "2021-03", by: .publicSource,
          "A travel diary mentions posters in two towns.", sources: ["kite-diary"],
          confidence: "low"),
        "SALW-02": answer(
          .partlyImplemented, asOf: "2021", by: .publicSource, sources: ["kite-statute-book"],
          confidence: "high"),
      ])
    answers(
      "XDD", 2022,
      [
        "R2": answer(
          .inProgress, asOf: "2022-02", by: .publicSource, "The posters were seen again.",
          sources: ["kite-diary"], confidence: "low"),
        "SALW-02": answer(
          .partlyImplemented, asOf: "2022", by: .publicSource, sources: ["kite-statute-book"]),
        "SALW-13": answer(
          .notReported, by: .publicSource,
          actions: [
            "bonfire": action(
              "A photograph shows arms being burnt", "2022-05", "completed",
              sources: ["kite-herald"], confidence: "medium")
          ]),
      ])
    answers(
      "XDD", 2023,
      [
        "R1": answer(
          .implemented, asOf: "2023", by: .publicSource,
          "The same newspaper names another counsellor.", sources: ["kite-herald"],
          confidence: "medium"),
        "SALW-02": answer(
          .implemented, asOf: "2023", by: .publicSource, "The last two chapters are in force.",
          sources: ["kite-statute-book"]),
      ])
    acts("XDD", on: "cat", act(.ratification, "2008-03-03", confidence: "high"))
    acts("XDD", on: "arms-trade-treaty", act(.signature, "2023-09-25"))
  }
}
