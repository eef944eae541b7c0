import Diagnostics

/// Asks git about one repository. It changes nothing there except git's settings.
///
/// Every question throws a `ProgramError` if git is missing. It throws a `GitError` if there is no
/// repository, or if git refuses the repository, fails or does not answer.
public struct Git {
  /// A sentence that says how to install git.
  public static let installation = GitDoor.installation
  /// git is ended if it prints nothing and reads nothing for this many seconds. A test sets fewer.
  @TaskLocal public static var secondsOfSilence = 30

  /// The folder in which git runs and at which paths begin, usually the store's.
  public let folder: String
  let door: GitDoor

  /// Where a bare repository is accepted: a folder that holds `HEAD`, `objects/` and `refs/`.
  public enum BareRepository: Sendable {
    /// Nowhere: the store lies in a work tree.
    case none
    /// Outside of every work tree. Inside one, somebody's contribution may have added it.
    case outsideWorkTrees
    /// Anywhere: the user named the folder.
    case anywhere
  }

  /// Does not look for the repository yet: the first question does, once. If a bare repository is
  /// accepted, the folder may lie inside it.
  public init(in folder: String, bare: BareRepository = .none) {
    self.folder = folder
    door = GitDoor(folder, bare: bare)
  }

  /// A file in git: its path, and the name of the object with its bytes. The path begins at `folder`
  /// unless a function says otherwise.
  public struct Entry: Sendable {
    public var path: String
    public var object: String
    public var kind: Kind

    public init(path: String, object: String, kind: Kind = .file) {
      (self.path, self.object, self.kind) = (path, object, kind)
    }

    /// What is at the path. The object of a link is a text, the path that it leads to. The object of
    /// another repository (a submodule) is a commit, which this repository does not hold.
    public enum Kind: Sendable { case file, link, repository }
  }

  /// The files below the folder in a revision, for example a commit or a tag.
  public func files(at revision: String) throws -> [Entry] {
    let lines = try ask(["ls-tree", "-r", "-z", commit(revision), "."])
    return Self.fields(lines).compactMap { entry($0, objectAt: 2) }
  }

  /// All files of a commit, also those outside of this folder, or the files below `folder`. `folder` ends
  /// with a slash. The paths begin at the top of the repository.
  public func allFiles(of commit: String, below folder: String = "") throws -> [Entry] {
    // git would take a path that begins with a hyphen for an option.
    let paths = folder.isEmpty || folder.hasPrefix("-") ? [] : [folder]
    let lines = try ask(["ls-tree", "-r", "-z", "--full-tree", commit] + paths)
    return Self.fields(lines).compactMap { entry($0, objectAt: 2) }
  }

  /// The path from the top of the repository to the folder, with a slash at its end. It is empty at the
  /// top and in a repository without a work tree.
  public var prefix: String { get throws { try door.repository.prefix } }

  /// All files that are staged for the next commit, also those outside of this folder. The paths begin at
  /// the top of the repository.
  ///
  /// - Throws: A `GitError` if a file below the folder is unmerged: then none of its versions is staged.
  public func allStagedFiles() throws -> [Entry] {
    // This throws if the index is damaged.
    _ = try index()
    let (words, prefix) = (["ls-files", "-s", "-z"], try prefix)
    let result = try door.runAtTop(words)
    guard result.status == 0 else { throw GitError(words, result) }
    return try Self.fields(result.output).compactMap { line in
      guard let entry = entry(line, objectAt: 1) else { return nil }
      if line.prefix(while: { $0 != "\t" }).hasSuffix(" 0") { return entry }
      guard entry.path.utf8.starts(with: prefix.utf8) else { return nil }
      throw GitError(.failed, words, "\(entry.path) is not merged yet")
    }
  }

  /// The merge base of `HEAD` and a revision. What differs from it was changed in `HEAD` or on the disk; changes that
  /// the revision got later do not count. If they have no common commit, as in a shallow clone, the result is the
  /// revision's own commit.
  public func mergeBase(with revision: String) throws -> String {
    let commit = try commit(revision)
    return try answer(["merge-base", "HEAD", commit]) ?? commit
  }

  /// The files below the folder that differ from a revision, with those that git does not track. If a
  /// folder is a repository of its own, git names the folder, with a slash at its end.
  ///
  /// `counts` decides whether a file that git ignores is reported. `text` returns the bytes of a file on
  /// the disk; without it a file that differs only in its line ends is reported as changed.
  public func changed(
    since revision: String, ignored counts: (String) -> Bool = { _ in false },
    text: (String) throws -> [UInt8] = { _ in [] }
  ) throws -> [String] {
    let commit = try commit(revision)
    let settings = try workTreeSettings()
    let known = try ask(settings + ["diff"] + Self.namesOnly + ["-z", commit, "--", "."])
    let new = try ask(["ls-files", "--others", "--exclude-standard", "-z", "--", "."])
    let ignored = try ask([
      "ls-files", "--others", "--ignored", "--exclude-standard", "-z", "--", ".",
    ])
    let reported = Self.fields(known) + Self.fields(new) + Self.fields(ignored).filter(counts)
    return try reported + unseenChanges(since: commit, besides: reported, text)
  }

  /// The files below the folder whose staged text differs from the commit `HEAD`.
  public func changedInIndex() throws -> [String] {
    Self.fields(
      try ask(["diff", "--cached"] + Self.namesOnly + ["-z", "--", "."]))
  }

  /// The files outside of the folder that differ from a revision; without a revision, those whose staged text differs
  /// from the commit `HEAD`. The paths begin at the top. Files that git does not track are left out.
  public func changedOutside(since revision: String?) throws -> [String] {
    let against = try revision.map { try [commit($0)] } ?? ["--cached"]
    let words =
      try workTreeSettings() + ["diff"] + Self.namesOnly.filter { $0 != "--relative" } + ["-z"]
      + against
    let result = try door.runAtTop(words)
    guard result.status == 0 else { throw GitError(["diff"], result) }
    let folder = try prefix
    return Self.fields(result.output).filter { !$0.utf8.starts(with: folder.utf8) }
  }

  /// `--ignore-submodules=dirty` keeps git from running inside another repository below the folder, where
  /// it would use that repository's settings.
  private static let namesOnly = [
    "--name-only", "--relative", "--no-renames", "--no-ext-diff", "--no-textconv",
    "--ignore-submodules=dirty",
  ]

  /// The settings that say how git writes files to the disk, such as line ends and letter case. Without
  /// them git could report a file as changed that nobody changed. None of these settings runs a program.
  ///
  /// `trustctime` and `checkstat` are left out: with them git may report a changed file as unchanged.
  private func workTreeSettings() throws -> [String] {
    let names = "autocrlf|eol|filemode|symlinks|ignorecase|precomposeunicode"
    let result = try door.config(["-z", "--get-regexp", "^core\\.(\(names))$"])
    // Exit status 1: no such setting.
    guard result.status != 1 else { return [] }
    guard result.status == 0 else { throw GitError(["config"], result) }
    return Self.fields(result.output).flatMap { line in
      let parts = line.split(separator: "\n", maxSplits: 1).map(String.init)
      return ["-c", parts.joined(separator: "=")]
    }
  }

  /// Whether the repository has a commit.
  ///
  /// - Throws: A `GitError` if a branch is damaged, because it may have named a commit.
  public var hasCommit: Bool {
    get throws {
      if try answer(["rev-parse", "--verify", "--quiet", "HEAD"]) != nil { return true }
      try refuseDamagedBranches()
      return false
    }
  }

  /// The bytes of files, in the order of `entries`.
  public func contents(of entries: [Entry]) throws -> [[UInt8]] {
    try GitObjects(self).contents(of: entries)
  }

  /// Starts a git command that answers many questions.
  func begin(_ words: [String]) throws -> RunningProgram {
    try door.begin(words)
  }

  /// The names of all local branches and of all remote-tracking branches.
  var branches: [String] {
    get throws {
      try lines([
        "for-each-ref", "--format=%(refname:lstrip=2)", "refs/heads", "refs/remotes",
      ]).filter { !$0.hasSuffix("/HEAD") }
    }
  }

  /// Whether this is a shallow clone, which lacks older commits.
  public var isShallow: Bool {
    get throws {
      String(decoding: try ask(["rev-parse", "--is-shallow-repository"]), as: UTF8.self) == "true\n"
    }
  }

  /// The line that git prints as its answer; `nil` if git ends with status 1 and prints no error, which
  /// means "nothing found".
  func answer(_ words: [String]) throws -> String? {
    let result = try door.run(words)
    guard result.status != 1 || !result.error.isEmpty else { return nil }
    guard result.status == 0 else { throw GitError(words, result) }
    return String(decoding: result.output.dropLast(), as: UTF8.self)
  }

  /// What git prints. Any exit status but 0 is an error.
  func ask(_ words: [String]) throws -> [UInt8] {
    let result = try door.run(words)
    guard result.status == 0 else { throw GitError(words, result) }
    return result.output
  }

  /// The lines that git prints; the same errors as for `ask`.
  func lines(_ words: [String]) throws -> [String] {
    String(decoding: try ask(words), as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// Splits output at zero bytes. Names that are not valid UTF-8 keep their bytes, as `SystemName` does.
  static func fields(_ bytes: [UInt8]) -> [String] {
    bytes.split(separator: 0).map { SystemName.text($0) }
  }

  /// Reads `<mode> … <object> …<tab><path>`.
  private func entry(_ line: String, objectAt place: Int) -> Entry? {
    let parts = line.split(separator: "\t", maxSplits: 1).map(String.init)
    let words = parts.first?.split(separator: " ").map(String.init) ?? []
    guard parts.count == 2, words.count > place else { return nil }
    let kinds: [String: Entry.Kind] = ["120": .link, "160": .repository]
    return Entry(
      path: parts[1], object: words[place], kind: kinds[String(words[0].prefix(3))] ?? .file)
  }
}

extension Git {
  /// Merges two versions of a file line by line, without a repository. `base` is their merge base;
  /// `label` is how the conflict markers name each version.
  ///
  /// The output is the merged text. The status is the number of conflicts; above 127 git itself failed.
  public static func mergeLines(
    ours: (file: String, label: String), base: (file: String, label: String),
    theirs: (file: String, label: String)
  ) throws -> Program.Result {
    let versions = [ours, base, theirs]
    let words = ["merge-file", "-p"] + versions.flatMap { ["-L", $0.label] } + ["--"]
    return try GitDoor.runAlone(words + versions.map(\.file))
  }
}
