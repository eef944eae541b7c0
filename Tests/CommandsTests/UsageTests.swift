import Commands
import Testing

/// The messages about a command line that cannot be understood.
struct UsageTests {
  @Test(arguments: [
    ("chek", "unknown command 'chek'", "Did you mean 'check'?"),
    ("validate", "unknown command 'validate'", "Did you mean 'check'?"),
    ("versoin", "unknown command 'versoin'", "Did you mean 'version'?"),
    ("help chek", "unknown command 'chek'", "Did you mean 'check'?"),
    ("unheard-of", "unknown command 'unheard-of'", ""),
    (
      "year", "'year' needs a second word", "Use one of: year open, year close."
    ),
    (
      "year 2014", "'year' needs a second word", "Use one of: year open, year close."
    ),
    ("year opne 2014", "unknown command 'year opne'", "Did you mean 'year open'?"),
    ("--bref", "unknown option '--bref'", "Did you mean '--brief'?"),
    ("check --strct", "unknown option '--strct'", "Did you mean '--strict'?"),
    ("check --form=json", "unknown option '--form'", "Did you mean '--format'?"),
    ("check --strict=yes", "'--strict' takes no value, but 'yes' was given", ""),
    ("check --format", "'--format' needs one of full, concise, json", ""),
    ("check --since", "'--since' needs a year such as 2013", ""),
    ("check --rule --strict", "'--rule' needs a value (RULE)", ""),
    ("check --since 213", "'--since' takes a year such as 2013, not '213'", ""),
    ("check --most=", "'--most' takes a whole number, not ''", ""),
    ("check --most 1 --most 2", "'--most' is given twice", ""),
    (
      "check --format jsno", "'--format' takes one of full, concise, json, not 'jsno'",
      "Did you mean 'json'?"
    ),
    (
      "check --color blue", "'--color' takes one of auto, always, never, not 'blue'", ""
    ),
    ("show AUS", "YEAR is missing", "The year of the answer."),
    ("show AUS 13", "YEAR must be a year such as 2013, not '13'", ""),
    ("show AUS 2013 R4 R5", "unexpected argument 'R5'", ""),
    ("show --years 2013 AUS", "unknown option '--years'", "YEAR must be a year"),
    ("show TWO 2013", "TWO is not a participant", ""),
    ("show \u{1B}[2J 20\u{202E}13", "YEAR must be a year such as 2013, not '20\\u202e13'", ""),
  ])
  func `one mistake`(line: String, message: String, advice: String) {
    let recording = Recording()
    #expect(sample.run(words(line), recording.console) == .usage)
    #expect(recording.output == "")
    #expect(recording.error.contains("tool: \(message)\n"), "\(recording.error)")
    #expect(recording.error.contains(advice), "\(recording.error)")
    #expect(!recording.error.contains("\u{1B}"))
  }

  @Test func `all mistakes are reported at once, with the usage`() {
    let recording = Recording()
    let line = "check --strct --sinc 2013 --since 20x3 --format jsno --most"
    #expect(sample.run(words(line), recording.console) == .usage)
    #expect(recording.output == "")
    #expect(
      recording.error == """
        tool: unknown option '--strct'
          Did you mean '--strict'?
        tool: unknown option '--sinc'
          Did you mean '--since'?
        tool: '--since' takes a year such as 2013, not '20x3'
        tool: '--format' takes one of full, concise, json, not 'jsno'
          Did you mean 'json'?
        tool: '--most' needs a whole number

        Usage
          tool check [PATH...] [--format FORMAT] [--rule RULE...] [--since YEAR]
              [--most NUMBER] [--strict]

        See 'tool check --help'.

        """)
  }
}
