import Commands
import SampleStore
import Testing

@testable import pillar

// What is said where a line is well typed and what it names is not there.

@Test(arguments: [
  ("R13", "There are R1 to R12, R5.b."), ("r13", "There are R1 to R12, R5.b."),
  ("SALW-26", "There are SALW-01 to SALW-25."), ("P4.1", "There are P1.1 to "),
  ("arms-trade-treety", "Did you mean 'arms-trade-treaty'?"),
  ("whatever-this-is", "There are R1 to R12, SALW-01 to SALW-25, R5.b, the lettered items and"),
  (
    "Ｒ1",
    "The first character is U+FF32, a wide character that looks like R. Did you mean \"R1\"?"
  ),
])
func `an item that is none is answered with those there are`(item: String, advice: String) throws {
  let result = try run(["show", "XAA", "2013", item])
  #expect(result.outcome == .usage)
  #expect(result.error.contains("\n  \(advice)"), "\(result.error)")
}

@Test(arguments: [
  ["show", "XQQ", "2013"], ["show", "XAА", "2013"], ["show", "XAA", "1999"],
  ["show", "XAA", "2013", "R13"], ["--store", "/nowhere", "check"],
])
func `two lines say it, and no usage follows`(words: [String]) throws {
  let result = try run(words)
  #expect(result.outcome == .usage)
  #expect(result.error.split(separator: "\n").count == 2, "\(result.error)")
  #expect(!result.error.contains("Usage"))
}

@Test func `a code with a letter that only looks Latin is explained`() throws {
  let error = try run(["show", "XAА", "2013"]).error
  #expect(
    error.contains(
      "The third character is U+0410, a Cyrillic letter that looks like A. Did you mean \"XAA\"?"))
}

@Test(arguments: [
  ([], ""), (["A1"], "A1"), (["A1", "A2", "A4"], "A1 to A2, A4"),
  (["A9", "A10", "B11"], "A9 to A10, B11"),
  (["A1", "A1.b", "A2"], "A1 to A2, A1.b"), (["9", "x"], "9, x"),
])
func `running numbers are told by their ends`(ids: [String], words: String) {
  #expect(RunningNumbers(ids).words == words)
}
