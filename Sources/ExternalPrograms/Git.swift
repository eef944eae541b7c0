/// git, asked about one repository; nothing but its settings is ever changed.
public struct Git: Sendable {
  public static let program = Program(
    "git", installation: "Install git, for example with 'apt-get install git'.")

  /// A folder in the work tree.
  public let folder: String

  public init(in folder: String) { self.folder = folder }

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

  /// All files of a commit, wherever in the repository this folder is; their paths begin at its top.
  public func allFiles(of commit: String) throws -> [Entry] {
    let lines = try ask(["ls-tree", "-r", "-z", "--full-tree", commit])
    return Self.fields(lines).compactMap { entry($0, objectAt: 2) }
  }

  /// The way from the top of the repository to the folder, with a slash at its end; empty at the top and
  /// in a repository without a work tree.
  public var prefix: String {
    get throws {
      String(decoding: try ask(["rev-parse", "--show-prefix"]).dropLast(), as: UTF8.self)
    }
  }

  /// The files below the folder as they are staged for the next commit.
  ///
  /// - Throws: A `GitError` where a merge has left a file in several versions: none of them is staged.
  public func stagedFiles() throws -> [Entry] {
    let words = ["ls-files", "-s", "-z", "--", "."]
    let lines = Self.fields(try ask(words))
    if let unmerged = lines.first(where: { !$0.prefix { $0 != "\t" }.hasSuffix(" 0") }) {
      let path = unmerged.drop { $0 != "\t" }.dropFirst()
      throw GitError(words: words, message: "\(path) is not merged yet")
    }
    return lines.compactMap { entry($0, objectAt: 1) }
  }

  /// The commit at which the work here left a revision: what both have in common. What the revision
  /// came to hold after that is no change of this work. Where they have nothing in common, as in a clone
  /// without its history, it is the revision itself.
  public func parting(from revision: String) throws -> String {
    let commit = try commit(revision)
    let result = try Self.program.run(place + ["merge-base", "HEAD", commit])
    return result.status == 0
      ? String(decoding: result.output.dropLast(), as: UTF8.self) : commit
  }

  /// The files below the folder that differ from a revision, those that git does not know included.
  public func changed(since revision: String) throws -> [String] {
    let known = try ask([
      "diff", "--name-only", "--relative", "--no-renames", "-z", commit(revision), "--", ".",
    ])
    let new = try ask(["ls-files", "--others", "--exclude-standard", "-z", "--", "."])
    return Self.fields(known) + Self.fields(new)
  }

  /// The files below the folder whose staged text differs from the last commit.
  public func changedInIndex() throws -> [String] {
    Self.fields(
      try ask(["diff", "--cached", "--name-only", "--relative", "--no-renames", "-z", "--", "."]))
  }

  /// Whether there is a commit yet.
  public var hasCommit: Bool {
    get throws {
      let words = ["rev-parse", "--verify", "--quiet", "HEAD"]
      return try Self.program.run(place + words).status == 0
    }
  }

  /// The bytes of files, in their order.
  public func contents(of entries: [Entry]) throws -> [[UInt8]] {
    try GitObjects(self).contents(of: entries)
  }

  /// Starts a command that answers many questions.
  func begin(_ words: [String]) throws -> RunningProgram {
    try Self.program.begin(place + words)
  }

  /// The name of the commit that a revision stands for; a word that looks like an option is none.
  ///
  /// - Throws: An `UnknownRevision` where it stands for none.
  public func commit(_ revision: String) throws -> String {
    // What is sought by the words of its message is a commit; anything added would be sought, too.
    let peeled = revision.hasPrefix(":/") ? revision : "\(revision)^{commit}"
    let words = ["rev-parse", "--verify", "--quiet", "--end-of-options", peeled]
    let result = try Self.program.run(place + words)
    // What is wrong with the repository is said; of a revision that is none, nothing.
    guard result.status != 1 || !result.error.isEmpty else {
      throw UnknownRevision(revision: revision, branches: try branches, isShallow: try isShallow)
    }
    guard result.status == 0 else { throw GitError(words: words, message: result.error) }
    return String(decoding: result.output.dropLast(), as: UTF8.self)
  }

  /// The names of all branches, those of other repositories as they are known here included.
  private var branches: [String] {
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

  func ask(_ words: [String]) throws -> [UInt8] {
    let result = try Self.program.run(place + ["-c", "core.quotePath=false"] + words)
    guard result.status == 0 else { throw GitError(words: words, message: result.error) }
    return result.output
  }

  /// The words that lead git to the folder.
  ///
  /// In a hook of a linked work tree git sets `GIT_DIR` alone, and that makes the working folder the
  /// work tree, wherever `-C` leads: so both are said outright, as they were meant.
  var place: [String] {
    guard let directory = Program.environment("GIT_DIR"),
      Program.environment("GIT_WORK_TREE") == nil
    else { return ["-C", folder] }
    let here = Program.workingFolder
    let absolute = directory.hasPrefix("/") ? directory : here + "/" + directory
    return ["--git-dir", absolute, "--work-tree", here, "-C", folder]
  }

  /// Texts that are each ended by a zero byte.
  static func fields(_ bytes: [UInt8]) -> [String] {
    bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
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

/// A name that stands for no commit of the repository.
public struct UnknownRevision: Error, Hashable, Sendable {
  public let revision: String
  /// The branches there are.
  public let branches: [String]
  /// The history here is cut off.
  public let isShallow: Bool
}

/// git's own refusal.
public struct GitError: Error, Sendable, CustomStringConvertible {
  public let words: [String]
  public let message: String

  public var description: String {
    let first = message.split(separator: "\n").first.map(String.init) ?? "no message"
    return "git \(words.first ?? ""): \(first)"
  }
}
