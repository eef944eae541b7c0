import Documents
import Foundation
import Testing

/// The two files in `Golden` are what the writers make of the document that holds everything.
///
/// `PILLAR_ACCEPT=1 swift test --filter GoldenTests` writes them anew and fails all the same: what
/// changed is then for a person to read in the git diff.
@Suite struct GoldenTests {
  @Test(arguments: ["everything.md", "everything.html"])
  func `a document is written as it was`(name: String) throws {
    let written = name.hasSuffix(".md") ? everything.markdown() : everything.html()
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "Golden/\(name)")
    if ProcessInfo.processInfo.environment["PILLAR_ACCEPT"] == "1" {
      try Data(written.utf8).write(to: file)
      Issue.record("\(name) is written anew: read the git diff, then run the test again")
      return
    }
    let kept = String(decoding: (try? Data(contentsOf: file)) ?? Data(), as: UTF8.self)
    guard written != kept else { return }
    let lines = zip(written.split(separator: "\n"), kept.split(separator: "\n"))
    let first = lines.first { $0 != $1 }
    Issue.record(
      """
      \(name) differs; `PILLAR_ACCEPT=1 swift test --filter GoldenTests` accepts it.
      now:  \(first?.0 ?? "(longer or shorter)")
      kept: \(first?.1 ?? "(longer or shorter)")
      """)
  }

  @Test func `the same document gives the same bytes`() {
    #expect(largeSample().html() == largeSample().html())
    #expect(largeSample().markdown() == largeSample().markdown())
  }
}
