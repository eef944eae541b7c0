import Testing

@testable import Documents

@Suite struct HTMLTests {
  @Test(arguments: [
    ("<script>", "&lt;script&gt;"), ("a & b", "a &amp; b"), ("&amp;", "&amp;amp;"), ("\"", "\""),
    ("\u{202E}", "[U+202E]"),
  ])
  func `text is text`(text: String, written: String) {
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

  @Test func `a section with a wide table stands on a turned page, those within it do not`() {
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
