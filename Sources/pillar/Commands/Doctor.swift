import Commands
import Diagnostics
import ExternalPrograms
import GitStores
import JSONText
import RecordRules
import Records
import Terminal

struct Doctor: Command {
  static let group = "Check"
  static let summary = "Checks whether git and the tool are set up for this store."
  static let details = [
    "It finds a merge driver or textconv that is not registered or whose program is missing; files that git has not "
      + "merged; a merge or rebase that is not finished; records that are deleted on the disk "
      + "but still in git, or left out by a sparse checkout; a store of a newer format. It does not check the "
      + "records: 'pillar check' does."
  ]
  static let examples: [(line: String, purpose: String)] = [
    ("pillar doctor", "Run it if git does not do what you expect.")
  ]
  static let exitStatuses: [(outcome: Outcome, meaning: String)] = [
    (.clean, "Everything is right."),
    (.findings, "Something must be corrected; the lines say what."),
    (.usage, "The command line could not be understood, or there is no store."),
    (.failure, "The store could not be read, or git gave no answer about its repository."),
  ]
  static let synonyms = ["diagnose"]

  let shared = StoreOption()

  func run(_ console: Console) throws -> Outcome {
    let folder = try shared.located()
    guard try folder.isBetweenWrites() else { return unfinishedWrite(console) }
    let version = try? Git.version
    let present: PresentStore
    do {
      present = try PresentStore(folder)
    } catch let refusal as Failure {
      // There is a repository, but git gives no answer about it. So only the store is examined.
      _ = console.report(pointsOfFiles(folder.readWhatCanBe(judging: false)) + [git(version)])
      throw refusal
    }
    let store = try present.readWhatCanBe(judging: false)
    guard !store.isBetweenWrites else { return unfinishedWrite(console) }
    let outcome = try report(pointsOfFiles(store) + [git(version)], present, console)
    // If a file cannot be read, it is not known whether everything is right.
    return store.unread.isEmpty ? outcome : .failure
  }

  private func unfinishedWrite(_ console: Console) -> Outcome {
    let words = "a write to the store was begun and is not finished"
    _ = console.report([
      .init(
        holds: false, words: words,
        advice: unfinishedWriteAdvice)
    ])
    return .failure
  }

  private func report(
    _ points: [Drivers.Examined], _ present: PresentStore, _ console: Console
  ) throws -> Outcome {
    guard let index = present.index else {
      return console.report(
        points + [
          .init(
            holds: false, words: "the store is in no git repository",
            advice: "'git init' creates one. Without it, nobody knows who recorded what, and when.")
        ]) ? .clean : .findings
    }
    let advice = try GitAdvice(index, present.folder)
    let drivers = try askingGit {
      try Drivers(index.git, tool: PresentTool.path, presentTool: PresentTool.path).examine()
        + merging(index, advice)
    }
    return console.report(
      points + drivers + deleted(from: present, index, advice) + moved(from: present, index)
        + repositories(index) + leftOut(index))
      ? .clean : .findings
  }

  /// What can be examined without git: the store's format, and files that cannot be read.
  private func pointsOfFiles(_ store: Store) -> [Drivers.Examined] {
    format(of: store) + unread(of: store)
  }

  private func git(_ version: String?) -> Drivers.Examined {
    guard let version, !version.isEmpty else {
      return .init(
        holds: false, words: version == nil ? "git is missing" : "git does not say its version",
        advice: Git.installation)
    }
    return .init(holds: true, words: version)
  }

  private func deleted(
    from present: PresentStore, _ index: StoreIndex, _ advice: GitAdvice
  ) -> [Drivers.Examined] {
    let paths = index.deleted(from: present.folder)
    guard !paths.isEmpty else {
      guard index.lostInMove(from: present.folder).isEmpty else { return [] }
      return [.init(holds: true, words: "every record that git has is on the disk")]
    }
    let (one, staged) = paths.count == 1 ? ("it", "the deletion") : ("them", "the deletions")
    return [
      .init(
        holds: false, words: "deleted on the disk but still in git: \(advice.list(paths))",
        advice: (index.isLost ? "First 'git reset' writes git's index again. Then " : "")
          + "'\(advice.command("restore --", paths))' restores \(one); "
          + "'\(advice.command("rm --cached --", paths))' stages \(staged).")
    ]
  }

  /// The point about a store that was moved on the disk, but not in git.
  private func moved(from present: PresentStore, _ index: StoreIndex) -> [Drivers.Examined] {
    guard let former = index.former else { return [] }
    let lost = former.lost(from: present.folder).map { former.folder + $0 }
    let place = former.folder.isEmpty ? "the top of the repository" : former.folder
    return [
      .init(
        holds: false,
        words: "git has the store in \(place), where it was before it was moved"
          + (lost.isEmpty
            ? "" : "; missing since the move: " + lost.prefix(5).joined(separator: ", ")),
        advice: lost.isEmpty
          ? "'git add -A' stages the move."
          : "'pillar check' names each record, and says what to do.")
    ]
  }

  private func repositories(_ index: StoreIndex) -> [Drivers.Examined] {
    index.repositories.map { folder in
      .init(
        holds: false, words: "\(folder) is a git repository inside the store",
        advice: "'pillar check' says what to do.")
    }
  }

  private func leftOut(_ index: StoreIndex) -> [Drivers.Examined] {
    let count = index.leftOut.count { RecordPath($0.path) != nil }
    guard count > 0 else { return [] }
    return [
      .init(
        holds: true,
        words: "\(count) record\(count == 1 ? " that a" : "s that a") sparse checkout leaves out "
          + "\(count == 1 ? "is" : "are") read from git")
    ]
  }

  private func format(of store: Store) -> [Drivers.Examined] {
    guard !store.unread.contains(where: { $0.path == "store.json" }) else { return [] }
    let format = store.record(RecordPath(.store))?.root?["format"]?.int
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
          ? "the store has format \(format), which this tool reads"
          : "the store has format \(format), and this tool knows none later than \(storeFormat)",
        advice: "Install a newer version of the tool. This one might lose what it does not know.")
    ]
  }

  /// The files and folders of the store that cannot be read.
  private func unread(of store: Store) -> [Drivers.Examined] {
    store.problems.filter { $0.rule == "unread" }.map { finding in
      .init(
        holds: false, words: "\(finding.location.file): \(finding.found)", advice: finding.advice)
    }
  }

  private func merging(_ index: StoreIndex, _ advice: GitAdvice) throws -> [Drivers.Examined] {
    let (unmerged, unfinished) = (index.unmerged.map(\.path), try index.git.unfinished)
    let accepts = unmerged.count == 1 ? "accepts it as it is" : "accepts them as they are"
    var examined: [Drivers.Examined] = []
    if let unfinished {
      examined.append(
        .init(
          holds: false, words: "a \(unfinished.word) is not finished",
          advice: "'git status' says how to continue it, and how to abort it."))
    }
    guard !unmerged.isEmpty else {
      return examined + [.init(holds: true, words: "no record is left unmerged")]
    }
    return examined + [
      .init(
        holds: false, words: "not merged yet: \(advice.list(unmerged))",
        advice:
          "'pillar conflicts' says what both sides changed. "
          + "'\(advice.command("add --", unmerged))' \(accepts) on the disk; changes of one side may be missing "
          + "there.")
    ]
  }
}

/// The latest format of a store that this tool reads and writes: the number in `store.json` under `format`.
let storeFormat = 1
