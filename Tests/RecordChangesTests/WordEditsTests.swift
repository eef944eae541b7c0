import SeededNumbers
import Testing

@testable import RecordChanges

@Test(
  arguments: [
    ("an office is planned", "an office is planned", [.kept("an office is planned")]),
    (
      "an office is planned", "an office was opened",
      [.kept("an office "), .removed("is planned"), .added("was opened")]
    ),
    ("", "new", [.added("new")]), ("old", "", [.removed("old")]), ("", "", []),
    ("Two names.", "Three names.", [.removed("Two"), .added("Three"), .kept(" names.")]),
    ("the law", "the law, too", [.kept("the law"), .added(", too")]),
    ("保护人民", "保护平民", [.kept("保护"), .removed("人"), .added("平"), .kept("民")]),
  ] as [(String, String, [TextEdit])])
func `a change of a text is shown word by word`(old: String, new: String, edits: [TextEdit]) {
  #expect(wordEdits(from: old, to: new) == edits)
}

/// A text made of few words, so that texts have much in common.
private func text(_ random: inout SeededGenerator, _ words: Int) -> String {
  let parts = [
    "a", "office", " ", " ", "  ", ",", ".", "人", "民", "เมือง", "e\u{301}", "👍🏽", "\n", "12", "é",
    "-",
    "the", "\u{202E}", "محمد",
  ]
  return (0..<random.below(words + 1)).map { _ in random.one(of: parts) }.joined()
}

@Test(arguments: 0..<400 as Range<UInt64>)
func `the runs of a comparison give back both texts, letter by letter`(seed: UInt64) {
  var random = SeededGenerator(seed: seed)
  let (old, new) = (text(&random, 30), text(&random, 30))
  let edits = wordEdits(from: old, to: new)
  func side(_ isWanted: (TextEdit) -> Bool) -> [Unicode.Scalar] {
    edits.filter(isWanted).flatMap { Array($0.text.unicodeScalars) }
  }
  #expect(side { if case .added = $0 { false } else { true } } == Array(old.unicodeScalars))
  #expect(side { if case .removed = $0 { false } else { true } } == Array(new.unicodeScalars))
  for (a, b) in zip(edits, edits.dropFirst()) {
    if case .kept = a, case .kept = b { Issue.record("two kept runs side by side") }
    if case .added = a, case .removed = b {
      Issue.record("an added run comes before a removed one")
    }
  }
}

@Test func `a paragraph with much of another's wording is one that was edited`() {
  let edits = paragraphEdits(
    from: ["Kept.", "The office is planned for the capital.", "Gone altogether, this one."],
    to: ["Kept.", "New, before it.", "The office was opened in the capital."])
  #expect(
    edits == [
      .kept("Kept."), .added("New, before it."),
      .edited([
        .kept("The office "), .removed("is planned for"), .added("was opened in"),
        .kept(" the capital."),
      ]),
      .removed("Gone altogether, this one."),
    ])
}

@Test(arguments: 0..<300 as Range<UInt64>)
func `paragraphs give back both narratives`(seed: UInt64) {
  var random = SeededGenerator(seed: seed)
  let pool = (0..<6).map { _ in text(&random, 12) }
  func narrative() -> [String] {
    (0..<random.below(6)).map { _ in
      random.chance(70) ? random.one(of: pool) : text(&random, 12)
    }
  }
  let (old, new) = (narrative(), narrative())
  var (before, now): ([String], [String]) = ([], [])
  for edit in paragraphEdits(from: old, to: new) {
    switch edit {
    case .kept(let text): (before, now) = (before + [text], now + [text])
    case .removed(let text): before.append(text)
    case .added(let text): now.append(text)
    case .edited(let runs):
      before.append(runs.map { if case .added = $0 { "" } else { $0.text } }.joined())
      now.append(runs.map { if case .removed = $0 { "" } else { $0.text } }.joined())
    }
  }
  #expect(before.map { Array($0.unicodeScalars) } == old.map { Array($0.unicodeScalars) })
  #expect(now.map { Array($0.unicodeScalars) } == new.map { Array($0.unicodeScalars) })
}
