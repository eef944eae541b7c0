public import ExternalPrograms

/// The changes of some files of a store. Each file is known by its path in the store, wherever the store was.
public struct FileHistory {
  /// A commit and its change of one file. The file's path begins at the store.
  public typealias Step = (commit: Git.Commit, file: Git.ChangedFile)

  private let git: Git
  /// The folders where the store was, the present one first.
  private let folders: [String]

  public init(_ git: Git, _ folders: [String]) { (self.git, self.folders) = (git, folders) }

  /// The names of the objects of files in a commit; `nil` for a file that is not there.
  public func objects(at paths: [String], in commit: String) throws -> [String?] {
    try objects(at: paths.map { (commit, $0) })
  }

  /// The commits up to `commit` that changed a file, by the file's path, the earliest first. A commit that only moved
  /// the file is left out.
  public func steps(of paths: [String], upTo commit: String) throws -> [String: [Step]] {
    let names = Dictionary(
      folders.flatMap { folder in paths.map { (folder + $0, $0) } },
      uniquingKeysWith: { first, _ in first })
    let commits = try git.commits(changing: Array(names.keys).sorted(), upTo: commit)
    let all = folders.count == 1 ? plain(commits, names) : try joined(commits, names)
    return Dictionary(grouping: all) { $0.file.path }
  }

  private func plain(_ commits: [Git.Commit], _ names: [String: String]) -> [Step] {
    commits.flatMap { commit in
      commit.files.compactMap { file in
        names[file.path].map { (commit, .init(path: $0, old: file.old, new: file.new)) }
      }
    }
  }

  /// If the store was moved, git reports the removal from one folder and the addition in another separately. So this
  /// asks, for each commit and for its parents, which object the file has in any of the folders.
  private func joined(_ commits: [Git.Commit], _ names: [String: String]) throws -> [Step] {
    let touched = commits.flatMap { commit in
      Set(commit.files.compactMap { names[$0.path] }).sorted().map { (commit, $0) }
    }
    let asked = touched.flatMap { commit, path in
      ([commit.name] + commit.parents).map { ($0, path) }
    }
    var answers = try objects(at: asked)[...]
    return touched.compactMap { commit, path in
      let new = answers.popFirst() ?? nil
      let old = commit.parents.map { _ in answers.popFirst() ?? nil }
      guard old.isEmpty ? new != nil : !old.contains(new) else { return nil }
      // A first commit has one old version, `nil`, as in the output of git.
      return (commit, .init(path: path, old: old.isEmpty ? [nil] : old, new: new))
    }
  }

  /// The name of the object of each file, from the first of `folders` in which the commit has it.
  private func objects(at places: [(commit: String, path: String)]) throws -> [String?] {
    let asked = places.flatMap { place in folders.map { (place.commit, $0 + place.path) } }
    let answers = try git.objects(at: asked)
    return places.indices.map { index in
      answers[(index * folders.count)..<((index + 1) * folders.count)].lazy.compactMap(\.self).first
    }
  }
}
