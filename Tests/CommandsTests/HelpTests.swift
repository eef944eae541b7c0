import Commands
import Terminal
import Testing

/// The pages as they are printed, whole.
struct HelpTests {
  @Test(arguments: ["check --help", "help check", "check -h x", "--store x check --help"])
  func `a command's page is complete`(line: String) {
    let recording = Recording()
    #expect(sample.run(words(line), recording.console) == .clean)
    #expect(recording.error == "")
    #expect(recording.output == checkPage)
  }

  @Test(arguments: ["--help", "help", "--store x --help", "help help", "version --help"])
  func `the overview lists every command under its group`(line: String) {
    let recording = Recording()
    #expect(sample.run(words(line), recording.console) == .clean)
    #expect(recording.output == overview)
  }

  @Test(arguments: ["year --help", "help year", "year opne --help"])
  func `the first word of several commands has a page`(line: String) {
    let recording = Recording()
    #expect(sample.run(words(line), recording.console) == .clean)
    #expect(
      recording.output == """
        These commands begin with 'tool year'.

        Usage
          tool year open YEAR
          tool year close YEAR

        Commands
          year open   Opens a year.
          year close  Closes a year.

        """)
  }

  @Test func `a page is as wide as the screen, within reason`() {
    for columns in [40, 60, 80, 100, 300] {
      let recording = Recording(environment: ["COLUMNS": "\(columns)"])
      #expect(sample.run(["check", "--help"], recording.console) == .clean)
      let widest = recording.output.split(separator: "\n").map(\.displayWidth).max() ?? 0
      #expect(widest <= min(columns, 100), "at \(columns) columns")
    }
  }

  @Test func `headings are bold where colour is wanted`() {
    let recording = Recording()
    #expect(sample.run(["check", "--help", "--color=always"], recording.console) == .clean)
    #expect(recording.output.contains("\n\u{1B}[1mUsage\u{1B}[22m\n"))
  }

  @Test func `the reference holds every page`() {
    #expect(sample.reference.contains("```text\n\(checkPage)```\n"))
    #expect(sample.reference.contains("```text\n\(overview)```\n"))
    #expect(sample.reference.contains("\n- [`year open`](#tool-year-open)\n"))
    #expect(sample.reference.contains("\n## `tool year open`\n"))
  }

  @Test func `a page can be had without a console`() {
    #expect(sample.help() == overview)
    #expect(sample.help(for: "check") == checkPage)
    #expect(sample.help(for: "chek") == nil)
  }
}

private let checkPage = """
  Checks records against their schemas and the rules between records.

  Usage
    tool check [PATH...] [--format FORMAT] [--rule RULE...] [--since YEAR]
        [--most NUMBER] [--strict]

  Everything that is found is printed, in the order of the paths.

  Arguments
    PATH...  A record or a folder of records.

  Options
    --format FORMAT  How findings are printed. One of full, concise, json.
                     Default: full.
    --rule RULE      Run this rule alone. May be repeated.
    --since YEAR     Leave out records before this year.
    --most NUMBER    How many findings to print. Default: 100.
    --strict         Count warnings as errors.

  Options of every command
    --store DIR   The folder of records.
    --color WHEN  Whether to use colour. One of auto, always, never. Default:
                  auto.
    --help        Print this page.

  Examples
    tool check --since 2013 records
        Checks from 2013 on.

  Exit status
    0  Nothing was found.
    1  Something was found.

  """

private let overview = """
  Keeps records.

  Usage
    tool [--brief]
    tool COMMAND [ARGUMENT...]

  Check
    check           Checks records against their schemas and the rules between
                    records.

  Look
    show            Prints one answer.

  Record
    year open       Opens a year.
    year close      Closes a year.
    git-merge       Merges one record three ways, for git.

  This tool
    help [COMMAND]  Explains a command, with examples.
    version         Prints the version.

  Without a command
    --brief         Leave out the advice.

  Options of every command
    --store DIR     The folder of records.
    --color WHEN    Whether to use colour. One of auto, always, never. Default:
                    auto.
    --help          Print this page.
    --version       Print the version.

  """
