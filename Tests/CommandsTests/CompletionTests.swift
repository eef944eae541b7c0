import Commands
import Testing

/// What a shell offers. `|` is the cursor.
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

  @Test(arguments: [
    ("paint |", ["red", "green"]), ("paint g|", ["green"]), ("paint red |", letters),
    ("paint red a |", letters), ("paint -- red b|", ["b"]),
  ])
  func `an argument is one of its choices`(line: String, expected: [String]) {
    let typed = words(line.filter { $0 != "|" }) + (line.hasSuffix(" |") ? [""] : [])
    let tool = Tool("tool", "Paints.", version: "1", commands: [Paint.self])
    #expect(tool.candidates(for: typed).map(\.word) == expected)
  }

  private static let letters = Letter.choices

  @Test func `choices beyond a dozen are completed and suggested, not listed`() {
    let tool = Tool("tool", "Paints.", version: "1", commands: [Paint.self])
    #expect(tool.help(for: "paint")?.contains("A colour. One of red, green.\n") == true)
    #expect(tool.help(for: "paint")?.contains("What to paint.\n") == true)
    let recording = Recording()
    #expect(tool.run(["paint", "red", "B"], recording.console) == .usage)
    #expect(
      recording.error.hasPrefix(
        "tool: LETTER must be a value (LETTER), not 'B'\n  Did you mean 'b'?\n"))
  }

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

private struct Paint: Command {
  static let summary = "Paints letters."
  @Argument("A colour.") var color: Color
  @Argument("What to paint.", value: "letter") var letters: [Letter]

  enum Color: String, SingleWordValue, CaseIterable { case red, green }

  func run(_ console: Console) -> Outcome { .clean }
}

private struct Letter: SingleWordValue {
  static let choices = "abcdefghijklmnopqrstuvwxyz".map { String($0) }

  init?(word: String) {
    guard Self.choices.contains(word) else { return nil }
  }
}
