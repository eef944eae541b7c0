import Commands
import SampleStore
import Testing

@testable import pillar

// The messages if a command line is correct, but names something that does not exist.

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
func `for an unknown item the existing ones are listed`(item: String, advice: String) throws {
  let result = try run(["show", "XAA", "2013", item])
  #expect(result.outcome == .usage)
  #expect(result.error.contains("\n  \(advice)"), "\(result.error)")
}

@Test(arguments: [
  ["show", "XQQ", "2013"], ["show", "XAА", "2013"], ["show", "XAA", "1999"],
  ["show", "XAA", "2013", "R13"], ["--store", "/nowhere", "check"],
  ["log", "XQQ", "R1"], ["log", "XAA", "R13"], ["status", "1999"], ["summary", "1999"],
  ["annex", "1999"], ["annex", "2013", "--part", "Z"], ["annex", "2013", "--participant", "XQQ"],
  ["diff", "2012", "1999"], ["diff", "2012", "2013", "--participant", "XQQ"],
  ["diff", "2012", "2013", "--item", "R13"], ["verify", "1999"], ["explain", "no-such-rule"],
  ["check", "--rule", "unknown-sourc"], ["verify", "2013", "--digest", "abc"],
])
func `the message has two lines, and no usage follows`(words: [String]) throws {
  let result = try run(words)
  #expect(result.outcome == .usage)
  #expect(result.error.split(separator: "\n").count == 2, "\(result.error)")
  #expect(!result.error.contains("Usage"))
}

/// Every command finds a thing by all its names.
@Test(arguments: [
  (["show", "aurelia", "2013"], "Aurelia, 2013"),
  (["show", "xaa", "2013", "att"], "Arms Trade Treaty"),
  (
    ["show", "XAA", "2013", "consider a risk reduction centre"],
    "R4 Consider a Risk Reduction Centre"
  ),
  (["log", "AURELIA", "Arms Trade Treaty"], "Arms Trade Treaty"),
  (["diff", "2012", "2013", "--participant", "aurelia", "--item", "ATT"], "Nothing differs"),
  (["annex", "2013", "--part", "b", "--participant", "aurelia"], "Aurelia"),
  (["explain", "Unknown-Source"], "unknown-source"),
])
func `every command accepts a name in other letters and a title`(
  words: [String], text: String
) throws {
  let result = try run(words)
  #expect(result.outcome == .clean, "\(result.error)")
  #expect(result.output.contains(text), "\(result.output)")
}

@Test func `for a name that several participants have, their codes are listed`() throws {
  var sample = SampleStore()
  for code in ["XAA", "XBB"] {
    sample.set(
      "participants/\(code)/participant.json", at: "namesByEdition", to: #"{"2012": "Twin"}"#)
  }
  let result = try run(["show", "twin", "2013"], sample: sample)
  #expect(result.outcome == .usage)
  #expect(
    result.error.hasPrefix(
      "pillar: several participants are called 'twin'\n  Name one of them: XAA Aurelia, XBB Boreala"
    ),
    "\(result.error)")
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
func `running numbers are shown by the first and the last`(ids: [String], words: String) {
  #expect(RunningNumbers(ids).words == words)
}
