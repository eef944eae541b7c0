import Diagnostics

/// git, asked about one repository; nothing but its settings is ever changed.
///
/// Every question throws a `ProgramError` where git is missing and a `GitError` where there is no
/// repository, where git refuses it, fails, or does not answer.
public struct Git {
  /// How to get git, a sentence.
  public static let installation = GitDoor.installation
  /// How long git may neither print nor take anything before it is ended; a test gives less.
  @TaskLocal public static var secondsOfSilence = 30

  /// A folder in the work tree.
  public let folder: String
  let door: GitDoor

  /// Where a bare repository counts, which is any folder that holds `HEAD`, `objects/` and `refs/`.
  public enum BareRepository: Sendable {
    /// Nowhere: the store lies in a work tree.
    case none
    /// Outside every work tree; within one, a contribution may have brought it.
    case outsideWorkTrees
    /// Anywhere: the user named the folder.
    case anywhere
  }

  /// Finds the repository with the first question, and once. Where a bare repository counts, the folder
  /// may stand in it.
  public init(in folder: String, bare: BareRepository = .none) {
    self.folder = folder
    door = GitDoor(folder, bare: bare)
  }

  /// A file as git keeps it: its path from `folder`, and the name of its bytes.
  public struct Entry: Sendable {
    public var path: String
    public var object: String
    public var kind: Kind

    public init(path: String, object: String, kind: Kind = .file) {
      (self.path, self.object, self.kind) = (path, object, kind)
    }

    /// What stands at the path; of a link the object is where it leads, of another repository a commit
    /// that is not kept here.
    public enum Kind: Sendable { case file, link, repository }
  }

  /// The files below the folder as of a revision, a commit or a tag.
  public func files(at revision: String) throws -> [Entry] {
    let lines = try ask(["ls-tree", "-r", "-z", commit(revision), "."])
    return Self.fields(lines).compactMap { entry($0, objectAt: 2) }
  }

  /// All files of a commit, wherever in the repository this folder is, or those below a folder, with a slash at
  /// its end; their paths begin at the repository's top.
  public func allFiles(of commit: String, below folder: String = "") throws -> [Entry] {
    // What begins with a hyphen git would take for an option.
    let paths = folder.isEmpty || folder.hasPrefix("-") ? [] : [folder]
    let lines = try ask(["ls-tree", "-r", "-z", "--full-tree", commit] + paths)
    return Self.fields(lines).compactMap { entry($0, objectAt: 2) }
  }

  /// The way from the top of the repository to the folder, with a slash at its end; empty at the top and
  /// in a repository without a work tree.
  public var prefix: String { get throws { try door.repository.prefix } }

  /// All files as they are staged for the next commit, wherever in the repository this folder is; their
  /// paths begin at its top.
  ///
  /// - Throws: A `GitError` where a merge has left a file below the folder in several versions: none of
  ///   them is staged.
  public func allStagedFiles() throws -> [Entry] {
    // Where it is damaged, this says so.
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

  /// The commit at which the work here left a revision: what both have in common. What the revision
  /// came to hold after that is no change of this work. Where they have nothing in common, as in a clone
  /// without its history, it is the revision itself.
  public func mergeBase(with revision: String) throws -> String {
    let commit = try commit(revision)
    return try answer(["merge-base", "HEAD", commit]) ?? commit
  }

  /// The files below the folder that differ from a revision, those that git does not know included. Of a
  /// folder that is a repository of its own git names the folder, with a slash at its end.
  ///
  /// `counts` says of a file that git was told to ignore whether it is one of them all the same; `text`
  /// gives the bytes of a file on the disk. Without it other line ends are a change.
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
    let told = Self.fields(known) + Self.fields(new) + Self.fields(ignored).filter(counts)
    return try told + unseenChanges(since: commit, besides: told, text)
  }

  /// The files below the folder whose staged text differs from the last commit.
  public func changedInIndex() throws -> [String] {
    Self.fields(
      try ask(["diff", "--cached"] + Self.namesOnly + ["-z", "--", "."]))
  }

  /// The files of the repository that are not below the folder and that differ from a revision, or whose staged text
  /// differs from the last commit where there is none; from the top. What git does not know is not among them.
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

  /// Within another repository below the folder git would run with that one's settings.
  private static let namesOnly = [
    "--name-only", "--relative", "--no-renames", "--no-ext-diff", "--no-textconv",
    "--ignore-submodules=dirty",
  ]

  /// What the settings say of how files lie on the disk: line ends, letter case and the like. Without
  /// them a file that nobody changed could count as changed. Nothing of it runs a program.
  ///
  /// `trustctime` and `checkstat` are not among them: they make git take a changed file for unchanged.
  private func workTreeSettings() throws -> [String] {
    let names = "autocrlf|eol|filemode|symlinks|ignorecase|precomposeunicode"
    let result = try door.config(["-z", "--get-regexp", "^core\\.(\(names))$"])
    // 1: there is none such.
    guard result.status != 1 else { return [] }
    guard result.status == 0 else { throw GitError(["config"], result) }
    return Self.fields(result.output).flatMap { line in
      let parts = line.split(separator: "\n", maxSplits: 1).map(String.init)
      return ["-c", parts.joined(separator: "=")]
    }
  }

  /// Whether there is a commit yet.
  ///
  /// - Throws: A `GitError` where a branch is damaged: it may have named one.
  public var hasCommit: Bool {
    get throws {
      if try answer(["rev-parse", "--verify", "--quiet", "HEAD"]) != nil { return true }
      try refuseDamagedBranches()
      return false
    }
  }

  /// The bytes of files, in their order.
  public func contents(of entries: [Entry]) throws -> [[UInt8]] {
    try GitObjects(self).contents(of: entries)
  }

  /// Starts a command that answers many questions.
  func begin(_ words: [String]) throws -> RunningProgram {
    try door.begin(words)
  }

  /// The names of all branches, those of other repositories as they are known here included.
  var branches: [String] {
    get throws {
      let lines = try ask([
        "for-each-ref", "--format=%(refname:lstrip=2)", "refs/heads", "refs/remotes",
      ])
      return String(decoding: lines, as: UTF8.self).split(separator: "\n").map(String.init)
        .filter { !$0.hasSuffix("/HEAD") }
    }
  }

  /// Whether the history was cut off when the repository was copied.
  public var isShallow: Bool {
    get throws {
      String(decoding: try ask(["rev-parse", "--is-shallow-repository"]), as: UTF8.self) == "true\n"
    }
  }

  /// The line that answers a question; `nil` where git says, with the status 1 and no word more, that
  /// there is none.
  func answer(_ words: [String]) throws -> String? {
    let result = try door.run(words)
    guard result.status != 1 || !result.error.isEmpty else { return nil }
    guard result.status == 0 else { throw GitError(words, result) }
    return String(decoding: result.output.dropLast(), as: UTF8.self)
  }

  /// What git prints.
  func ask(_ words: [String]) throws -> [UInt8] {
    let result = try door.run(words)
    guard result.status == 0 else { throw GitError(words, result) }
    return result.output
  }

  /// Texts that are each ended by a zero byte; bytes that are no text are kept, as in a name on the disk.
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
  /// Merges three files line by line, without any repository: `ours` and `theirs`, which both began with
  /// `base`, each with what markers call it. The status is the number of conflicts, and above 127 git's
  /// own failure; the output is the text.
  public static func mergeLines(
    ours: (file: String, label: String), base: (file: String, label: String),
    theirs: (file: String, label: String)
  ) throws -> Program.Result {
    let versions = [ours, base, theirs]
    let words = ["merge-file", "-p"] + versions.flatMap { ["-L", $0.label] } + ["--"]
    return try GitDoor.runAlone(words + versions.map(\.file))
  }
}
