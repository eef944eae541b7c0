import Documents
import Records

extension AnnexCompiler {
  /// How to read the annexes: scope, statuses, kinds of silence, order, glossary.
  func reading() -> [Section] {
    [
      Section(id: "scope", title: "Scope", blocks: scope),
      Section(id: "statuses", title: "What the statuses say", blocks: legend),
      Section(id: "silence", title: "Four kinds of silence", blocks: silence),
      Section(id: "order", title: "Order, totals and sources", blocks: order),
      Section(id: "glossary", title: "Glossary", blocks: [.definitions(glossary)]),
    ]
  }

  private var scope: [Block] {
    [
      .paragraph(
        "The Responsibility to Protect, as agreed by all states in 2005, is about four crimes and "
          + "nothing else: genocide, war crimes, ethnic cleansing and crimes against humanity, and "
          + "incitement to them. It rests on three pillars of equal weight that follow no order:"),
      .list(
        [
          ["each state’s responsibility to protect its own population;"],
          ["the responsibility of the international community to help states to do so;"],
          [
            .text(
              "the responsibility to respond in time and decisively, by peaceful means first, where "
                + "a state manifestly fails, and only in accordance with the Charter of the United "
                + "Nations.")
          ],
        ], style: .numbers),
      .paragraph(
        "It makes no new law. It is read here consistently with the Charter and with the principle "
          + "of non-interference: reporting is voluntary, a state’s answer is its own, and nothing in "
          + "these annexes ranks states or measures one by another."),
    ]
  }

  private var legend: [Block] {
    let statuses =
      Status.recordable
      + Status.allCases.filter { status in
        !Status.recordable.contains(status) && occurs(status)
      }
    return [
      .paragraph(
        "A status is recorded as of a date. A change between years is worked out from two "
          + "statuses, or from a dated act, and is printed separately."),
      .legend(statuses.map { LegendEntry($0.mark, [.text($0.meaning)]) }),
      .paragraph("Signs beside a status:"),
      .legend(
        [Sign.publicSource, Sign.carriedForward, Sign.onRecord].map { LegendEntry($0) }),
      .paragraph(
        "Recommendations 1 to 3 and 7 are addressed to states: a state’s status on them is that of "
          + "the measure in that state. The others are addressed to the forum, its participants "
          + "together, or global institutions: there a state’s status is that of its own contribution, "
          + "and says nothing about the measure as a whole."),
    ]
  }

  var showsWithheld: Bool {
    occurs(.withheld)
  }

  private func occurs(_ status: Status) -> Bool {
    answersOfYear.contains { $0.status == status }
  }

  private var silence: [Block] {
    [
      .paragraph(
        "Reporting is voluntary, and its absence is normal. Four cases are kept apart, and none of "
          + "them is a “no”:"),
      .definitions(
        [Status.notReported, .unclear, .notStarted, .notApplicable].map { status in
          Definition([.mark(status.mark)], [.text(status.meaning)])
        }),
      .paragraph(
        "Likewise, “no act found” describes a list of acts, as far as that list reaches. It does not "
          + "say that a participant is outside a treaty. Attending a meeting is "
          + "not appointing a focal point, and a Track II event is not an act of a state."),
    ]
  }

  private var order: [Block] {
    [
      .paragraph(
        "Participants are listed in the order of the forum’s own names. Totals are given for a "
          + "measure, never for a participant. A number in brackets refers to a source in the list at "
          + "the end."),
      .paragraph(
        "In the participants’ sections, a number such as B.3.4 is the place that the text would have in "
          + "the Outlook. Part B.3 contains the participants’ contributions to regional security, and "
          + "categories may be added to it."),
    ]
  }

  private var glossary: [Definition] {
    [
      ("ARF", "ASEAN Regional Forum."),
      ("ATT", "Arms Trade Treaty."),
      (
        "CSCAP",
        "Council for Security Cooperation in the Asia Pacific, a Track II body; its Memorandum No. 18 of 2011 made the twelve recommendations."
      ),
      (
        "Digest",
        "a long number computed from the records. Any change to the records gives another number, so that a copy can be compared with them."
      ),
      ("EEP", "Eminent and Expert Persons, a register of the ARF."),
      (
        "Focal point",
        "an official who follows the four crimes for a government and is its contact."
      ),
      ("ITI", "International Tracing Instrument (2005), on marking and tracing small arms."),
      (
        "Pathway",
        "the four steps the Memorandum proposes in the forum: experts’ meeting, inter-sessional meeting, ministers, implementation."
      ),
      ("PoA", "United Nations Programme of Action on small arms (2001)."),
      ("RtoP", "Responsibility to Protect."),
      ("SALW", "small arms and light weapons."),
      (
        "Track I, Track II",
        "between governments; between scholars, and officials in a private capacity."
      ),
    ].map { Definition($0.0, [.text($0.1)]) }
  }
}
