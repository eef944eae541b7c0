import Commands
import Diagnostics
import ExternalPrograms
import RecordRules
import Records
import Terminal

/// The store as it stands now: the files on the disk, and those that a sparse checkout leaves out, which
/// are read from git's index. Every command that reads the present store reads it here.
///
/// A record that is deleted on the disk and still in git, and one that waits to be merged, are found:
/// see ``Store/unsettledInGit``.
struct PresentStore {
  let folder: StoreFolder
  /// `nil` outside a repository.
  let index: StoreIndex?

  /// - Throws: A `Failure` where there is a repository and git gives no answer.
  init(_ folder: StoreFolder) throws {
    index = try askingGit { try StoreIndex(of: folder) }
    self.folder = index.map { folder.keeping($0.leftOut) } ?? folder
  }

  /// The files on the disk alone, where git gave no answer.
  init(withoutGit folder: StoreFolder) { (self.folder, index) = (folder, nil) }

  /// The store, read. What cannot be read is in its ``Store/unread``: see ``whole(_:)``.
  func readWhatCanBe(judging: Bool = true) -> Store {
    folder.readWhatCanBe(judging: judging).unsettled(unsettled())
  }

  /// Checks it, as `RecordRules.check` does.
  func check(
    only places: [String], rules: [Rule], workers: Int, most: Int,
    isPrinted: (@Sendable (_ path: String) -> Bool)?
  ) -> StoreCheck {
    var checked = RecordRules.check(
      folder, only: places, rules: rules, workers: workers, most: most, isPrinted: isPrinted)
    let unsettled = unsettled(besides: checked.seen)
    checked.store = checked.store.unsettled(unsettled)
    checked.findings += unsettled.filter { finding in
      rules.contains { $0.name == finding.rule }
    }
    checked.findings = besidesDeletions(checked.findings)
    return checked
  }

  private func unsettled(besides seen: SeenPaths? = nil) -> [Finding] {
    guard let index else { return [] }
    return unmergedFindings(index.unmerged, in: folder.path)
      + foreignRepositories(index.repositories, in: folder.path)
      + unstagedDeletions(index.deleted(from: folder, besides: seen), in: folder.path)
  }
}

extension Store {
  /// Refuses to make a document or a verdict of records of which nobody knows which version holds.
  ///
  /// - Throws: A `Failure` that names them.
  func refuseUnsettled() throws {
    guard !unsettledInGit.isEmpty else { return }
    throw Failure(
      unsettledWords,
      advice: "'pillar check' names them and says what to do. To read what was committed, whatever "
        + "lies on the disk, add a revision: --at HEAD, or YEAR@HEAD in 'pillar diff'.")
  }

  /// Refuses to make a document of a store in which a file stands where no record stands: an answer in it
  /// would be printed as not reported.
  ///
  /// - Throws: A `Failure` that says how many there are. It names none: who may see them is not known.
  func refuseMisplaced() throws {
    let count = misplacedFiles.count
    guard count > 0 else { return }
    throw Failure(
      "\(count) file\(count == 1 ? "" : "s") in the store stand\(count == 1 ? "s" : "") where no "
        + "record stands, so an answer may be missing",
      advice: "'pillar check' names them and says where they belong.")
  }

  /// Says beside an answer what the answer leaves out.
  func tellUnsettled(_ console: Console) {
    if !unsettledInGit.isEmpty { console.error(unsettledWords + ". 'pillar check' names them.") }
  }

  private var unsettledWords: String {
    let deleted = unsettledInGit.count { $0.rule == "unstaged-deletion" }
    let foreign = unsettledInGit.count { $0.rule == "foreign-repository" }
    let unmerged = unsettledInGit.count - deleted - foreign
    let parts = [
      deleted == 0
        ? nil
        : "\(deleted) record\(deleted == 1 ? " is" : "s are") deleted on the disk and still in git",
      unmerged == 0
        ? nil : "\(unmerged) file\(unmerged == 1 ? " waits" : "s wait") to be merged",
      foreign == 0
        ? nil
        : "\(foreign) folder\(foreign == 1 ? " is a repository" : "s are repositories") of its own",
    ]
    return parts.compactMap(\.self).joined(separator: ", and ")
  }
}
