import JSONText
import Records

// The frameworks name the bodies that answer by the codes ARF and UN. The bodies behind these codes are invented
// here. No real body has these names.

extension StoreDraft {
  mutating func addBodies() {
    body("ARF", "Forum of Invented Participants")
    body("UN", "Assembly of Invented Nations")
    forumIn2021()
    forumIn2022()
    forumIn2023()
    assemblyOverTheYears()
  }

  private mutating func body(_ code: String, _ name: String) {
    self[RecordPath(.participant, of: code)] = [
      "id": .string(code), "kind": "body", "name": .string(name), "sortKey": .string(name),
    ]
  }

  private mutating func pathway(
    _ year: Int, _ steps: KeyValuePairs<String, (PathwayStep, String?)>
  ) {
    for (item, (step, date)) in steps {
      set(
        RecordPath(.implementation, of: "ARF", in: year), ["pathway", item],
        to: members([
          "step": .string(step.rawValue), "asOf": date.map { .string($0) },
          "sources": date == nil ? nil : ["secretariat-file"],
        ]))
    }
  }

  private mutating func forumIn2021() {
    answers(
      "ARF", 2021, from: "secretariat-file",
      [
        "R4": answer(
          .considered, asOf: "2021-07", by: .secretariat,
          "A concept paper on a centre was circulated.", sources: ["secretariat-file"]),
        "R4.f": answer(
          .inProgress, asOf: "2021-11", by: .secretariat, "A first desktop exercise was held.",
          sources: ["secretariat-file"]),
        "R5.b": answer(.planned, asOf: "2021-07", by: .secretariat),
        "R8": answer(.notStarted, asOf: "2021-07", by: .secretariat),
      ])
    pathway(
      2021,
      [
        "R1": (.none, "2021-07"), "R4": (.expertsMeeting, "2021-05"), "R8": (.notReported, nil),
      ])
  }

  private mutating func forumIn2022() {
    answers(
      "ARF", 2022, from: "secretariat-file",
      [
        "R4": answer(
          .planned, asOf: "2022-07", by: .secretariat, "An inter-sessional meeting took it up.",
          sources: ["secretariat-file"]),
        "R4.a": answer(.considered, asOf: "2022-07", by: .secretariat),
        "R4.f": answer(
          .inProgress, asOf: "2022-11", by: .secretariat, sources: ["secretariat-file"]),
        "R5": answer(
          .considered, asOf: "2022-07", by: .secretariat, "It was put to the ministers."),
        "R5.b": answer(.inProgress, asOf: "2022-07", by: .secretariat, "Two names are on it."),
        "R8": answer(
          .notPursued, asOf: "2022-07", by: .secretariat,
          why: ["The participants preferred seminars to a standing meeting."]),
      ])
    pathway(
      2022,
      [
        "R1": (.expertsMeeting, "2022-03"), "R4": (.interSessionalMeeting, "2022-04"),
        "R5": (.ministerialConsideration, "2022-07"),
      ])
  }

  private mutating func forumIn2023() {
    answers(
      "ARF", 2023, from: "secretariat-file",
      [
        "R4": answer(
          .inProgress, asOf: "2023-07", by: .secretariat, "A room, a telephone and two analysts.",
          sources: ["secretariat-file"]),
        "R4.a": answer(.planned, asOf: "2023-07", by: .secretariat),
        "R4.f": answer(.partlyImplemented, asOf: "2023-07", by: .secretariat),
        "R5": answer(
          .inProgress, asOf: "2023-07", by: .secretariat, "The chair may call on three mediators."),
        "R5.b": answer(
          .implemented, asOf: "2023-07", by: .secretariat, "The register is in use.",
          sources: ["secretariat-file"]),
        "R8": answer(.notPursued, asOf: "2023-07", by: .secretariat),
      ])
    pathway(
      2023,
      [
        "R1": (.interSessionalMeeting, "2023-03"), "R4": (.ministerialConsideration, "2023-07"),
        "R5": (.implementation, "2023-07"),
      ])
  }

  private mutating func assemblyOverTheYears() {
    answers(
      "UN", 2021, from: "secretariat-file",
      ["R11.b": answer(.planned, asOf: "2021-09", by: .secretariat)])
    answers(
      "UN", 2022, from: "secretariat-file",
      [
        "R11.b": answer(
          .inProgress, asOf: "2022-09", by: .secretariat, "Officials met twice.",
          sources: ["secretariat-file"])
      ])
    answers(
      "UN", 2023, from: "secretariat-file",
      [
        "R11.b": answer(.inProgress, asOf: "2023-09", by: .secretariat),
        "R11.d": answer(.considered, asOf: "2023-09", by: .secretariat),
      ])
  }
}
