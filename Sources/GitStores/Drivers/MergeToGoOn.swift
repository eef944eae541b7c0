import ExternalPrograms
public import Records

/// The git commands that continue a merge after one of its files was settled.
public struct MergeToGoOn {
  /// Marks the file as settled: `git add -- records/2013/AUS/salw.json`.
  public let add: String
  /// `git commit`, or the command that continues a rebase. `nil` if git has nothing to continue, for example after
  /// `git stash pop`.
  public let next: String?

  public init(with path: String, _ index: StoreIndex, _ folder: StoreFolder) throws {
    let advice = try GitAdvice(index, folder)
    add = advice.command("add --", path)
    next = try index.git.unfinished.map { unfinished in
      advice.command(unfinished.word == "merge" ? "commit" : "\(unfinished.word) --continue")
    }
  }

  /// Both commands in a sentence: `next 'git add -- F', then 'git commit'`.
  public var words: String { "next '\(add)'" + (next.map { ", then '\($0)'" } ?? "") }
}
