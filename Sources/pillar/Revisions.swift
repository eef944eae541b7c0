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
  private let objects: GitObjects

  init(_ folder: StoreFolder) {
    self.folder = folder
    git = Git(in: folder.path)
    objects = GitObjects(git)
  }

  /// The store as it is staged for the next commit.
  func staged() throws -> Store { try askingGit { try store(from: git.stagedFiles()) } }

  /// The store as of a revision.
  func store(at revision: String) throws -> Store {
    try askingGit { try store(from: git.files(at: revision)) }
  }

  /// The records that the changes since a revision touched, those removed included.
  func touched(since revision: String, staged: Bool) throws -> [String] {
    try askingGit {
      try staged ? git.changedInIndex() : git.changed(since: git.parting(from: revision))
    }
  }

  /// Of the findings, those that the changes since a revision brought: all in records they touched,
  /// and elsewhere those that the store of then did not have. And what vanished: `now` gives the store
  /// with at least the records at some paths.
  func brought(
    _ findings: [Finding], since revision: String, staged: Bool, rules: [Rule], most: Int,
    now: ([String]) throws -> Store
  ) throws -> [Finding] {
    guard try !staged || hasHead else { return findings }
    let touched = Set(try touched(since: revision, staged: staged).map { ExactText($0) })
    let then = try store(at: staged ? revision : askingGit { try git.parting(from: revision) })
    let known = Set(RecordRules.findings(in: then, rules: rules, most: most).map(Identity.init))
    let brought = findings.compactMap { finding in
      finding.moved { touched.contains(then.path(ofFile: $0)) }
        ?? (known.contains(Identity(finding)) ? nil : finding)
    }
    return try brought + vanished(since: then, among: touched, rules: rules, now: now)
  }

  /// The acts and the sheets of answers that are no more. `now` may hold the touched records alone, so
  /// nothing is said of any other.
  private func vanished(
    since then: Store, among touched: Set<ExactText>, rules: [Rule], now: ([String]) throws -> Store
  ) throws -> [Finding] {
    func paths(_ rule: String, _ isAbout: (RecordKind) -> Bool) -> [String] {
      guard rules.contains(where: { $0.name == rule }) else { return [] }
      return touched.map(\.text).filter { RecordPath($0).map { isAbout($0.kind) } ?? false }
    }
    let acts = paths("vanished-act") { $0 == .acts }
    let sheets = paths("vanished-answers", \.holdsAnswers)
    guard !acts.isEmpty || !sheets.isEmpty else { return [] }
    let there = try now((acts + sheets).sorted())
    // What cannot be read did not vanish.
    let unread = Set(there.unread.map { ExactText($0.path) })
    let known = then.replacing(Dictionary(unread.map { ($0, nil) }) { first, _ in first })
    return (acts.isEmpty ? [] : vanishedActs(at: acts, since: known, in: there))
      + (sheets.isEmpty
        ? [] : vanishedAnswers(at: sheets.filter { !unread.contains($0) }, since: then, in: there))
  }

  /// What makes two findings the same, wherever in the file they stand.
  private struct Identity: Hashable {
    let parts: [ExactText]
    init(_ finding: Finding) {
      parts = [finding.rule, finding.location.file, finding.place, finding.found]
        .map { ExactText($0) }
    }
  }

  /// Whether there is a commit at all.
  private var hasHead: Bool { get throws { try askingGit { try git.hasCommit } } }

  private func store(from entries: [Git.Entry]) throws -> Store {
    Store(name: folder.path, files: try storeFiles(entries, objects))
  }
}
