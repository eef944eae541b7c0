import Commands
import Terminal
import Testing

struct ConsoleTests {
  /// In the order in which they decide.
  @Test(arguments: [
    ("always", ["NO_COLOR": "1", "TERM": "dumb"], false, true),
    ("never", ["CLICOLOR_FORCE": "1"], true, false),
    ("auto", ["NO_COLOR": "1"], true, false),
    ("auto", ["NO_COLOR": "0", "CLICOLOR_FORCE": "1"], true, false),
    ("auto", ["NO_COLOR": ""], true, true),
    ("auto", ["CLICOLOR_FORCE": "1", "TERM": "dumb"], false, true),
    ("auto", ["CLICOLOR_FORCE": "0"], false, false),
    ("auto", ["CLICOLOR_FORCE": "0"], true, true),
    ("auto", ["CLICOLOR_FORCE": "0", "TERM": "dumb"], true, false),
    ("auto", ["TERM": "dumb"], true, false),
    ("auto", ["TERM": "xterm"], true, true),
    ("auto", [:], false, false),
  ])
  func `colour is decided by`(
    choice: ColorChoice.RawValue, environment: [String: String], isTerminal: Bool, color: Bool
  ) throws {
    let recording = Recording(environment: environment, isTerminal: isTerminal)
    var console = recording.console
    console.colorChoice = try #require(ColorChoice(rawValue: choice))
    #expect(console.color == color)
    #expect(console.errorColor == color)
    #expect(console.style.isColored == color)
  }

  @Test(arguments: [
    ("check chek", false), ("chek --color always", true), ("--color=always chek", true),
    ("chek --color always --color never", false), ("chek -- --color always", false),
    ("check --strct --color always", true), ("check --color alwys --strct", false),
  ])
  func `error messages follow the choice of colour too`(line: String, color: Bool) {
    let recording = Recording()
    _ = sample.run(words(line), recording.console)
    #expect(recording.error.contains("\u{1B}") == color)
  }

  @Test(arguments: [("", 80), ("60", 60), ("0", 80), ("-5", 80), ("wide", 80)])
  func `the width is that of COLUMNS`(columns: String, width: Int) {
    #expect(Recording(environment: ["COLUMNS": columns]).console.width == width)
  }

  @Test func `output is exactly what is given, a message ends its line`() {
    let recording = Recording()
    recording.console.output("a")
    recording.console.output([0x62, 0x0A])
    recording.console.error("one")
    recording.console.error("two\n")
    #expect(recording.output == "ab\n")
    #expect(recording.error == "one\ntwo\n")
  }

  @Test func `after a write failed nothing more is written`() {
    let recording = Recording(capacity: 3)
    let console = recording.console
    console.output("ab")
    #expect(!console.outputIsClosed)
    console.output("cd")
    #expect(console.outputIsClosed)
    console.output("e")
    #expect(recording.output == "abc")
  }
}
