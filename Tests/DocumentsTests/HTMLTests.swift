import Testing

@testable import Documents

@Suite struct HTMLTests {
  @Test(arguments: [
    ("<script>", "&lt;script&gt;"), ("a & b", "a &amp; b"), ("&amp;", "&amp;amp;"), ("\"", "\""),
    ("\u{202E}", "[U+202E]"),
  ])
  func `markup in a text is printed as text`(text: String, written: String) {
    #expect(htmlText(text) == written)
  }

  @Test func `a running title cannot leave the style sheet`() {
    #expect(cssString("A · \"B\"</style>\\\n") == #""A · \22 B\22 \3c \2f style\3e \5c  ""#)
    let html = Document(title: "t", runningTitle: "</style><script>").html()
    #expect(html.split(separator: "</style>").count == 2)
  }

  @Test(arguments: [
    ("en", "en"), ("zh-Hans", "zh-Hans"), ("\" onload=\"x", nil), ("", nil), ("1", nil),
  ])
  func `a language is a tag or nothing`(tag: String, written: String?) {
    #expect(languageTag(tag) == written)
  }

  @Test(
    arguments: [
      (["قال"], #"<p dir="auto">قال</p>"#),
      (["Said ", "قال"], #"<p dir="auto">Said <bdi>قال</bdi></p>"#),
      (["By ", .strong(["قال"]), "."], #"<p dir="auto">By <strong><bdi>قال</bdi></strong>.</p>"#),
      ([.foreign(["王"], language: "zh")], #"<p><bdi lang="zh">王</bdi></p>"#),
      (
        [.mark(Marks.done)],
        "<p><span class=\"mark done\"><span class=\"symbol\" aria-hidden=\"true\">●</span>"
          + "\u{A0}implemented</span></p>"
      ),
      (
        [.symbol(Marks.done)],
        "<p><span class=\"mark done\"><span class=\"symbol\" aria-hidden=\"true\">●</span>"
          + "<span class=\"unseen\">implemented</span></span></p>"
      ),
      (
        [.link(["a", .reference(["b"], to: "x")], url: "https://c.example")],
        #"<p><a href="https://c.example">ab</a></p>"#
      ),
    ] as [([Inline], String)])
  func `running text`(inlines: [Inline], written: String) {
    #expect(Document(title: "t", front: [.paragraph(inlines)]).html().contains("\n\(written)\n"))
  }

  @Test func `a row has as many cells as the table has columns`() {
    let table = Table(
      caption: "c", stub: Column("s"), columns: [Column("a"), Column("b")],
      rows: [Row("short", []), Row("long", [Cell("1"), Cell("2"), Cell("3")])])
    let html = Document(title: "t", front: [.table(table)]).html()
    #expect(html.split(separator: "<td></td>").count == 1 + 1 + 3)
    #expect(html.contains("<td>3</td>"))
  }

  @Test(arguments: [(4, "upright"), (13, "upright"), (25, "turned"), (40, "dense")])
  func `a table is set as wide as it needs`(columns: Int, setting: String) {
    let columns = (1...columns).map { Column("c", abbreviation: "R\($0)", width: .mark) }
    let table = Table(caption: "", stub: Column("Name"), columns: columns, rows: [])
    #expect(TableSetting(table).rawValue == setting)
  }

  @Test(arguments: [
    (PageOrientation.fitting, ["", "", ""]), (.landscape, ["page-turned", "", "page-upright"]),
    (.portrait, ["", "", ""]),
  ])
  func `a landscape section is turned, with the sections inside that do not say otherwise`(
    orientation: PageOrientation, classes: [String]
  ) {
    let sections = [
      Section(id: "b", title: "b"), Section(id: "c", title: "c", orientation: .portrait),
    ]
    let document = Document(
      title: "t",
      sections: [
        Section(
          id: "a", title: "a", startsPage: true, orientation: orientation, sections: sections)
      ])
    let html = document.html()
    for (id, name) in zip(["a", "b", "c"], classes) {
      let level = id == "a" ? "level-2 starts-page" : "level-3"
      let words = name.isEmpty ? level : level + " " + name
      #expect(html.contains("<section id=\"\(id)\" class=\"\(words)\">"), "\(id)")
    }
    #expect(html.contains("@page of-a { size: A4 landscape") == (orientation == .landscape))
  }

  @Test func `a portrait section stays upright, even with a wide table`() {
    let columns = Array(repeating: Column("c", width: .medium), count: 9)
    let wide = Table(caption: "", stub: Column("Name"), columns: columns, rows: [])
    func section(_ orientation: PageOrientation, _ block: Block) -> String {
      Document(
        title: "t",
        sections: [Section(id: "a", title: "a", orientation: orientation, blocks: [block])]
      ).html()
    }
    let inItem = Block.list([ListItem([.table(wide)])])
    for block in [.table(wide), inItem, .quotation([inItem])] {
      #expect(!section(.portrait, block).contains("class=\"level-2 page-turned\""))
      #expect(section(.fitting, block).contains("class=\"level-2 page-turned\""))
    }
  }

  @Test func `the head of a table holds all its rows of heads`() throws {
    let table = Table(
      caption: "", stub: Column("s"), columns: [Column("a")],
      headRows: [Row("unit", [Cell("USD"), Cell("more")])], rows: [Row("r", [Cell("1")])])
    let html = Document(title: "t", front: [.table(table)]).html()
    let head = try #require(
      html.split(separator: "<thead>").last?.split(separator: "</thead>").first)
    #expect(head.contains("<td>USD</td>\n<td>more</td>") && !head.contains("<td>1</td>"))
    #expect(html.contains("<td>1</td>\n<td></td>"), "a longer row of the head makes a column")
  }

  @Test func `metadata is in the head, without empty fields`() {
    let html = Document(
      title: "t", metadata: DocumentMetadata(description: "\"><script>", keywords: ["a", "b"])
    ).html()
    #expect(html.contains("<meta name=\"description\" content=\"&quot;&gt;&lt;script&gt;\">"))
    #expect(html.contains("<meta name=\"keywords\" content=\"a, b\">"))
    #expect(!html.contains("name=\"author\"") && !html.contains("name=\"dcterms.subject\""))
  }

  @Test(
    arguments: [
      ("a.html", "a.html#b"), ("../2012/a b.html", "../2012/a%20b.html#b"),
      ("https://example.org/x?y=1", "https://example.org/x?y=1#b"), ("/x", "/x#b"),
      ("javascript:alert(1)", nil), (" javascript:x", nil), ("data:text/html,x", nil),
      ("//example.org/x", nil), ("", nil), (nil, nil),
    ] as [(String?, String?)])
  func `another document is linked if its address is valid`(address: String?, link: String?) {
    let document = Document(
      title: "t", front: [.paragraph([.crossReference(["x"], document: "d", id: "B")])])
    let addresses = DocumentAddresses(address.map { ["d": $0] } ?? [:])
    let html = document.html(addresses: addresses)
    let markdown = document.markdown(addresses: addresses)
    #expect(html.contains(link.map { "<p><a href=\"\($0)\">x</a></p>" } ?? "<p>x</p>"))
    #expect(markdown == "# t\n\n" + (link.map { "[x](\($0))" } ?? "x") + "\n")
  }

  @Test func `a section with a wide table is on a turned page, the sections inside it are not`() {
    let wide = Table(
      caption: "", stub: Column("Name"),
      columns: Array(repeating: Column("c", width: .medium), count: 9), rows: [])
    let html = Document(
      title: "t",
      sections: [
        Section(
          id: "a", title: "a", blocks: [.table(wide)], sections: [Section(id: "b", title: "b")])
      ]
    ).html()
    #expect(html.contains(#"<section id="a" class="level-2 page-turned">"#))
    #expect(html.contains(#"<section id="b" class="level-3 page-upright">"#))
  }
}
