import Commands
import Testing

/// What a shell offers, `|` being where the cursor is.
struct CompletionTests {
  @Test(arguments: [
    ("|", ["check", "show", "year", "git-merge", "help", "version"]),
    ("s|", ["show"]),
    ("year |", ["open", "close"]),
    ("year c|", ["close"]),
    ("help |", ["check", "show", "year", "git-merge", "help", "version"]),
    ("help year |", ["open", "close"]),
    ("--|", ["--brief", "--store", "--color", "--help"]),
    ("--color |", ["auto", "always", "never"]),
    ("--store |", []),
    ("--store x ch|", ["check"]),
    ("check -|", options),
    ("check --s|", ["--since", "--strict", "--store"]),
    ("check --strict --s|", ["--since", "--store"]),
    ("check --rule x --r|", ["--rule"]),
    ("check --format |", ["full", "concise", "json"]),
    ("check --format j|", ["json"]),
    ("check --format=|", ["--format=full", "--format=concise", "--format=json"]),
    ("check --format=j|", ["--format=json"]),
    ("check --format = |", ["full", "concise", "json"]),
    ("check --format = j|", ["json"]),
    ("check --format =|", ["full", "concise", "json"]),
    ("check --format json --|", options.filter { $0 != "--format" }),
    ("check -- --|", []),
    ("check a |", []),
    ("year open |", []),
    ("unheard-of |", []),
    ("", ["check", "show", "year", "git-merge", "help", "version"]),
  ])
  func `a line can go on with`(line: String, expected: [String]) {
    var typed = words(line.filter { $0 != "|" })
    if line.hasSuffix(" |") || line == "|" { typed.append("") }
    #expect(sample.candidates(for: typed).map(\.word) == expected)
  }

  private static let options = [
    "--format", "--rule", "--since", "--most", "--strict", "--store", "--color", "--help",
  ]

  @Test func `a shell reads a word and its meaning`() {
    let recording = Recording()
    #expect(sample.run(["--complete", "sh"], recording.console) == .clean)
    #expect(recording.output == "show\tPrints one answer.\n")
  }

  @Test(arguments: Shell.allCases)
  func `a script asks the tool`(shell: Shell) {
    let script = sample.completionScript(for: shell)
    #expect(script.contains("tool --complete "))
    #expect(script.hasSuffix("\n"))
  }
}
