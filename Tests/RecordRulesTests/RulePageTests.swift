import Diagnostics
import Goldens
import RecordRules
import Records
import SampleStore
import Testing

/// An example on a rule's page: a record, or a place in one, and its content.
struct PageExample {
  var path: String
  var pointer: String
  var text: String
  var isPlacedIn: Bool { !pointer.isEmpty }

  /// Reads the example under a heading: a line `` `records/PATH`, at `PLACE`: `` and a fenced text.
  init?(under heading: String, of page: String) {
    guard let start = page.firstRange(of: "\n## \(heading)\n")?.upperBound else { return nil }
    let part = page[start...].prefix(
      upTo: page[start...].firstRange(of: "\n## ")?.lowerBound ?? page.endIndex)
    let lines = part.split(separator: "\n", omittingEmptySubsequences: false)
    let names =
      lines.first { $0.hasPrefix("`records/") }?.split(separator: "`").map(String.init) ?? []
    let code = lines.drop { !$0.hasPrefix("```") }.dropFirst().prefix { !$0.hasPrefix("```") }
    guard let path = names.first, path.hasPrefix("records/"), !code.isEmpty else { return nil }
    self.path = String(path.dropFirst("records/".count))
    pointer = names.count > 2 ? names[2] : ""
    text = code.joined(separator: "\n") + "\n"
  }

  /// Puts the answer of the year before, which the page has under "Fails", in its place.
  static func earlier(of page: String, in sample: SampleStore) -> SampleStore {
    let heading = "\nThe answer of the year before, in `"
    guard let example = PageExample(under: "Fails", of: page),
      let start = page.firstRange(of: heading)?.upperBound
    else { return sample }
    let lines = page[start...].split(separator: "\n", omittingEmptySubsequences: false)
    let path = lines[0].prefix { $0 != "`" }
    let code = lines.drop { !$0.hasPrefix("```") }.dropFirst().prefix { !$0.hasPrefix("```") }
    var sample = sample
    sample.set(String(path), at: example.pointer, to: code.joined(separator: "\n"))
    return sample
  }

  /// Puts the record that the page has beside its examples in its place.
  static func beside(_ page: String, in sample: SampleStore) -> SampleStore {
    guard let start = page.firstRange(of: "\nBeside it, in `")?.upperBound else { return sample }
    let lines = page[start...].split(separator: "\n", omittingEmptySubsequences: false)
    let code = lines.drop { !$0.hasPrefix("```") }.dropFirst().prefix { !$0.hasPrefix("```") }
    var sample = sample
    sample.put(String(lines[0].prefix { $0 != "`" }), code.joined(separator: "\n") + "\n")
    return sample
  }

  /// The store that a page's examples are put into.
  static func store(for page: String) -> SampleStore {
    earlier(of: page, in: beside(page, in: SampleStore()))
  }

  func applied(to sample: SampleStore) -> SampleStore {
    var sample = sample
    if isPlacedIn { sample.set(path, at: pointer, to: text) } else { sample.put(path, text) }
    return sample
  }
}

@Test func `the sample store passes every rule`() {
  #expect(findings(in: SampleStore().store) == [])
}

@Test(arguments: Rule.all)
func `a rule's page holds an example that fails by this rule alone`(rule: Rule) throws {
  let example = try #require(
    PageExample(under: "Fails", of: rule.page), "\(rule.name): \(missing(rule))")
  let sample = PageExample.store(for: rule.page)
  let store = example.applied(to: sample).store
  // A change is checked together with the store. On the page it is made for XAA.
  var found = findings(in: store) + trespasses(of: "XAA", touching: [example.path], in: store)
  if rule.name == "unread" {
    let error = DiskError(path: example.path, action: "read", code: 5)
    let file = StoreFile(path: example.path, error: error)
    found += findings(in: Store(name: "records", files: [file]))
  }
  if rule.name == "unmerged" {
    let file = UnmergedFile(path: example.path, stages: [1, 2, 3])
    found += unmergedFindings([file], in: store.name)
  }
  if rule.name == "unstaged-deletion" {
    found += unstagedDeletions([example.path], in: store.name)
  }
  if rule.name == "foreign-repository" {
    found += foreignRepositories(["2013/XAA"], in: store.name)
  }
  if rule.name == "unfinished-write" { found.append(unfinishedWrite(in: store)) }
  if rule.name == "vanished-answers" {
    var after = example.applied(to: sample)
    after.files[example.path] = nil
    found += vanishedAnswers(at: [example.path], since: store, in: after.store)
  }
  if let before = PageExample(under: "Passes", of: rule.page) {
    found += vanishedActs(since: before.applied(to: sample).store, in: store)
  }
  #expect(!found.isEmpty)
  // An example written in one line is not canonical, and a new record may have other findings. The rule itself must
  // be among the reasons, at the example's own place.
  #expect(found.contains { $0.rule == rule.name }, "\(found.map(\.rule))")
  let own = found.filter { $0.rule == rule.name }
  #expect(
    own.allSatisfy { $0.severity == rule.severity && !$0.expected.isEmpty && !$0.found.isEmpty })
}

@Test(arguments: Rule.all)
func `a rule's page holds an example that passes`(rule: Rule) throws {
  let example = try #require(
    PageExample(under: "Passes", of: rule.page), "\(rule.name): \(missing(rule))")
  let store = example.applied(to: PageExample.store(for: rule.page)).store
  #expect(findings(in: store) == [])
  if rule.name == "not-yours" {
    #expect(trespasses(of: "XAA", touching: [example.path], in: store) == [])
  }
}

/// The message for a rule without an example.
private func missing(_ rule: Rule) -> String {
  rule.page.isEmpty
    ? "its page, Sources/RecordRules/Pages/\(rule.name).md, is not compiled in; `make accept` does it"
    : "its page has no example: a line that begins with `records/, and a text in a fence below it"
}

@Test func `rules, pages and files are the same set`() {
  let names = Rule.all.map(\.name)
  #expect(Set(names).count == names.count)
  let pages = projectFiles(in: "Sources/RecordRules/Pages", ending: ".md").map {
    String($0.dropLast(3))
  }
  let (unlisted, unexplained) = (Set(pages).subtracting(names), Set(names).subtracting(pages))
  #expect(unlisted == [], "name these in Rule.all, in Sources/RecordRules/Rule.swift")
  #expect(unexplained == [], "write their pages in Sources/RecordRules/Pages")
  let reading = ["json", "schema", "misplaced-file", "not-yours", "unread"]
  let files = projectFiles(in: "Sources/RecordRules/Rules", ending: ".swift")
  let expected = names.filter { !reading.contains($0) }.map { name in
    name.split(separator: "-").map { $0.capitalized }.joined() + ".swift"
  }
  let all = Set(expected + ["ReadingRules.swift"])
  #expect(
    Set(files).subtracting(all) == [],
    "name their rules in Rule.all, in Sources/RecordRules/Rule.swift, or call the files as the rules"
  )
  #expect(
    all.subtracting(files) == [], "each rule is in a file of its name in Sources/RecordRules/Rules")
}

@Test(arguments: Rule.all)
func `a page begins with its rule's name and has every part`(rule: Rule) {
  #expect(rule.page.hasPrefix("# \(rule.name)\n"), "\(rule.page.isEmpty ? missing(rule) : "")")
  for part in ["Why it matters", "Fails", "Passes", "To mend it"] {
    #expect(rule.page.contains("\n## \(part)\n"), "\(rule.name): \(part)")
  }
  #expect(!rule.summary.isEmpty)
}

extension String {
  fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
extension Substring {
  fileprivate var capitalized: String { String(self).capitalized }
}
