import Documents
import Goldens
import Testing

/// The two files in `Golden` are what the writers make of the document with every kind of block.
@Suite struct GoldenTests {
  @Test func `a document equals the recorded one`() {
    expect(
      "Tests/DocumentsTests/Golden/everything.md",
      holds: everything.markdown(addresses: otherDocuments))
    expect(
      "Tests/DocumentsTests/Golden/everything.html",
      holds: everything.html(addresses: otherDocuments))
  }

  @Test func `the same document gives the same bytes`() {
    #expect(largeSample().html() == largeSample().html())
    #expect(largeSample().markdown() == largeSample().markdown())
  }
}
