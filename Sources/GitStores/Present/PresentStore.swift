import Diagnostics
import Editions
import ExternalPrograms
public import RecordRules
public import Records
import Terminal

/// The present store: the files on the disk, and those that a sparse checkout leaves out, which are read from git's
/// index. Every command that reads the present store uses this type.
///
/// A record that was deleted on the disk and is still in git becomes a finding, and so does a record that waits to be
/// merged: see ``Store/unsettledInGit``.
public struct PresentStore {
  public let folder: StoreFolder
  /// `nil` outside a repository.
  public let index: StoreIndex?

  /// - Throws: A `Failure` if there is a repository and git gives no answer.
  public init(_ folder: StoreFolder) throws {
    index = try askingGit { try StoreIndex(of: folder) }
    self.folder = index.map { folder.keeping($0.leftOut) } ?? folder
  }

  /// Reads only the files on the disk. This is for a command that goes on although git gave no answer.
  public init(withoutGit folder: StoreFolder) { (self.folder, index) = (folder, nil) }

  /// Reads the store. What cannot be read is in its ``Store/unread``.
  ///
  /// - Throws: A `Failure` if git does not give the text of a record that is missing on the disk or waits to be
  ///   merged.
  public func readWhatCanBe(judging: Bool = true) throws -> Store {
    let store = asLeftOut(folder.readWhatCanBe(judging: judging).unsettled(unsettled()))
    let paths = store.unsettledInGit.filter { $0.rule == "unstaged-deletion" }
      .map { store.path(of: $0) }
    guard let index, !paths.isEmpty || !index.unmerged.isEmpty else { return store }
    let held = try askingGit {
      (paths.isEmpty ? [] : try index.texts(of: paths))
        + (index.unmerged.isEmpty ? [] : try index.versionsToMerge())
    }
    return store.unsettled(
      store.unsettledInGit,
      inGitAlone: Store(name: store.name, files: held, judging: false).records)
  }

  /// Checks the store as `RecordRules.check` does, and adds the findings about git.
  public func check(
    only places: [String], rules: [Rule], workers: Int, most: Int,
    isPrinted: (@Sendable (_ path: String) -> Bool)?
  ) -> StoreCheck {
    var checked = RecordRules.check(
      folder, only: places, rules: rules, workers: workers, most: most, isPrinted: isPrinted)
    let unsettled = unsettled(besides: checked.seen)
    checked.store = asLeftOut(checked.store.unsettled(unsettled))
    checked.findings += unsettled.filter { finding in
      rules.contains { $0.name == finding.rule }
    }
    checked.findings = besidesDeletions(checked.findings)
    return checked
  }

  /// Marks the store as having an unfinished write, if a sparse checkout leaves out the list of that write.
  private func asLeftOut(_ store: Store) -> Store {
    index?.leavesOutWriteList == true ? store.betweenWrites : store
  }

  private func unsettled(besides seen: SeenPaths? = nil) -> [Finding] {
    guard let index else { return [] }
    return unmergedFindings(index.unmerged, in: folder.path)
      + foreignRepositories(index.repositories, in: folder.path)
      + unstagedDeletions(
        index.deleted(from: folder, besides: seen), in: folder.path, isIndexLost: index.isLost)
      + unstagedDeletions(
        index.lostInMove(from: folder), in: folder.path, formerly: index.former?.folder)
  }
}
