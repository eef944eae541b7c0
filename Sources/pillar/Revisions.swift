import Commands
import Diagnostics
import ExternalPrograms
import RecordRules
import Records
import Terminal

/// The store as git knows it.
struct Revisions {
  let folder: StoreFolder
  private let git: Git

  init(_ folder: StoreFolder) {
    self.folder = folder
    git = Git(in: folder.path)
  }

  /// The store as it is staged for the next commit.
  func staged() throws -> Store { try asking { try store(from: git.stagedFiles()) } }

  /// The store as of a revision.
  func store(at revision: String) throws -> Store {
    try asking { try store(from: git.files(at: revision)) }
  }

  /// The records that the changes since a revision touched, those removed included.
  func touched(since revision: String, staged: Bool) throws -> [String] {
    try asking {
      try staged ? git.changedInIndex() : git.changed(since: git.parting(from: revision))
    }
  }

  /// Of the findings, those that the changes since a revision brought: all in records they touched,
  /// and elsewhere those that the store of then did not have. And the acts that vanished: `now` gives
  /// the store with at least the records of acts at some paths.
  func brought(
    _ findings: [Finding], since revision: String, staged: Bool, rules: [Rule],
    now: ([String]) throws -> Store
  ) throws -> [Finding] {
    guard try !staged || hasHead else { return findings }
    let touched = Set(try touched(since: revision, staged: staged))
    let then = try store(at: staged ? revision : asking { try git.parting(from: revision) })
    let known = Set(RecordRules.findings(in: then, rules: rules).map(Identity.init))
    let brought = findings.filter { finding in
      touched.contains(then.path(of: finding)) || !known.contains(Identity(finding))
    }
    let acts = touched.filter { RecordPath($0)?.kind == .acts }.sorted()
    guard !acts.isEmpty, rules.contains(where: { $0.name == "vanished-act" }) else {
      return brought
    }
    return try brought + vanishedActs(since: then, in: now(acts))
  }

  /// What makes two findings the same, wherever in the file they stand.
  private struct Identity: Hashable {
    let parts: [String]
    init(_ finding: Finding) {
      parts = [finding.rule, finding.location.file, finding.place, finding.found]
    }
  }

  /// Whether there is a commit at all.
  private var hasHead: Bool { get throws { try asking { try git.hasCommit } } }

  private func store(from entries: [Git.Entry]) throws -> Store {
    let wanted = entries.filter { !StoreFolder.isBesideTheRecords($0.path) }
    let files = zip(wanted, try git.contents(of: wanted)).map {
      StoreFile(path: $0.path, bytes: $1)
    }
    return Store(name: folder.path, files: files)
  }

  /// git's refusals in the tool's terms.
  private func asking<Answer>(_ question: () throws -> Answer) throws -> Answer {
    do {
      return try question()
    } catch let error as ProgramError {
      throw Failure("\(error)", advice: error.program.installation)
    } catch let error as UnknownRevision {
      throw UsageError(
        "no such revision: \(error.revision.printable)", advice: advice(error.branches),
        showsUsage: false)
    } catch let error as GitError {
      guard error.words.first == "rev-parse" else { throw Failure("\(error)".printable) }
      throw UsageError(
        "\(error)".printable, advice: "Name a revision of the repository that holds the store.",
        showsUsage: false)
    }
  }

  /// What to name instead of a revision that is none.
  private func advice(_ branches: [String]) -> String {
    guard !branches.isEmpty else { return "There is no branch with a commit yet." }
    let others = branches.count > 12 ? " and \(branches.count - 12) more" : ""
    let named = branches.prefix(12).joined(separator: ", ") + others
    let kind = branches.count == 1 ? "The only branch is" : "The branches are"
    return "\(kind) \(named), as 'git branch -a' lists; a tag or a commit will do, too.".printable
  }
}
