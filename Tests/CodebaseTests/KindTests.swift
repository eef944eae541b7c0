import Goldens
import Records
import Testing

// What the code knows about a kind of record, a status or a circle is in one table for each. With a `default`, a new
// one would pass unnoticed. A list of kinds would lack it. A path that is put together by hand would not follow the
// table. So none of these may be in the sources.

private let files = projectTree("Sources").filter { path in
  path.hasSuffix(".swift") && !path.hasSuffix("Texts.swift") && !path.hasSuffix("Pages.swift")
    && !path.hasSuffix("+Generated.swift")
}

private func code(_ path: String) -> [String] { lines(of: projectText("Sources/\(path)")) }

/// The lines of a text that are not comments.
private func lines(of text: String) -> [String] {
  text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    .filter { !$0.drop { $0 == " " }.hasPrefix("//") }
}

// MARK: - No default

/// The names of the cases, as a regular expression.
private let enumerations: [(what: String, cases: Set<String>)] = [
  ("kinds of record", Set(RecordKind.allCases.map { "\($0)" })),
  ("statuses", Set(Status.allCases.map { "\($0)" })),
  ("circles", Set(Visibility.allCases.map { "\($0)" })),
]

/// The switches of a text that have a default: the names in the patterns of each.
///
/// It relies on the layout: `case`, `default` and the closing brace are below the beginning of the line with the
/// `switch`.
private func switchesWithDefault(_ lines: [String]) -> [Set<String>] {
  lines.indices.compactMap { start in
    guard lines[start].contains(/\bswitch .*\{$/) else { return nil }
    let margin = String(lines[start].prefix { $0 == " " })
    var (names, hasDefault, isPattern) = (Set<String>(), false, false)
    for line in lines[(start + 1)...] {
      if line.hasPrefix(margin + "}") { break }
      if line.hasPrefix(margin + "default") { hasDefault = true }
      if line.hasPrefix(margin + "case ") { isPattern = true }
      guard isPattern else { continue }
      let pattern = line.prefix { $0 != ":" }
      for name in pattern.matches(of: /(?:^|[ (,])\.(\w+)/) { names.insert(String(name.1)) }
      if line.contains(":") { isPattern = false }
    }
    return hasDefault ? names : nil
  }
}

private func overWhat(_ names: Set<String>) -> String? {
  let own = names.subtracting(["some", "none"])
  guard !own.isEmpty else { return nil }
  return enumerations.first { own.isSubset(of: $0.cases) }?.what
}

@Test func `a switch over kinds, statuses or circles has no default`() {
  #expect(files.count > 300)
  for path in files {
    for what in switchesWithDefault(code(path)).compactMap(overWhat) {
      Issue.record(
        "\(path): a switch over \(what) has a default. Name every case, or ask the table.")
    }
  }
}

@Test func `a default in a switch over kinds is seen`() {
  let text = """
      return switch record.path.kind {
      case .activity,
        .vote: true
      case .acts where isLate: false
      default: false
      }
      switch place {
      case .key: 1
      default: 2
      }
    """
  let found = switchesWithDefault(lines(of: text))
  #expect(found.map(overWhat) == ["kinds of record", nil])
  #expect(overWhat(["notReported", "withheld"]) == "statuses")
}

// MARK: - No lists

@Test func `kinds are listed in their table alone`() {
  let kinds = enumerations[0].cases
  for path in files where !path.hasPrefix("Records/Kinds/") {
    for list in code(path).joined(separator: " ").matches(
      of: /\[(?:RecordKind)?\.\w+(?:, +\.\w+)+,? *\]/)
    {
      let names = list.0.matches(of: /\.(\w+)/).map { String($0.1) }
      if Set(names).isSubset(of: kinds) {
        Issue.record("\(path): \(list.0). Ask the table of kinds for what they have in common.")
      }
    }
  }
}

// MARK: - No paths put together

private let words: [String] = RecordKind.allCases.flatMap(\.traits.path).compactMap { piece in
  if case .word(let word) = piece, word != "store" { word } else { nil }
}

/// The strings of a line that put together a record's path.
private func pathsPutTogether(_ line: String) -> [String] {
  line.matches(of: /"(?:[^"\\]|\\.)*"/).map { String($0.0) }.filter { text in
    let isBuilt = words.contains { word in
      text.contains(")/\(word)/") || text.contains(")/\(word).json")
        || text.hasPrefix("\"/\(word).json")
        || text.contains(" \(word)/\\(") || text.hasPrefix("\"\(word)/\\(")
    }
    return isBuilt || text.contains(/\/\\\([^"]*\)\.json/)
  }
}

/// Sentences that name a folder, which is not the path of a record.
private let sentences = ["RecordRules/Rules/ReviewOfOneself.swift"]

@Test func `no path of a record is put together by hand`() {
  for path in files where !sentences.contains(path) {
    for text in code(path).flatMap(pathsPutTogether) {
      Issue.record(
        "\(path): \(text). Make it from the kind's pieces: RecordPath(.vote, in: year, id: id)")
    }
  }
}

@Test(arguments: [
  #""\(year)/\(code)/implementation.json""#, #""sources/\(id).json""#, #"folder + "/edition.json""#,
  #""\(folder)/briefings/x.json""#, #""\(year)/\(code)/\(kind.rawValue).json""#,
])
func `a path that is put together is seen`(text: String) {
  #expect(!pathsPutTogether(text).isEmpty)
}

@Test func `other texts are no paths`() {
  #expect(
    pathsPutTogether(#""call the file \(slug(id)).json, and" + "2013/AUS/salw.json""#).isEmpty)
}
