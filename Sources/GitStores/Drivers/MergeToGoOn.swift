import ExternalPrograms
public import Records

/// How a merge goes on once a file of it is settled, as commands of git.
public struct MergeToGoOn {
  /// `git add -- records/2013/AUS/salw.json`.
  public let add: String
  /// `git commit`, or what continues a rebase; `nil` where git waits for nothing more, as after `git stash pop`.
  public let next: String?

  public init(with path: String, _ index: StoreIndex, _ folder: StoreFolder) throws {
    let advice = try GitAdvice(index, folder)
    add = advice.command("add --", path)
    next = try index.git.unfinished.map { unfinished in
      advice.command(unfinished.word == "merge" ? "commit" : "\(unfinished.word) --continue")
    }
  }

  /// Both in a sentence: `next 'git add -- F', then 'git commit'`.
  public var words: String { "next '\(add)'" + (next.map { ", then '\($0)'" } ?? "") }
}
