import Testing

@testable import RecordChanges

/// Sequences longer than those that are compared element by element.
struct LongSequenceTests {
  @Test func `if every second of 32,000 paragraphs is edited, each edit is recognised`() {
    let old = (0..<32_000).map { "paragraph \($0) says something old" }
    let new = old.enumerated().map { $0.isMultiple(of: 2) ? $1 : $1.replacing("old", with: "new") }
    let edits = paragraphEdits(from: old, to: new)
    #expect(edits.count == 32_000)
    #expect(edits.count { if case .edited = $0 { true } else { false } } == 16_000)
  }
}
