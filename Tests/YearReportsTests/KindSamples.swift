import JSONText
import RecordChanges
import Records
import SampleStore
import Testing

/// A store in which one thing of one participant changed from 2012 to 2013, and what each form of a report prints.
struct KindSample: CustomTestStringConvertible, Sendable {
  let kind: ChangeKind
  let item: String
  /// What the text prints, in one line.
  let text: String
  /// The two columns of the document; `nil` if the change is named in a sentence below the table.
  let sides: (old: String, new: String)?
  /// The last three cells of the first row of the CSV.
  let cells: String
  /// The statuses, votes or the act in the JSON.
  let from: String?
  let to: String?
  /// Lines of the patch.
  let patch: [String]
  let store: Store
  var testDescription: String { kind.rawValue }

  init(
    _ kind: ChangeKind, _ item: String, text: String, sides: (String, String)?, cells: String,
    from: String? = nil, to: String? = nil, patch: [String],
    _ change: (inout SampleStore) -> Void
  ) {
    (self.kind, self.item, self.text) = (kind, item, text)
    self.sides = sides.map { (old: $0.0, new: $0.1) }
    (self.cells, self.from, self.to, self.patch) = (cells, from, to, patch)
    var sample = SampleStore()
    change(&sample)
    store = sample.store
  }
}

private let sheet = "XAA/implementation.json"
private let r4 = "R4 Consider a Risk Reduction Centre"

private func answer(
  _ status: String, _ year: Int, by stater: String = "participant", _ more: String = ""
) -> String {
  #"{"status": "\#(status)", "asOf": "\#(year)", "statedBy": "\#(stater)"\#(more)}"#
}

extension KindSample {
  /// Two answers on R4 with statuses that differ.
  private static func moved(
    _ kind: ChangeKind, _ old: String, _ new: String, words: (String, String)
  ) -> KindSample {
    KindSample(
      kind, "R4",
      text:
        "\(r4): \(kind.words) \(words.0) (as of 2012) → \(words.1), as of 2013, stated by the participant",
      sides: (
        "\(words.0), as of 2012, stated by the participant",
        "\(words.1), as of 2013, stated by the participant"
      ),
      cells: "status,\(words.0),\(words.1)", from: old, to: new,
      patch: [#"-      "status": "\#(old)","#, #"+      "status": "\#(new)","#]
    ) { sample in
      sample.set("2012/\(sheet)", at: "answers/R4", to: answer(old, 2012))
      sample.set("2013/\(sheet)", at: "answers/R4", to: answer(new, 2013))
    }
  }

  private static func act(_ kind: ChangeKind, _ act: String, verb: String) -> KindSample {
    KindSample(
      kind, "arms-trade-treaty",
      text: "Arms Trade Treaty: \(kind.words) 3 June 2013: \(verb) [sample-note]",
      sides: ("", "3 June 2013: \(verb)"), cells: "act,,3 June 2013: \(verb)", to: act,
      patch: []
    ) { sample in
      sample.put(
        "participants/XAA/instruments.json",
        #"""
        {"participant": "XAA", "instruments": {"arms-trade-treaty": {"acts": {"2013-06-03-\#(act)":
        {"act": "\#(act)", "date": "2013-06-03", "sources": ["sample-note"]}}}}}
        """#)
    }
  }

  /// One for each kind of change.
  static let all: [KindSample] = answers + silences + acts + others

  private static let answers: [KindSample] = [
    KindSample(
      .firstReport, "R4",
      text: "\(r4): first report planned, as of 2013, stated by the participant",
      sides: ("not reported", "planned, as of 2013, stated by the participant"),
      cells: "status,not reported,planned", from: "not-reported", to: "planned",
      patch: [#"-      "status": "not-reported""#, #"+      "status": "planned","#]
    ) { $0.set("2013/\(sheet)", at: "answers/R4", to: answer("planned", 2013)) },
    KindSample(
      .reportedAgain, "R4",
      text: "\(r4): reported again planned, as of 2013, stated by the participant",
      sides: ("not reported", "planned, as of 2013, stated by the participant"),
      cells: "status,not reported,planned", from: "not-reported", to: "planned",
      patch: [#"+      "status": "planned","#]
    ) { sample in
      let answers = #"{"R4": \#(answer("planned", 2011))}"#
      sample.set(
        "2011/edition.json", to: #"{"year": 2011, "kind": "edition", "state": "open"}"#)
      sample.set(
        "2011/\(sheet)",
        to:
          #"{"participant": "XAA", "year": 2011, "framework": "cscap-18", "answers": \#(answers)}"#)
      sample.set("2013/\(sheet)", at: "answers/R4", to: answer("planned", 2013))
    },
    moved(.clarified, "unclear", "planned", words: ("unclear", "planned")),
    moved(.progress, "planned", "implemented", words: ("planned", "implemented")),
    moved(.regression, "implemented", "in-progress", words: ("implemented", "in progress")),
    moved(.stopped, "in-progress", "discontinued", words: ("in progress", "discontinued")),
    moved(.resumed, "discontinued", "planned", words: ("discontinued", "planned")),
    moved(.reassessed, "planned", "not-applicable", words: ("planned", "not applicable")),
    KindSample(
      .notConfirmed, "R4",
      text:
        "\(r4): not confirmed this year planned, as of 2012 → last reported 2012, not confirmed, "
        + "stated by the participant",
      sides: (
        "planned, as of 2012, stated by the participant",
        "planned, last reported 2012, not confirmed, stated by the participant"
      ), cells: "confirmation,,carried forward", from: "planned", to: "planned",
      patch: [#"+      "confirmation": "carried-forward""#]
    ) { sample in
      sample.set("2012/\(sheet)", at: "answers/R4", to: answer("planned", 2012))
      sample.set(
        "2013/\(sheet)", at: "answers/R4",
        to: answer("planned", 2012, #", "confirmation": "carried-forward""#))
    },
    KindSample(
      .unchanged, "R4",
      text: "\(r4): unchanged planned, as of 2012 → as of 2013, stated by the participant "
        + "Why it changed: {+Asked again.+}",
      sides: (
        "planned, as of 2012, stated by the participant",
        "planned, as of 2013, stated by the participant"
      ), cells: "asOf,2012,2013", from: "planned", to: "planned",
      patch: [#"-      "asOf": "2012","#, #"+      "asOf": "2013","#]
    ) { sample in
      sample.set("2012/\(sheet)", at: "answers/R4", to: answer("planned", 2012))
      sample.set(
        "2013/\(sheet)", at: "answers/R4",
        to: answer("planned", 2013, #", "changeNote": ["Asked again."]"#))
    },
  ]

  private static let silences: [KindSample] = [
    KindSample(
      .fellSilent, "R4", text: "No report this year: R4 (was planned)", sides: nil,
      cells: "status,planned,not reported", from: "planned", to: "not-reported",
      patch: [#"-      "status": "planned","#, #"+      "status": "not-reported""#]
    ) { $0.set("2012/\(sheet)", at: "answers/R4", to: answer("planned", 2012)) },
    KindSample(
      .noNewInformation, "R4", text: "No new information: R4 (was planned)", sides: nil,
      cells: "status,planned,not reported", from: "planned", to: "not-reported",
      patch: [#"-      "statedBy": "public-source""#]
    ) {
      $0.set("2012/\(sheet)", at: "answers/R4", to: answer("planned", 2012, by: "public-source"))
    },
  ]

  private static let acts: [KindSample] = [
    act(.signed, "signature", verb: "signed"), act(.joined, "ratification", verb: "ratified"),
    act(.announced, "announcement", verb: "made an announcement"),
    act(.left, "withdrawal", verb: "withdrew"),
  ]

  private static let others: [KindSample] = [
    KindSample(
      .votedDifferently, "A/RES/2013",
      text: "A/RES/2013 On trade: voted differently A/RES/2012: in favour → A/RES/2013: abstained",
      sides: ("A/RES/2012: in favour", "A/RES/2013: abstained"),
      cells: "vote,A/RES/2012: in favour,A/RES/2013: abstained", from: "yes", to: "abstain",
      patch: [#"+      "vote": "abstain""#]
    ) { sample in
      for (year, vote) in [(2012, "yes"), (2013, "abstain")] {
        sample.set(
          "\(year)/votes/trade.json",
          to: #"""
            {"resolution": "A/RES/\#(year)", "title": "On trade", "series": "trade",
            "date": "\#(year)-12-01", "votes": {"XAA": {"vote": "\#(vote)"}}}
            """#)
      }
    },
    KindSample(
      .briefingGiven, "Our policies", text: "Our policies: briefing given",
      sides: ("", "on record"),
      cells: ",,", patch: [#"+  "title": "Our policies","#]
    ) { sample in
      sample.set(
        "2013/XAA/briefings/talks.json",
        to: #"""
          {"participant": "XAA", "year": 2013, "id": "talks", "title": "Our policies",
          "date": "2013-05-06", "policies": ["A policy."],
          "consent": {"by": "Office", "date": "2013-06", "edition": "public"}}
          """#)
    },
    KindSample(
      .reviewAnswered, "Boreala — ອາວີເລຍ 보레알라 أوريليا", text: ": review answered",
      sides: ("", "on record"),
      cells: ",,", patch: [#"+      "response": "noted","#]
    ) { sample in
      let asked: [String] = [#""kind": "question""#, #""item": "R3""#, #""text": ["How is it?"]"#]
      let head = #""participant": "XAA", "reviewer": "XBB", "year": 2013"#
      let pin = ReviewPin.of(entry: ["kind": "question", "item": "R3", "text": ["How is it?"]])
      sample.set(
        "2013/XAA/reviews/XBB/asked.json",
        to: "{\(head), \"entries\": {\"course\": {\(asked.joined(separator: ", "))}}}")
      sample.set(
        "2013/XAA/reviews/XBB/answered.json",
        to: #"""
          {\#(head), "entries": {"course": {"response": "noted", "text": ["Well."],
          "date": "2013-06", "pin": "\#(pin)",
          "consent": {"by": "Office", "date": "2013-06", "edition": "public"}}}}
          """#)
    },
  ]
}
