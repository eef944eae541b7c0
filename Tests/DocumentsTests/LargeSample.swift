import Documents

/// A document with the size and structure of a year's annexes and invented answers, to be looked at and measured.
func largeSample() -> Document {
  Document(
    title: "Annual Security Outlook 2013: annexes on the responsibility to protect",
    subtitle: "A sample with invented answers",
    runningTitle: "Annual Security Outlook 2013 · Annexes",
    notices: [
      Notice(
        .draft, title: "Draft: 3 findings",
        "This sample is not an edition. Every answer in it is invented."),
      Notice(
        .information, title: "How to read these annexes",
        "Reporting is voluntary. That nothing was reported says nothing about what was done."),
    ],
    front: [
      .paragraph(
        """
        These annexes set out, for each participant and each recommendation, what was reported \
        for the year. Participants stand in the order of the forum's own names.
        """
      )
    ],
    sections: [
      Section(
        id: "annex-a", number: "Annex A", title: "Status of the recommendations", startsPage: true,
        blocks: [
          .paragraph(
            """
            The table shows the answers at the end of the year; the pages after it give them in \
            full.
            """
          ),
          .legend(Marks.all.map { LegendEntry($0) }), .table(matrix(columns: 13)),
        ]),
      Section(
        id: "annex-b", number: "Annex B", title: "Small arms and light weapons", startsPage: true,
        blocks: [.legend(Marks.all.map { LegendEntry($0) }), .table(matrix(columns: 25))]),
      Section(
        id: "annex-c", number: "Annex C", title: "Answers in full", startsPage: true,
        blocks: [], sections: names.prefix(6).enumerated().map(answers)),
      Section(
        id: "annex-d", number: "Annex D", title: "Changes since the year before", startsPage: true,
        blocks: [.table(changes)]),
      Section(
        id: "annex-f", number: "Annex F", title: "Acts and their digests", startsPage: true,
        blocks: [.table(acts)]),
      Section(
        id: "sources", number: "Annex E", title: "Sources", startsPage: true,
        blocks: [.list(sources, style: .numbers)]),
    ],
    colophon: [
      .paragraph([
        "Digest of this edition: ",
        .code("sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
      ]),
      .paragraph("Compiled with pillar 1.0.0."),
    ])
}

private let names = [
  "Australia", "Bangladesh", "Brunei Darussalam", "Cambodia", "Canada", "China",
  "Democratic People's Republic of Korea", "European Union", "India", "Indonesia", "Japan",
  "Lao PDR", "Malaysia", "Mongolia", "Myanmar", "New Zealand", "Pakistan", "Papua New Guinea",
  "The Philippines", "Republic of Korea", "Russia", "Singapore", "Sri Lanka", "Thailand",
  "Timor-Leste", "United States", "Viet Nam",
]

private let topics = [
  "National focal point", "Public statements", "Instruments joined", "Early warning",
  "Regional capacity", "Experts and eminent persons", "Voluntary briefings", "Good offices",
  "Risk reduction centre", "Standing capacity", "Peace operations", "Dialogue between regions",
  "Own measures",
]

private func matrix(columns count: Int) -> Table {
  let isSmall = count <= 13
  let columns = (0..<count).map { index in
    let title = isSmall ? topics[index] : "Measure number \(index + 1) of the programme of action"
    let number = index < 9 ? "0\(index + 1)" : "\(index + 1)"
    return Column(
      title, abbreviation: isSmall ? "R\(index + 1)" : "SALW-\(number)",
      group: isSmall ? (index < 4 ? "Pillar one" : index < 9 ? "Pillar two" : "Pillar three") : "",
      width: .mark, alignment: .centre)
  }
  let rows = names.enumerated().map { row, name in
    Row(
      name,
      (0..<count).map { column in
        let mark = Marks.all[(row * row + column * 3 + row * column) % 7 % 5]
        return Cell([.symbol(mark)], tone: mark.tone)
      })
  }
  let totals = Row("Implemented", (0..<count).map { Cell("\(($0 * 5) % 14)") })
  return Table(
    caption: "Status reported by participants at the end of 2013", stub: Column("Participant"),
    columns: columns, rows: rows, totals: [totals],
    note: ["Answers marked by public sources are not the government's own."])
}

private func answers(_ index: Int, _ name: String) -> Section {
  let text =
    """
    The government appointed an office of the ministry as its focal point and told the forum so \
    in the year's second quarter (A/RES/63/308; SALW-05). It met its counterparts twice, in \
    2012–13, and will report on its work to parliament. 
    """
  return Section(
    id: "answers-\(index + 1)", number: "C.\(index + 1)", title: name,
    sections: (1...3).map { item in
      Section(
        id: "answer-\(index + 1)-\(item)", number: "R\(item)", title: topics[item - 1],
        blocks: [
          .definitions([
            Definition("Status", [.mark(Marks.all[(index + item) % 5])]),
            Definition("As of", ["2013-11-30, stated by the participant"]),
            Definition("Sources", [.reference(["source \(item)"], to: "source-\(item)")]),
          ]), .paragraph(text + text), .quotation([.paragraph(text)]),
        ])
    })
}

private let changes = Table(
  caption: "Answers that changed between 2012 and 2013",
  stub: Column("Participant", width: .medium),
  columns: [
    Column("Item", width: .short), Column("2012", width: .short), Column("2013", width: .short),
    Column("What happened", width: .long),
  ],
  rows: names.enumerated().map { index, name in
    Row(
      name,
      [
        Cell("R\(index % 12 + 1)"), Cell([.mark(Marks.planned)]), Cell([.mark(Marks.done)]),
        Cell(
          """
          Progress. The office was opened in March; its staff of \(index + 3) was trained by \
          the end of the year.
          """
        ),
      ], group: index < 14 ? "Progress" : "First report")
  })

/// Long addresses and digests in narrow columns.
private let acts = Table(
  caption: "Acts reported", stub: Column("Participant"),
  columns: [
    Column("Date", width: .short), Column("Act"), Column("What it says", width: .long),
    Column("Where it stands", width: .long), Column("Digest"), Column("Meetings", alignment: .end),
  ],
  rows: names.enumerated().map { index, name in
    Row(
      name,
      [
        Cell("2013-0\(index % 9 + 1)"), Cell("Joined the treaty on the trade in arms"),
        Cell("It told the depositary that its laws of 2012–13 were in keeping with the treaty."),
        Cell([.link([], url: "https://www.example.org/treaties/registration/\(index)/view.aspx")]),
        Cell([.code("sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b")]), Cell("\(index * 7)"),
      ])
  })

private let sources: [[Inline]] = (1...14).map { index in
  [
    .anchor([.strong(["Report \(index) of the secretariat"])], id: "source-\(index)"),
    ". Ministry of Foreign Affairs, 2013. ",
    .link(
      [],
      url:
        """
        https://www.example.org/publications/annual-reports/2013/\
        summary-of-the-\(index)th-annual-meeting-of-the-network-of-focal-points/\
        index.html?language=en&format=print
        """
    ),
  ]
}
