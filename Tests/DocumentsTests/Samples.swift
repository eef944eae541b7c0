import Documents

/// Marks as a matrix of answers uses them.
enum Marks {
  static let done = Mark("●", "implemented", .done)
  static let half = Mark("◐", "in progress", .late)
  static let planned = Mark("○", "planned", .early)
  static let silent = Mark("–", "not reported", .none)
  static let withheld = Mark("▪", "withheld", .withheld)
  static let all = [done, half, planned, silent, withheld]
}

/// A small document with every kind of block and running text in it.
let everything = Document(
  title: "Everything <a document> may hold & more", subtitle: "A *sample*, not an edition",
  runningTitle: #"Sample "2013""#,
  metadata: DocumentMetadata(
    author: "The secretariat <of a forum>", subject: "Samples & tests",
    description: #"Holds "every" kind of block."#, keywords: ["sample", "blocks"]),
  notices: [
    Notice(.draft, title: "Draft: 3 findings", "Not for circulation."),
    Notice(.important, "Compiled from public sources."),
    Notice(
      .information, title: "How to read this",
      blocks: [.paragraph("In two steps:"), .list([["look"], ["think"]], style: .numbers)]),
  ],
  front: [.paragraph(["See ", .reference(["Annex B"], to: "annex-b"), " first."])],
  sections: [
    Section(
      id: "annex-a", number: "Annex A", title: "Running text",
      blocks: [
        .paragraph([
          "Plain, ", .strong(["strong"]), ", ", .emphasis(["emphatic"]), ", ",
          .deleted(["then"]), ", ", .inserted(["now"]), ", ", .code("sha256:0a1b"),
          ", a ", .link(["link"], url: "https://example.org/a?b=1&c=2"), ", ",
          .link(["no link"], url: "javascript:alert(1)"), ", an un", .strong(["(do)"]),
          "able word,",
          .lineBreak, "a second line, ", .mark(Marks.done), " and ", .symbol(Marks.half), ".",
        ]),
        .paragraph([
          "Chaired by ", "محمد (الرئيس)", ", with ", .foreign(["王毅"], language: "zh-Hans"), "; ",
          .reference(["nothing"], to: "missing"), ".",
        ]),
        .paragraph([
          "As in ", .crossReference(["the other document"], document: "other", id: ""), ", in its ",
          .crossReference([.strong(["Annex B"])], document: "other", id: "Annex B"), ", and in ",
          .crossReference(["a third"], document: "third", id: "annex-a"), ".",
        ]),
        .list([["First"], ["Second, ", .strong(["strong"])]]),
        .list([["Another list"]]),
        .list(
          [
            ListItem(["One line of text"]),
            ListItem([
              .paragraph("An item with more:"),
              .list([["inner ", .strong(["list"])], ["of two"]]),
              .table(
                Table(
                  caption: "Inner", stub: Column("Year"), columns: [Column("Number")],
                  rows: [Row("2013", [Cell("1")])])),
            ]),
            ListItem([.quotation([.paragraph("Their words.")]), .paragraph("Ours.")]),
            ListItem([.list([["A list"], ["at once"]], style: .numbers)]),
          ], style: .numbers),
        .quotation([.paragraph("Their own words."), .paragraph("In two paragraphs.")]),
      ],
      sections: [
        Section(
          id: "annex-a", number: "A.1", title: "The same id again",
          blocks: [
            .definitions([
              Definition("Status", [.mark(Marks.planned)]),
              Definition([.anchor(["S1"], id: "s1")], ["A source, ", .emphasis(["2013"])]),
            ])
          ])
      ]),
    Section(
      id: "annex-b", number: "Annex B", title: "Tables", startsPage: true,
      blocks: [
        .legend([
          LegendEntry(Marks.done), LegendEntry(Marks.silent, ["nothing was received"]),
        ]),
        .table(
          Table(
            caption: "Status by participant", stub: Column("Participant"),
            columns: [
              Column(
                "Focal point | office", abbreviation: "R1", group: "Pillar one", width: .mark,
                alignment: .centre),
              Column(
                "Early warning", abbreviation: "R2", group: "Pillar one", width: .mark,
                alignment: .centre),
              Column("As of", width: .short), Column("Meetings", width: .short, alignment: .end),
            ],
            rows: [
              Row(
                "Australia",
                [
                  Cell([.symbol(Marks.done)], tone: .done),
                  Cell([.symbol(Marks.half)], tone: .late),
                  Cell("2013"), Cell("12"),
                ], group: "First group"),
              Row(
                [.reference(["Brunei"], to: "s1")], [Cell([.symbol(Marks.silent)])], group: "Second"
              ),
            ],
            totals: [Row("Implemented", [Cell("1"), Cell("0"), Cell(""), Cell("12")])],
            note: ["Seen from ", .link([], url: "https://example.org/"), "."])),
      ]),
    Section(
      id: "annex-c", number: "Annex C", title: "A landscape part", startsPage: true,
      orientation: .landscape,
      blocks: [
        .table(
          Table(
            caption: "With two rows of heads", stub: Column("Participant"),
            columns: [Column("Budget", alignment: .end), Column("Staff", alignment: .end)],
            headRows: [Row("Unit", [Cell("USD"), Cell("")])],
            rows: [Row("Australia", [Cell("12"), Cell("3")])]))
      ],
      sections: [
        Section(id: "annex-c-1", title: "Landscape too"),
        Section(
          id: "annex-c-2", title: "Upright again", orientation: .portrait,
          sections: [Section(id: "annex-c-3", title: "Upright within")]),
      ]),
  ],
  colophon: [.paragraph(["Digest ", .code("sha256:00ff")])])

/// The addresses of the documents to which it refers. A third one has no known address.
let otherDocuments: DocumentAddresses = ["other": "other/annexes 2013.html"]
