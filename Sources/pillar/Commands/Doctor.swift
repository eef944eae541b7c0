import Commands
import Diagnostics
import ExternalPrograms
import JSONText
import Records
import Terminal

struct Doctor: Command {
  static let group = "Check"
  static let summary = "Looks whether git and the tool are set up for this store."
  static let details = [
    "A driver that is named and not registered, or whose program is gone; files of which a merge left "
      + "several versions; a merge or rebase that was not finished; a store of a newer format. What the "
      + "records say is for 'pillar check'."
  ]
  static let examples: [(line: String, purpose: String)] = [
    ("pillar doctor", "When something about git is odd.")
  ]
  static let exitStatuses: [(outcome: Outcome, meaning: String)] = [
    (.clean, "All is well."), (.findings, "Something is to be mended; the lines say what."),
    (.usage, "The command line could not be understood, or there is no store."),
    (.failure, "The store could not be read."),
  ]
  static let synonyms = ["diagnose"]

  let shared = StoreOption()

  func run(_ console: Console) throws -> Outcome {
    let folder = try shared.folder()
    let store = folder.readWhatCanBe(judging: false)
    let outcome = try examine(format(of: store) + unread(of: store), folder, console)
    // What is not known is not well.
    return store.unread.isEmpty ? outcome : .failure
  }

  private func examine(
    _ known: [Drivers.Examined], _ folder: StoreFolder, _ console: Console
  ) throws -> Outcome {
    var examined = known
    guard let version = try? Git.version else {
      examined.append(
        .init(holds: false, words: "git is missing", advice: Git.installation))
      return console.report(examined) ? .clean : .findings
    }
    examined.append(.init(holds: true, words: version))
    let git = Git(in: folder.path)
    guard try askingGit({ try git.top }) != nil else {
      examined.append(
        .init(
          holds: false, words: "the store is in no git repository",
          advice: "'git init' begins one: without it nobody knows who recorded what, and when."))
      return console.report(examined) ? .clean : .findings
    }
    examined += try askingGit {
      try Drivers(git, tool: Drivers.presentTool).examine() + merging(git)
    }
    return console.report(examined) ? .clean : .findings
  }

  private func format(of store: Store) -> [Drivers.Examined] {
    guard !store.unread.contains(where: { $0.path == "store.json" }) else { return [] }
    let format = store.record("store.json")?.root?["format"]?.int
    guard let format else {
      return [
        .init(
          holds: false, words: "store.json does not say its format",
          advice: "'pillar check' says what it should hold.")
      ]
    }
    return [
      .init(
        holds: format <= storeFormat,
        words: format <= storeFormat
          ? "the store is of format \(format), which this tool reads"
          : "the store is of format \(format), and this tool knows none later than \(storeFormat)",
        advice: "Install a newer version; this one might lose what it does not know.")
    ]
  }

  /// What of the store cannot be read.
  private func unread(of store: Store) -> [Drivers.Examined] {
    store.problems.filter { $0.rule == "unread" }.map { finding in
      .init(
        holds: false, words: "\(finding.location.file): \(finding.found)", advice: finding.advice)
    }
  }

  private func merging(_ git: Git) throws -> [Drivers.Examined] {
    let (unmerged, unfinished) = (try git.unmergedFiles(), try git.unfinished)
    var examined: [Drivers.Examined] = []
    if let unfinished {
      examined.append(
        .init(
          holds: false, words: "a \(unfinished.word) is not finished",
          advice: "'git status' says how to go on, and how to give it up."))
    }
    examined.append(
      .init(
        holds: unmerged.isEmpty,
        words: unmerged.isEmpty
          ? "no record waits to be merged"
          : "not merged yet: \(unmerged.joined(separator: ", "))",
        advice:
          "'pillar conflicts' says what both sides changed. 'git add' takes a file as it lies "
          + "there, and what the other side changed may be missing from it."))
    return examined
  }
}

/// The latest format of a store that this tool reads and writes.
let storeFormat = 1
