public import ExternalPrograms

/// What commits made of files of a store, each known by its path in the store, wherever the store stood.
public struct FileHistory {
  /// A commit, and what it made of one file, whose path is that in the store.
  public typealias Step = (commit: Git.Commit, file: Git.ChangedFile)

  private let git: Git
  /// Where the store stood, the last place first.
  private let folders: [String]

  public init(_ git: Git, _ folders: [String]) { (self.git, self.folders) = (git, folders) }

  /// The objects of files as of a commit; `nil` for one that is not there.
  public func objects(at paths: [String], in commit: String) throws -> [String?] {
    try objects(at: paths.map { (commit, $0) })
  }

  /// By path, the commits up to one that changed a file, the earliest first. One that only gave it
  /// another place changed nothing.
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

  /// What git says of a file in one place is half of it where the file stood in another before: so each
  /// commit and those that it followed are asked what they hold, in whichever place.
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
      // git says the same of a first commit: it follows one commit that is nothing.
      return (commit, .init(path: path, old: old.isEmpty ? [nil] : old, new: new))
    }
  }

  /// In whichever place a file is found first.
  private func objects(at places: [(commit: String, path: String)]) throws -> [String?] {
    let asked = places.flatMap { place in folders.map { (place.commit, $0 + place.path) } }
    let answers = try git.objects(at: asked)
    return places.indices.map { index in
      answers[(index * folders.count)..<((index + 1) * folders.count)].lazy.compactMap(\.self).first
    }
  }
}
