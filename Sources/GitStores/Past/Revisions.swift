public import Diagnostics
import ExternalPrograms
public import RecordRules
public import Records
import Terminal

/// Reads the store from git, and compares it with the store of a revision.
public struct Revisions {
  public let folder: StoreFolder
  private let git: Git
  private let objects: GitObjects

  public init(_ folder: StoreFolder) {
    self.folder = folder
    git = Git(in: folder.path)
    objects = GitObjects(git)
  }

  /// The store in git's index, as the next commit will have it.
  public func staged() throws -> Store { try askingGit { try store(from: git.allStagedFiles()) } }

  /// The store as of a revision.
  public func store(at revision: String) throws -> Store {
    try askingGit { try store(from: git.allFiles(of: git.commit(revision))) }
  }

  /// The store before the changes since a revision. With `staged`, the changes are those in the index. `nil` if there
  /// is no commit yet.
  public func before(since revision: String, staged: Bool) throws -> Store? {
    guard try !staged || hasHead else { return nil }
    return try store(at: staged ? revision : askingGit { try git.mergeBase(with: revision) })
  }

  /// The records that the changes since a revision touched, also the removed ones.
  ///
  /// A record that git ignores is read like any other, so it counts as changed. If the store contains another
  /// repository, git names only its folder, so all files in it are added.
  public func touched(since revision: String, staged: Bool) throws -> [String] {
    let changed = try askingGit {
      try staged
        ? git.changedInIndex()
        : git.changed(
          since: git.mergeBase(with: revision), ignored: { RecordPath($0) != nil },
          text: { try bytes(at: $0) })
    }
    return try changed.flatMap { path in
      guard path.hasSuffix("/") else { return [path] }
      return try onDisk { () throws(DiskError) in
        try Disk.files(under: folder.path + "/" + path.dropLast()) { _ throws(DiskError) in }
      }.map { path + $0 }
    }
  }

  /// The files outside the store that the changes since a revision touched. If the store's path ends with its path in
  /// the repository (`/home/jane/repository/records` ends with `records`), their paths begin as the store's path does;
  /// otherwise they begin at the top of the repository.
  public func touchedOutside(since revision: String, staged: Bool) throws -> [String] {
    try askingGit {
      let changed = try git.changedOutside(since: staged ? nil : git.mergeBase(with: revision))
      let store = try git.prefix.dropLast()
      let name = folder.path
      let isNamedFromTop = !store.isEmpty && (name == store || name.hasSuffix("/" + store))
      let top = isNamedFromTop ? String(name.dropLast(store.count)) : ""
      return changed.map { top + $0 }
    }
  }

  private func bytes(at path: String) throws -> [UInt8] {
    try onDisk { () throws(DiskError) in try Disk.read(folder.path + "/" + path) }
  }

  /// The findings that the changes since a revision brought: all findings in records that the changes touched, and
  /// all findings elsewhere that the earlier store did not have. It adds findings about what vanished.
  ///
  /// `most` is the number of findings of one rule in one file that `findings` lists; it only counts the others. `now`
  /// returns the present store with at least the records at the given paths.
  public func brought(
    _ findings: [Finding], since revision: String, staged: Bool, rules: [Rule], most: Int,
    now: ([String]) throws -> Store
  ) throws -> [Finding] {
    guard let then = try before(since: revision, staged: staged) else { return findings }
    let touched = Set(try touched(since: revision, staged: staged).map { ExactText($0) })
    let before = RecordRules.findings(in: then, rules: rules, most: most)
    let known = Set(before.map(Identity.init))
    // If a rule's findings in a file were only counted, single ones cannot be compared. Then the numbers are.
    let counted = Set(before.filter { $0.count > 1 }.map(Crowd.init))
    let (numbers, numbersNow) = (Crowd.numbers(of: before), Crowd.numbers(of: findings))
    let brought = findings.compactMap { finding -> Finding? in
      // A file that cannot be read may have been readable before, so the changes may have brought this.
      if finding.rule == "unread" { return finding }
      if let moved = finding.moved(toFileWhere: { touched.contains(then.path(ofFile: $0)) }) {
        return moved
      }
      let crowd = Crowd(finding)
      if counted.contains(crowd), numbersNow[crowd] ?? 0 <= numbers[crowd] ?? 0 { return nil }
      return known.contains(Identity(finding)) ? nil : finding
    }
    let reopened = try reopened(since: then, among: touched, rules: rules, now: now)
      .filter { finding in !brought.contains { $0.isTheSame(as: finding) } }
    return try brought + reopened
      + vanished(since: then, among: touched, rules: rules, most: most, now: now)
  }

  /// Findings about acts and sheets of answers that vanished. `now` may return only the touched records, so only
  /// those are examined.
  private func vanished(
    since then: Store, among touched: Set<ExactText>, rules: [Rule], most: Int,
    now: ([String]) throws -> Store
  ) throws -> [Finding] {
    func paths(_ rule: String, _ isAbout: (RecordKind) -> Bool) -> [String] {
      guard rules.contains(where: { $0.name == rule }) else { return [] }
      return touched.map(\.text).filter { RecordPath($0).map { isAbout($0.kind) } ?? false }
    }
    let acts = paths("vanished-act") { $0 == .acts }
    let sheets = paths("vanished-answers", \.holdsAnswers)
    guard !acts.isEmpty || !sheets.isEmpty else { return [] }
    let there = try now((acts + sheets).sorted())
    // A record that cannot be read has not vanished.
    let unread = Set(there.unread.map { ExactText($0.path) })
    let known = then.replacing(Dictionary(unread.map { ($0, nil) }) { first, _ in first })
    return (acts.isEmpty ? [] : vanishedActs(at: acts, since: known, in: there, most: most))
      + (sheets.isEmpty
        ? [] : vanishedAnswers(at: sheets.filter { !unread.contains($0) }, since: then, in: there))
  }

  /// Findings about closed years that were opened again or changed.
  private func reopened(
    since then: Store, among touched: Set<ExactText>, rules: [Rule], now: ([String]) throws -> Store
  ) throws -> [Finding] {
    let closed = then.editions.filter(\.isSealed).map(\.path).filter {
      touched.contains(ExactText($0))
    }
    guard !closed.isEmpty, rules.contains(where: { $0.name == Rule.editedAfterClosing.name }) else {
      return []
    }
    let there = try now(closed)
    let unread = Set(there.unread.map { ExactText($0.path) })
    return reopenedYears(
      at: closed.filter { !unread.contains(ExactText($0)) }, since: then, in: there)
  }

  /// The rule, the file, the place in the record and the text of a finding. Two findings are the same if these are
  /// equal, whatever their lines in the file are.
  private struct Identity: Hashable {
    let parts: [ExactText]
    init(_ finding: Finding) {
      parts = [finding.rule, finding.location.file, finding.place, finding.found]
        .map { ExactText($0) }
    }
  }

  /// The findings of one rule in one file.
  private struct Crowd: Hashable {
    let file: ExactText
    let rule: String

    init(_ finding: Finding) { (file, rule) = (ExactText(finding.location.file), finding.rule) }

    static func numbers(of findings: [Finding]) -> [Crowd: Int] {
      findings.reduce(into: [:]) { $0[Crowd($1), default: 0] += $1.count }
    }
  }

  /// Whether the repository has a commit.
  private var hasHead: Bool { get throws { try askingGit { try git.hasCommit } } }

  private func store(from entries: [Git.Entry]) throws -> Store {
    try StoreInGit(git.prefix, of: entries, objects).store(named: folder.path)
  }
}

extension Finding {
  /// Whether both findings are of one rule and about one record.
  fileprivate func isTheSame(as other: Finding) -> Bool {
    rule == other.rule && ExactText.areSame(subject.record, other.subject.record)
  }
}
