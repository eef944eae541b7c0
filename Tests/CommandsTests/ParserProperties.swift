import Commands
import SeededNumbers
import Testing

/// Lines made at random, from a seed, so that a failure can be repeated.
struct ParserProperties {
  @Test func `every command line gets an answer`() {
    let vocabulary = [
      "check", "show", "year", "open", "git-merge", "help", "version", "--help", "-h", "--version",
      "--", "-", "", "--=", "=", "---", "--store", "--store=", "--color", "--color=never",
      "--format", "--format=json", "--since", "2013", "--strict", "--strict=", "-x", "AUS", "日本",
      "\u{1B}[31m", "--most", "99999999999999999999", "TWO", "NONE", "--complete",
    ]
    var random = SeededGenerator(seed: 18)
    for _ in 0..<4000 {
      let line = (0..<Int.random(in: 0...6, using: &random)).compactMap { _ in
        vocabulary.randomElement(using: &random)
      }
      let recording = Recording()
      let outcome = sample.run(line, recording.console)
      #expect([0, 1, 2, 3, 130].contains(outcome.rawValue), "\(line)")
      let failed = outcome.rawValue > 1
      #expect(failed == !recording.error.isEmpty, "\(line): \(recording.error)")
      #expect(!failed || recording.output.isEmpty, "\(line): \(recording.output)")
      #expect(!recording.error.contains("\u{1B}"), "\(line)")
    }
  }

  @Test func `a line gives the same values, however it is spelled`() {
    var random = SeededGenerator(seed: 2011)
    for _ in 0..<1000 {
      let values = CheckValues(using: &random)
      let line = ["check"] + values.spelled(using: &random)
      let recording = Recording()
      let outcome = sample.run(line, recording.console)
      #expect(outcome == (values.strict ? .findings : .clean), "\(line): \(recording.error)")
      #expect(recording.output == values.printed, "\(line)")
    }
  }
}

/// What `check` may be given.
private struct CheckValues {
  var paths: [String]
  var rules: [String]
  var store: String?
  var since: String?
  var strict: Bool

  init(using random: inout SeededGenerator) {
    let texts = ["a", "-", "", "a=b", "--x", "-y", "--", "日本", "--strict", "check"]
    func some(_ count: Int) -> [String] {
      (0..<Int.random(in: 0...count, using: &random)).compactMap { _ in
        texts.randomElement(using: &random)
      }
    }
    paths = some(3)
    rules = some(3)
    store = some(1).first
    since = Bool.random(using: &random) ? "\(Int.random(in: 1000...9999, using: &random))" : nil
    strict = Bool.random(using: &random)
  }

  /// Options in any order with `=` or without, arguments between them as long as they do not look like
  /// options, the rest after `--`.
  func spelled(using random: inout SeededGenerator) -> [String] {
    var groups = strict ? [["--strict"]] : []
    for (name, value) in [("--store", store), ("--since", since)] {
      if let value { groups.append(spelled(name, value, using: &random)) }
    }
    groups.shuffle(using: &random)
    for rule in rules { groups.append(spelled("--rule", rule, using: &random)) }
    let plain = paths.prefix { !$0.hasPrefix("-") || $0 == "-" }
    var place = 0
    for path in plain {
      place = Int.random(in: place...groups.count, using: &random)
      groups.insert([path], at: place)
      place += 1
    }
    let rest = paths.dropFirst(plain.count)
    return groups.flatMap(\.self) + (rest.isEmpty ? [] : ["--"] + rest)
  }

  private func spelled(
    _ name: String, _ value: String, using random: inout SeededGenerator
  ) -> [String] {
    let mustAttach = value.hasPrefix("-") && value != "-"
    return mustAttach || Bool.random(using: &random) ? ["\(name)=\(value)"] : [name, value]
  }

  var printed: String {
    """
    store=\(store ?? "-") paths=\(paths) format=full rule=\(rules) since=\(since ?? "-") \
    most=100 strict=\(strict)

    """
  }
}
