// Settings and attributes of git in one clone, and the state of a merge.

extension Git {
  /// The value of a setting of the repository, the user or the machine; `nil` if it is not set.
  public func setting(_ name: String) throws -> String? {
    let words = ["config", "--get", name]
    let result = try door.config(["--get", name])
    // Exit status 1: no such setting.
    guard result.status != 1 else { return nil }
    guard result.status == 0 else { throw GitError(words, result) }
    return String(decoding: result.output.dropLast(), as: UTF8.self)
  }

  /// Sets a setting for this clone only.
  public func set(_ name: String, to value: String) throws {
    try changeSettings([name, value])
  }

  /// Removes the settings of this clone under a name such as `merge.pillar`. Returns whether there were
  /// any.
  public func removeSettings(under section: String) throws -> Bool {
    let pattern = "^" + section.replacing(".", with: "\\.") + "\\."
    let known = try door.config(["--local", "--get-regexp", pattern])
    // Exit status 1: no such setting.
    guard known.status != 1 else { return false }
    guard known.status == 0 else { throw GitError(["config"], known) }
    try changeSettings(["--remove-section", section])
    return true
  }

  private func changeSettings(_ words: [String]) throws {
    let result = try door.config(["--local"] + words)
    guard result.status == 0 else { throw GitError(["config"], result) }
  }

  /// The value of an attribute, for example `merge`, for a path below the folder.
  public func attribute(_ name: String, of path: String) throws -> String {
    let fields = Self.fields(try ask(["check-attr", "-z", name, "--", path]))
    return fields.count > 2 ? fields[2] : "unspecified"
  }

  /// The tracked files below the folder whose names have the ending and for which an attribute has another value, by the
  /// attribute. Any folder may hold a `.gitattributes` that changes it.
  public func filesWithout(
    _ attributes: [String], _ value: String, ending: String
  ) throws -> [String: [String]] {
    let files = Self.fields(try ask(["ls-files", "-z", "--", "."])).filter { $0.hasSuffix(ending) }
    let words = ["check-attr", "-z", "--stdin"] + attributes
    let result = try door.run(words, input: files.flatMap { Array($0.utf8) + [0] })
    guard result.status == 0 else { throw GitError(words, result) }
    let fields = Self.fields(result.output)
    // Three fields for each file and attribute: the path, the attribute, the value.
    return stride(from: 0, to: fields.count - 2, by: 3).reduce(into: [:]) { found, field in
      guard fields[field + 2] != value else { return }
      found[fields[field + 1], default: []].append(fields[field])
    }
  }

  /// The unmerged files below the folder. Each is named once.
  public func unmergedFiles() throws -> [String] {
    var known: Set<String> = []
    return Self.fields(try ask(["ls-files", "-u", "-z", "--", "."])).compactMap { line in
      let path = String(line.drop { $0 != "\t" }.dropFirst())
      return known.insert(path).inserted ? path : nil
    }
  }

  /// The top of the work tree; `nil` in a repository without one, and outside of any repository.
  public var top: String? {
    get throws {
      do {
        return try door.repository.top
      } catch let error as GitError where error.kind == .noRepository {
        return nil
      }
    }
  }

  /// The top of the work tree around a folder, found without git; `nil` if there is none.
  public static func top(around folder: String) throws -> String? {
    let place = try RepositoryPlace.nearest(to: HostFiles.real(folder), bare: .none)
    if case .workTree(let top)? = place { return top }
    return nil
  }

  /// What git is in the middle of, `merge`, `rebase`, `cherry-pick` or `revert`, and a name for the
  /// commit that it brings in, such as `MERGE_HEAD`. `nil` if nothing is unfinished.
  public var unfinished: (word: String, commit: String)? {
    get throws {
      let heads = [
        ("MERGE_HEAD", "merge"), ("REBASE_HEAD", "rebase"), ("CHERRY_PICK_HEAD", "cherry-pick"),
        ("REVERT_HEAD", "revert"),
      ]
      for (head, word) in heads {
        let words = ["rev-parse", "--verify", "--quiet", head]
        guard try answer(words) != nil else { continue }
        if try word != "rebase" || isRebasing { return (word, head) }
      }
      return nil
    }
  }

  /// Whether a rebase is not finished. Git leaves `REBASE_HEAD` after a rebase that had a conflict, so this asks for the
  /// folder in which git keeps the state of a rebase.
  private var isRebasing: Bool {
    get throws {
      let directory = try door.repository.directory
      return try ["rebase-merge", "rebase-apply"].contains { name in
        try HostFiles.exists(directory + "/" + name)
      }
    }
  }

  /// The author and the day of the last change of a file below the folder, up to a commit: `Jane Doe`,
  /// `2026-11-26`. `nil` if no commit changed it.
  public func lastChange(of path: String, asOf commit: String) throws -> (
    author: String, date: String
  )? {
    let answer = try ask(["log", "-1", "--format=%an%x00%as", commit, "--", path])
    let fields = String(decoding: answer, as: UTF8.self).split(separator: "\n").first?
      .split(separator: "\0", omittingEmptySubsequences: false).map(String.init)
    guard let fields, fields.count == 2 else { return nil }
    return (fields[0], fields[1])
  }

  /// What `git --version` prints: `git version 2.39.5`.
  public static var version: String {
    get throws {
      let result = try GitDoor.runAlone(["--version"])
      return String(decoding: result.output.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    }
  }
}
