import Testing

@testable import Documents

@Suite struct AnchorsTests {
  @Test(arguments: [
    ("annex-b", "annex-b"), ("Annex B", "annex-b"), ("R4.a", "r4-a"), ("4a", "id-4a"), ("", "id-"),
    ("é\"><", "id-----"),
  ])
  func `an id is lower-case letters, digits and hyphens`(id: String, written: String) {
    #expect(Anchors.valid(id) == written)
  }

  @Test func `a second section of the same id is reached under a number`() {
    let document = Document(
      title: "t",
      sections: [
        Section(id: "a", title: "x"), Section(id: "a", title: "y"), Section(id: "a-2", title: "z"),
      ])
    #expect(Anchors(document).sections == ["a", "a-2", "a-2-2"])
    #expect(document.html().contains("<a href=\"#a-2-2\">z</a>"))
  }

  @Test func `an anchor in a list item can be reached`() {
    let item = ListItem([.paragraph("a"), .quotation([.paragraph([.anchor(["x"], id: "s1")])])])
    let reference = Block.paragraph([.reference(["see"], to: "s1")])
    let document = Document(title: "t", front: [reference, .list([item])])
    #expect(document.brokenReferences == [])
    #expect(document.html().contains("<a href=\"#s1\">see</a>"))
    #expect(document.html().contains("<span id=\"s1\">x</span>"))
  }

  @Test func `a second anchor with the same id gets none`() {
    let anchor = Inline.anchor(["x"], id: "s1")
    let document = Document(title: "t", front: [.paragraph([anchor]), .paragraph([anchor])])
    #expect(document.html().split(separator: "id=\"s1\"").count == 2)
    #expect(document.markdown().split(separator: "id=\"s1\"").count == 2)
  }

  @Test func `a section that takes the writer's own id gets another`() {
    let taken = [HTMLWriter.textID, HTMLWriter.contentsID, HTMLWriter.tableID + "1"]
    let table = Table(caption: "c", stub: Column("s"), columns: [], rows: [])
    let document = Document(
      title: "t", sections: taken.map { Section(id: $0, title: "x", blocks: [.table(table)]) })
    for id in taken {
      #expect(document.html().split(separator: "id=\"\(id)\"").count == 2, "\(id)")
    }
  }

  @Test func `references to missing targets in another document are named`() {
    #expect(everything.brokenReferences(among: [:]) == ["other", "other#Annex B", "third#annex-a"])
    let other = Document(title: "t", sections: [Section(id: "annex-b", title: "b")])
    #expect(everything.brokenReferences(among: ["other": other]) == ["third#annex-a"])
    let third = Document(title: "t", front: [.paragraph([.anchor(["a"], id: "annex-a")])])
    #expect(everything.brokenReferences(among: ["other": other, "third": third]) == [])
  }

  @Test func `references to missing targets are named`() {
    #expect(everything.brokenReferences == ["missing"])
    #expect(largeSample().brokenReferences == [])
  }
}
