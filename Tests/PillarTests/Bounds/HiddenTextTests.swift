import Commands
import Diagnostics
import Foundation
import JSONText
import Records
import SampleStore
import Terminal
import Testing

@testable import pillar

/// An escape sequence, a colour that the tool itself uses, characters that reverse the line, and text in tags,
/// selectors and blanks that nobody sees.
private let hostile =
  "A\u{1B}[2J\u{1B}[31mB\u{9B}3m\u{202E}C\u{2066}\u{200B}\u{200D}\u{AD}\u{2060}\u{FEFF}\u{E0041}\u{FE0F}\u{180E}"
  + "\u{115F}\u{3164}\u{FFA0}\u{34F}\u{61C}\u{17B4}\u{FFF9}\u{E0101}\u{7}\u{8}\r\u{7F}\u{2028}\u{1160}\u{2800}\u{E000}\u{F0B7}\u{F0000}\u{FFFC}D"

/// A command line for every command. A command that is missing here makes the test fail.
private let lines: [String: [[String]]] = [
  "status": [["status"]], "show": [["show", "XAA", "2013"], ["show", "XAA", "2013", "R4"]],
  "diff": ["text", "markdown", "html", "json", "csv", "patch"].flatMap { format in
    ["public", "secretariat"].map { ["diff", "2012", "2013", "--format", format, "--edition", $0] }
  },
  "log": [
    ["log", "XAA", "R4"], ["log", "XAA", "R4", "--format", "json"], ["log", "XAA", "P1.1"],
  ],
  "check": ["full", "concise", "json", "github", "gitlab", "junit", "sarif"].map {
    ["check", "--format", $0]
  },
  "fmt": [["fmt", "--check"]],
  "schema check": [["schema", "check", "--schema", "STORE/store.json", "STORE"]],
  "annex": [
    ["annex", "2013"], ["annex", "2013", "--format", "html", "--edition", "secretariat"],
  ],
  "summary": [["summary", "2013"], ["summary", "2013", "--format", "html"]],
  "year close": [["year", "close", "2013"]], "verify": [["verify", "2013"]],
  "explain": [["explain", hostile]], "doctor": [["doctor"]],
  "git setup": [["git", "setup", "--check"]],
  "conflicts": [["conflicts"]],
  "resolve": [["resolve", "STORE/2013/XAA/salw.json", hostile, "--take", "ours"]],
  "git-merge": [["git-merge", hostile, hostile, hostile, hostile]],
  "textconv": [
    ["textconv", "STORE/2013/XAA/implementation.json"], ["textconv", "STORE/raw.json"],
  ],
  "init": [["init", "/dev/null/\(hostile)"]],
]

/// Members whose texts people read and that no pattern restricts.
private let texts: Set<String> = [
  "title", "summary", "name", "sortKey", "statement", "publisher", "changeNote", "held", "note",
  "text",
]

/// Whether every text is changed or only those that people read, and whether characters are written raw.
private let bends = [(false, false), (false, true), (true, false)]

/// The files of the stores, each made once.
private let bentFiles = bends.map { bent(all: $0, spelledRaw: $1).files }

/// The store with hostile characters in every text that people read, or, with `all`, in every text.
private func bent(all: Bool, spelledRaw: Bool) -> SampleStore {
  var sample = SampleStore()
  for status in [(2012, "planned"), (2013, "in-progress")] {
    sample.set(
      "\(status.0)/XAA/implementation.json", at: "answers/R4",
      to: """
        {"status": "\(status.1)", "asOf": "\(status.0)", "statedBy": "participant", "confirmation": "confirmed",
        "summary": ["Text of \(status.0)"], "actions": {"a": {"title": "Law of \(status.0)", "date": "\(status.0)"}},
        "changeNote": ["Why"], "sources": ["sample-note"]}
        """)
  }
  for path in sample.files.keys.sorted() where all ? path == "2013/XAA/implementation.json" : true {
    guard let root = JSONDocument.read(.init(name: "", sample.files[path] ?? "")).document?.root
    else { continue }
    let tree = bend(JSONTree(root), isText: false, all)
    let text = String(decoding: CanonicalText.write(tree, order: .natural), as: UTF8.self)
    sample.put(path, spelledRaw ? unescaped(text) : text)
  }
  sample.put("raw.json", "{\(hostile)\n")
  sample.put("2013/\(hostile.replacing("\u{7F}", with: "")).json", "{\"\(hostile)\": 1")
  return sample
}

private func bend(_ tree: JSONTree, isText: Bool, _ all: Bool) -> JSONTree {
  switch tree {
  case .string(let text): isText || all ? .string(text + hostile) : tree
  case .array(let elements): .array(elements.map { bend($0, isText: isText, all) })
  case .object(let members):
    .object(
      members.map {
        .init(key: $0.key, value: bend($0.value, isText: texts.contains($0.key), all))
      })
  default: tree
  }
}

/// JSON in which all characters but control characters are written raw, as an editor may do.
private func unescaped(_ text: String) -> String {
  var text = text
  for scalar in hostile.unicodeScalars where scalar.value >= 0x80 {
    let digits = String(scalar.value, radix: 16)
    text = text.replacing(
      "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits,
      with: String(Character(scalar)))
  }
  return text
}

/// The hidden characters of a text, without line ends, tabs and the tool's own colours.
private func hidden(in text: String) -> [String] {
  let plain = text.replacing(/\u{1B}\[(1|2|22|32|33|36|39)m/, with: "")
  let scalars = Array(plain.unicodeScalars)
  return scalars.indices.filter { index in
    let next = index + 1 < scalars.count ? scalars[index + 1] : nil
    return !"\n\t".unicodeScalars.contains(scalars[index])
      && scalars[index].isHidden(after: index > 0 ? scalars[index - 1] : nil, before: next)
  }.map { "U+" + String(scalars[$0].value, radix: 16, uppercase: true) }
}

@Test func `the output of every command is tested`() {
  #expect(
    Set(pillarTool.commands.map { $0.name }) == Set(lines.keys),
    "name each command in 'lines' above, with words that make it print something")
}

@Test(arguments: lines.keys.sorted() + [""], bends.indices)
private func `no character of a record acts or hides where it is printed`(
  command: String, bend: Int
) throws {
  var sample = SampleStore()
  sample.files = bentFiles[bend]
  for words in lines[command] ?? [[]] {
    let result = try run(words, sample: sample)
    let isCSV = words.contains("csv")
    let output = isCSV ? result.output.replacing("\r\n", with: "\n") : result.output
    #expect(hidden(in: output) == [], "\(words.joined(separator: " "))")
    #expect(hidden(in: result.error) == [], "\(words.joined(separator: " ")), messages")
  }
}

/// Characters that Unicode does not call invisible, but that draw nothing.
private let undrawn: [ClosedRange<UInt32>] = [
  0x2800...0x2800, 0xFFF9...0xFFFC, 0x13430...0x1343F, 0x16FE4...0x16FE4, 0x1D159...0x1D159,
]

private func isUnseenToUnicode(_ scalar: Unicode.Scalar) -> Bool {
  let told: [Unicode.GeneralCategory] = [
    .control, .lineSeparator, .paragraphSeparator, .privateUse,
  ]
  let properties = scalar.properties
  return told.contains(properties.generalCategory) || properties.isDefaultIgnorableCodePoint
    || properties.isBidiControl || properties.isNoncharacterCodePoint
}

/// So a difference or a patch of records shows every character, wherever it is printed.
@Test func `canonical text escapes everything that would be hidden in it`() throws {
  var wrong: [UInt32] = []
  for value in UInt32(0)...0x10FFFF {
    guard let scalar = Unicode.Scalar(value) else { continue }
    let isUnseen = isUnseenToUnicode(scalar) || undrawn.contains { $0.contains(value) }
    if isUnseen != scalar.isUnseen { wrong.append(value) }
    if scalar.isHidden(after: nil, before: nil) != scalar.isUnseen { wrong.append(value) }
  }
  #expect(wrong == [], "the fixed ranges are those that Unicode has")
  for scalar in hostile.unicodeScalars where scalar.value > 0x7F {
    let raw = Array("\"a\(Character(scalar))\"\n".utf8)
    let document = try #require(JSONDocument.read(SourceText(name: "", bytes: raw)).document)
    let text = CanonicalText.write(document.root, order: .natural)
    #expect(hidden(in: String(decoding: text, as: UTF8.self)) == [])
    let again = try #require(JSONDocument.read(SourceText(name: "", bytes: text)).document)
    #expect(JSONTree(again.root) == JSONTree(document.root), "the value is the same")
    #expect(!CanonicalCheck(.natural).allows(document) && CanonicalCheck(.natural).allows(again))
  }
}

@Test func `the console escapes what a command forgot to escape`() {
  let recording = Recording(environment: ["CLICOLOR_FORCE": "1"], isTerminal: true)
  let style = recording.console.style
  recording.console.output(style.red("a\(hostile)") + "\n\tb\n")
  recording.console.error(hostile)
  recording.console.output(Array(hostile.utf8))
  #expect(hidden(in: recording.output.replacing(/\u{1B}\[31m/, with: "")) == [])
  #expect(hidden(in: recording.error.replacing(/\u{1B}\[31m/, with: "")) == [])
  #expect(recording.output.hasPrefix("\u{1B}[31ma"))
}

@Test(arguments: ["=1+1", "+1", "-1", "@A1", "\t=1", "\r=1", "＝1", "＠A"])
func `a spreadsheet reads no cell as a formula`(title: String) throws {
  var sample = SampleStore()
  sample.set(
    "2013/XAA/implementation.json", at: "answers/R4",
    to: """
      {"status": "planned", "asOf": "2013", "statedBy": "participant", "confirmation": "confirmed",
      "summary": ["x"], "sources": ["sample-note"]}
      """)
  sample.set(
    "2012/XAA/implementation.json", at: "answers/R4",
    to: """
      {"status": "planned", "asOf": "2012", "statedBy": "participant", "confirmation": "confirmed",
      "summary": ["y"], "sources": ["sample-note"]}
      """)
  let text = CanonicalText.write(.array([.string(title)]), order: .natural)
  sample.set(
    "2013/XAA/implementation.json", at: "answers/R4/summary",
    to: String(decoding: text, as: UTF8.self))
  let result = try run(["diff", "2012", "2013", "--format", "csv"], sample: sample)
  let line = try #require(result.output.split(separator: "\r\n").first { $0.contains(",summary,") })
  #expect(line.contains(",'") || line.contains(",\"'"), "\(line)")
}
