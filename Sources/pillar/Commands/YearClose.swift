import Commands
import Diagnostics
import Editions
import GitStores
import JSONText
import RecordRules
import Records
import Terminal

struct YearClose: Command {
  static let name = "year close"
  static let group = "Publish"
  static let summary = "Closes a year and seals it, so that what was adopted can be verified later."
  static let details = [
    "The year's edition.json gets the state 'closed', the digests of its editions, and the digests of all records "
      + "that the year depends on. Nothing is written if the store has errors, or if one of these records is not "
      + "committed as it is on the disk, because the tag would name other texts. An answer that is carried forward "
      + "stays carried forward. A later correction is an erratum in edition.json, with its date, its reason, and "
      + "the records that it changed. The annexes print it.",
    "A text under 'errata' is printed in every edition that shows one of its records. So write nothing in it that only "
      + "some readers may see.",
  ]
  static let examples: [(line: String, purpose: String)] = [
    (
      "pillar year close 2013",
      "Run it when the annexes are adopted; then commit and tag, as it says."
    )
  ]
  static let exitStatuses: [(outcome: Outcome, meaning: String)] = [
    (.clean, "Closed and sealed."),
    (.findings, "The store has errors, or records are not committed; nothing was written."),
    (.usage, "There is no such year, or it is closed already."),
    (.failure, "The store could not be read or written."),
  ]
  static let synonyms = ["seal", "close"]

  let shared = StoreOption()
  @Argument("The year.") var year: Int

  func run(_ console: Console) throws -> Outcome {
    try shared.writing(console) { writer in try close(by: writer, console) }
  }

  private func close(by writer: StoreWriter, _ console: Console) throws -> Outcome {
    let present = try PresentStore(writer.folder)
    let store = try requireWhole(present.readWhatCanBe())
    let edition = try store.typedEdition(year)
    guard !edition.isBackground else {
      throw UsageError(
        "\(year) is a background year",
        advice: "It is never closed, because it has no annexes to adopt.")
    }
    guard !edition.isClosed else {
      throw UsageError(
        "\(year) is closed already",
        advice:
          "Record a correction as an erratum in \(RecordPath(.edition, in: year).text). 'pillar verify \(year) "
          + "--edition secretariat' says what differs from what was adopted.", showsUsage: false)
    }
    let errors = findings(in: store).count { $0.severity == .error }
    guard errors == 0 else {
      console.error(
        "\(year) stays open: the store has \(errors) error\(errors == 1 ? "" : "s"). 'pillar check' lists "
          + "them; nothing was written.")
      return .findings
    }
    if let reason = try openReason(store, present.index) {
      console.error(reason)
      return .findings
    }
    let seal = try Seal(of: year, in: store)
    try writer.write([RecordChange(seal.record, after: seal.text)], in: store)
    let digests = seal.digests.map { "  \($0.words): \($0.digest)\n" }.joined()
    console.output(
      """
      \(year) is closed and sealed, with \(seal.count) records.
      \(digests)
      \(try next(seal, present))
      From now on, 'pillar verify \(year)' proves what was adopted.

      """)
    return .clean
  }

  /// The commands to run next, so that a tag names what was sealed. Outside a repository: the advice to keep a copy.
  private func next(_ seal: Seal, _ present: PresentStore) throws -> String {
    guard let index = present.index else {
      return
        "Next: keep a copy of the whole store. It is in no git repository, so no tag can be set.\n"
    }
    let advice = try GitAdvice(index, present.folder)
    let tag = try askingGit { try index.git.freeTag("outlook-\(year)") }
    return """
      Next:
        \(advice.command("add --", seal.path))
        \(advice.command("commit -m \"Close \(year)\" --", seal.path))
        \(advice.command("tag -a \(tag) -m \"As adopted: \(seal.digests[0].digest)\""))

      """
  }

  /// Why the year cannot be closed, with a line for each record that is not committed as it is on the disk; `nil` if it
  /// can be closed, or if there is no repository.
  private func openReason(_ store: Store, _ index: StoreIndex?) throws -> String? {
    guard let index else { return nil }
    let edition = RecordPath(.edition, in: year).text
    let (uncommitted, obstacle) = try askingGit {
      (try Uncommitted(year, store, index), try index.obstacle(toAdding: edition))
    }
    if let obstacle {
      return "\(year) stays open: \(store.name)/\(edition): \(obstacle).".printable
    }
    guard !uncommitted.isEmpty else { return nil }
    if let word = uncommitted.unfinished {
      return
        "\(year) stays open: a \(word) is not finished. 'git status' says how to continue; close the "
        + "year after that. Nothing was written."
    }
    let (all, shown) = (uncommitted.records, uncommitted.records.prefix(20))
    let lines = shown.map { "  \(store.name)/\($0.path): \($0.why)".printable }
    let more = all.count > shown.count ? ["  … and \(all.count - shown.count) more"] : []
    let head =
      "\(year) stays open: \(all.count) record\(all.count == 1 ? "" : "s") that it depends on "
      + "\(all.count == 1 ? "is" : "are") not committed as on the disk. A tag would name other texts than the seal."
    return
      ([head] + lines + more + [
        "Commit the changes that are right ('git add', 'git commit'), and undo the others ('git restore'). Then close "
          + "the year again. Nothing was written."
      ]).joined(separator: "\n")
  }
}

/// The closed and sealed edition of a year.
private struct Seal {
  let path: String
  /// The year's edition as it is before it is closed.
  let record: Record
  let text: [UInt8]
  /// How many records the seal covers.
  let count: Int
  /// The digest of each audience's edition, the public one first.
  let digests: [(words: String, digest: String)]

  init(of year: Int, in store: Store) throws {
    path = RecordPath(.edition, in: year).text
    guard let record = store.record(path), let root = record.root else {
      throw Failure("\(path) cannot be read")
    }
    self.record = record
    let order = Schemas.memberOrder(.edition)
    let closed = JSONTree(root).setting(["state"], to: "closed")
    let adopted = store.replacing([ExactText(path): CanonicalText.write(closed, order: order)])
    let audiences = Circle.allCases.map(\.audience)
    let projections = audiences.map { Projection(of: adopted, year: year, for: $0) }
    digests = projections.map { ($0.audience.words, $0.digest) }
    guard let edition = adopted.edition(year) else { throw Failure("\(path) cannot be read") }
    let sealed = SealedYear(edition)
    count = sealed.records(in: adopted).count
    let byEdition = projections.map { projection in
      JSONTree.Member(
        key: projection.audience.visibility.rawValue, value: .string(projection.digest))
    }
    func recordDigests(in store: Store, besides own: String? = nil) -> JSONTree {
      .object(
        sealed.records(in: store).filter { $0.path.text != own }.map { record in
          .init(key: record.path.text, value: .string(sealed.digest(of: record)))
        })
    }
    let shown = projections.filter { $0.audience != .secretariat }.map { projection in
      JSONTree.Member(
        key: projection.audience.visibility.rawValue, value: recordDigests(in: projection.store))
    }
    let seal = JSONTree.object([
      .init(key: "digests", value: .object(byEdition)),
      .init(key: "records", value: recordDigests(in: adopted, besides: path)),
      .init(key: "editions", value: .object(shown)),
    ])
    // The digest of edition.json itself is computed last, because it covers the rest of the seal, too.
    let rest = closed.setting(["seal"], to: seal)
    let whole = adopted.replacing([ExactText(path): CanonicalText.write(rest, order: order)])
    guard let own = whole.record(path).map(sealed.digest) else {
      throw Failure("\(path) cannot be read")
    }
    text = CanonicalText.write(
      rest.setting(["seal", "records", path], to: .string(own)), order: order)
  }
}
