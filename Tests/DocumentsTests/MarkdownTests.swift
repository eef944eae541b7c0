import Testing

@testable import Documents

@Suite struct MarkdownTests {
  @Test(arguments: [
    // Read as they stand.
    ("A/RES/68/31", "A/RES/68/31"), ("SALW-05", "SALW-05"), ("2012–13", "2012–13"), ("(a)", "(a)"),
    ("snake_case", "snake_case"), ("3 < 5 & 7 > 6", "3 < 5 & 7 > 6"), ("R&D", "R&D"),
    ("US$5", "US$5"), ("12:30", "12:30"), ("Why? Yes! #1", "Why? Yes! #1"),
    // Would be read as markup.
    ("*a*", #"\*a\*"#), ("_a_", #"\_a\_"#), ("`a`", #"\`a\`"#), ("[a](b)", #"\[a\](b)"#),
    ("<script>", #"\<script>"#), ("</p>", #"\</p>"#), ("<!--", #"\<!--"#), ("&amp;", #"\&amp;"#),
    ("&#38;", #"\&#38;"#), ("a | b", #"a \| b"#), ("~~a~~", #"\~\~a\~\~"#), (#"a\b"#, #"a\\b"#),
    (":smile:", #"\:smile:"#), ("$x$", #"\$x$"#), ("ends with <", "ends with <"),
    ("ends with &am", "ends with &am"),
  ])
  func `a backslash is written only where it must be`(text: String, written: String) {
    #expect(markdownText(text) == written)
  }

  @Test(arguments: [
    ("- a", #"\- a"#), ("-5 degrees", "-5 degrees"), ("+ a", #"\+ a"#), ("1. a", #"1\. a"#),
    ("2013. a", #"2013\. a"#), ("1.5 a", "1.5 a"), ("10) a", #"10\) a"#), ("# a", "\\# a"),
    ("#a", "#a"), ("> a", #"\> a"#), ("---", #"\---"#),
    ("a - b # c > d 1. e", "a - b # c > d 1. e"),
  ])
  func `a paragraph is never read as another block`(text: String, written: String) {
    #expect(wrapped(markdownText(text), width: 100) == [written])
  }

  @Test(arguments: [
    ("aaaa - bbbb", ["aaaa", #"\-"#, "bbbb"]), ("aaaa 1. bbbb", ["aaaa", #"1\."#, "bbbb"]),
    ("aaaa 2. bbbb", ["aaaa", "2.", "bbbb"]), ("aaaa == bbbb", ["aaaa", #"\=="#, "bbbb"]),
    ("aaaa -- bbbb", ["aaaa", #"\--"#, "bbbb"]),
  ])
  func `no line of a paragraph is read as another block`(text: String, lines: [String]) {
    #expect(wrapped(text, width: 4) == lines)
  }

  @Test func `a link is never broken`() {
    let link = Inline.link(["a long text in a link"], url: "https://example.org/")
    let document = Document(
      title: "t", front: [.paragraph([.text(String(repeating: "word ", count: 18)), link, " end"])])
    #expect(document.markdown().contains("\n[a long text in a link](https://example.org/) end\n"))
  }

  @Test(
    arguments: [
      ([.strong(["bold"]), ": x"], "**bold**: x"), (["a", .strong(["b"]), "c"], "a**b**c"),
      (["a", .strong(["(b)"]), "c"], "a<strong>(b)</strong>c"),
      ([.strong(["Why?"]), " x"], "**Why?** x"),
      (["&", "amp;"], #"\&amp;"#), (["<", .strong(["b"]), ">"], "<**b**>"),
      ([.strong([" a "]), "b"], "**a** b"),
      ([.strong(["a"]), .strong(["b"])], "<strong>a</strong>**b**"),
      ([.code("a`b")], "``a`b``"), ([.code("a"), .code("b")], "`ab`"),
      (["Look!", .link(["a"], url: "http://b.example")], #"Look\![a](http://b.example)"#),
      ([.link([], url: "http://b.example/x_y")], #"[http://b.example/x_y](http://b.example/x\_y)"#),
      ([.link(["a"], url: "javascript:x")], "a (javascript:x)"),
      (["a", .lineBreak, "b"], "a\\\nb"),
      ([.reference(["a"], to: "nowhere")], "a"), ([.mark(Marks.done)], "● implemented"),
    ] as [([Inline], String)])
  func `running text`(inlines: [Inline], written: String) {
    #expect(Document(title: "t", front: [.paragraph(inlines)]).markdown() == "# t\n\n\(written)\n")
  }

  @Test func `an item of a list holds blocks`() {
    let items = [
      ListItem(["one"]),
      ListItem([.paragraph("two"), .list([["a"], ["b"]]), .list([["c"]]), .paragraph("end")]),
      ListItem([.list([["deep"]], style: .numbers)]), ListItem([Block]()),
    ]
    #expect(
      Document(title: "t", front: [.list(items, style: .numbers)]).markdown() == """
        # t

        1. one

        2. two

           - a
           - b

           * c

           end

        3. 1. deep

        4.

        """)
  }

  @Test func `further rows of a head stand out`() {
    let table = Table(
      caption: "", stub: Column("Name"), columns: [Column("Sum")],
      headRows: [Row("Unit", [Cell("USD")])], rows: [Row("A", [Cell("1")])])
    #expect(
      Document(title: "t", front: [.table(table)]).markdown() == """
        # t

        | Name     | Sum     |
        | -------- | ------- |
        | **Unit** | **USD** |
        | A        | 1       |

        """)
  }

  @Test func `a wide table is written without padding`() {
    let long = String(repeating: "long ", count: 60)
    func table(_ text: String) -> String {
      let table = Table(
        caption: "", stub: Column("Name"), columns: [Column("N", alignment: .end)],
        rows: [Row("中文", [Cell("1")]), Row("Longer", [Cell(text)])])
      return Document(title: "t", front: [.table(table)]).markdown()
    }
    #expect(
      table("22") == """
        # t

        | Name   |   N |
        | ------ | --: |
        | 中文   |   1 |
        | Longer |  22 |

        """)
    #expect(table(long).contains("\n| Name | N |\n| --- | --: |\n| 中文 | 1 |\n| Longer | long long"))
  }
}
