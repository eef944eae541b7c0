import Commands
import Testing

/// Whole command lines, from the words to what is printed and the status.
struct CommandLineTests {
  @Test(arguments: [
    ("", "front store=- brief=false"),
    ("--brief", "front store=- brief=true"),
    ("--store here", "front store=here brief=false"),
    ("show AUS 2013", "AUS 2013 -"),
    ("show AUS 2013 R4", "AUS 2013 R4"),
    ("--store here show AUS 2013", "AUS 2013 -"),
    ("show --store=here AUS --color never 2013", "AUS 2013 -"),
    ("show -- --help 2013", "--help 2013 -"),
    ("year open 2014", "opened 2014"),
    ("--version", "tool 1.2"),
    ("version", "tool 1.2"),
  ])
  func `a line is understood`(line: String, output: String) {
    let recording = Recording()
    #expect(sample.run(words(line), recording.console) == .clean)
    #expect(recording.output == output + "\n")
    #expect(recording.error == "")
  }

  @Test(arguments: [
    ("check", "store=- paths=[] format=full rule=[] since=- most=100 strict=false"),
    (
      "--store a check b --rule x --rule=y --since 2013 c",
      #"store=a paths=["b", "c"] format=full rule=["x", "y"] since=2013 most=100 strict=false"#
    ),
    (
      "check --store a --format=json - -- -x",
      #"store=a paths=["-", "-x"] format=json rule=[] since=- most=100 strict=false"#
    ),
    (
      "check --rule= --most 5 --store a --store b",
      #"store=b paths=[] format=full rule=[""] since=- most=5 strict=false"#
    ),
  ])
  func `options and arguments mix`(line: String, output: String) {
    let recording = Recording()
    #expect(sample.run(words(line), recording.console) == .clean)
    #expect(recording.output == output + "\n")
  }

  @Test func `a command's outcome is the tool's`() {
    #expect(sample.run(["check", "--strict"], Recording().console) == .findings)
    #expect(sample.run(["git-merge", "a", "b", "c"], Recording().console) == .findings)
  }

  @Test func `a command may have statuses of its own for failures`() {
    #expect(sample.run(["git-merge", "a"], Recording().console).rawValue == 130)
    #expect(sample.run(["git-merge", "--help"], Recording().console) == .clean)
  }

  @Test func `standard input is read`() {
    let recording = Recording(input: "{}")
    #expect(sample.run(["show", "-", "2013"], recording.console) == .clean)
    #expect(recording.output == "{}- 2013 -\n")
  }

  @Test func `a failure is reported with advice`() {
    let recording = Recording()
    #expect(sample.run(["show", "NONE", "2013"], recording.console) == .failure)
    #expect(recording.error == "tool: there is no record of NONE\n  Open the year first.\n")
  }

  @Test func `a full disk is a failure`() {
    let recording = Recording(capacity: 5)
    #expect(sample.run(["check"], recording.console) == .failure)
    #expect(
      recording.error
        == "tool: standard output could not be written: No space left on device\n")
  }
}

/// The words of a line without quotes.
func words(_ line: String) -> [String] { line.split(separator: " ").map(String.init) }
