/// Starts git. Nothing else in the tool does.
///
/// The settings of a repository can make git run programs or change its answers, and git has no option
/// against that. So git never sees them. `GIT_COMMON_DIR` names a temporary folder in place of the one
/// that all work trees of the repository share. In it the objects, the references and the like are links
/// to the repository's own, and `config` holds only what `OpenRepository.sharedSettings` writes.
///
///     GIT_DIR         the repository's own: HEAD, the index, the state of a merge
///     GIT_COMMON_DIR  temporary: config; objects, refs, … ─▶ the repository's own
///     GIT_WORK_TREE   the folder that holds .git
///
/// The settings themselves are read with `git config`, which runs no program.
final class GitDoor {
  /// A sentence that says how to install git.
  static let installation = "Install git, for example with 'apt-get install git'."
  private static let program = Program("git", installation: installation)

  private let folder: String
  private let bare: Git.BareRepository
  private var opened: OpenRepository?

  /// Only keeps the arguments: the repository is looked for when git is first asked.
  init(_ folder: String, bare: Git.BareRepository) { (self.folder, self.bare) = (folder, bare) }

  /// The repository. It is looked for once.
  ///
  /// - Throws: A `GitError` if there is none or git refuses it; a `ProgramError` if git is missing.
  var repository: OpenRepository {
    get throws {
      if let opened { return opened }
      let repository = try OpenRepository(of: folder, bare: bare)
      opened = repository
      return repository
    }
  }

  /// Runs git in the folder, with the settings of `OpenRepository.sharedSettings` only.
  func run(_ words: [String], input: [UInt8] = []) throws -> Program.Result {
    let repository = try repository
    return try Self.run(
      repository.folderWords + words, input, repository.environment, asked: words)
  }

  /// Runs git at the top of the work tree, where paths begin at the top of the repository.
  func runAtTop(_ words: [String], input: [UInt8] = []) throws -> Program.Result {
    let repository = try repository
    return try Self.run(repository.topWords + words, input, repository.environment, asked: words)
  }

  /// Starts a git command that answers many questions.
  func begin(_ words: [String]) throws -> RunningProgram {
    let repository = try repository
    return try Self.program.begin(
      repository.folderWords + words, environment: repository.environment,
      secondsOfSilence: Git.secondsOfSilence)
  }

  /// Runs `git config`, which reads or changes the settings of the repository. When it reads, it also
  /// sees the settings of the user and of the machine.
  func config(_ words: [String]) throws -> Program.Result {
    let words = ["config"] + words
    let environment = try GitEnvironment.open.merging(repository.place) { $1 }
    return try Self.run(words, [], environment, asked: words)
  }

  /// With this path git finds no repository.
  private static let noRepository = ["GIT_DIR": "/dev/null/none"]

  /// Runs `git config` for the settings of the user and of the machine only.
  static func configAlone(_ words: [String]) throws -> Program.Result {
    let words = ["config"] + words
    let environment = GitEnvironment.open.merging(noRepository) { $1 }
    return try run(words, [], environment, asked: words)
  }

  /// Runs git without a repository, for example to ask for its version.
  static func runAlone(_ words: [String]) throws -> Program.Result {
    let nowhere = GitEnvironment.closed.merging(noRepository) { $1 }
    return try run(words, [], nowhere, asked: words)
  }

  /// Runs git in a temporary repository that the tool itself made; `folder` holds it.
  static func runInTrial(
    _ folder: String, _ words: [String], input: [UInt8] = []
  ) throws -> Program.Result {
    let place = ["GIT_DIR": folder + "/.git", "GIT_WORK_TREE": folder, "HOME": folder]
    let environment = GitEnvironment.closed.merging(place) { $1 }
    return try run(["-C", folder] + words, input, environment, asked: words)
  }

  /// Asks git whether it trusts a repository, and where its parts are.
  ///
  /// git itself must find the repository, because only then it checks who owns it. It looks only in
  /// `folder`, and not in the folders above.
  static func examine(_ folder: String, bare: Bool) throws -> [String] {
    var environment = GitEnvironment.open
    environment["GIT_CEILING_DIRECTORIES"] = folder.lastIndex(of: "/").map { String(folder[..<$0]) }
    let trusted = bare ? ["-c", "safe.bareRepository=all"] : []
    return try parts(["-C", folder] + trusted, environment)
  }

  /// Asks where the parts of the repository are that these environment variables name.
  static func examine(_ place: [String: String]) throws -> [String] {
    try parts([], GitEnvironment.open.merging(place) { $1 })
  }

  private static func parts(_ place: [String], _ environment: [String: String]) throws -> [String] {
    let words = [
      "rev-parse", "--absolute-git-dir", "--git-common-dir", "--is-bare-repository",
      "--show-object-format",
    ]
    let result = try run(place + words, [], environment, asked: words)
    let lines = String(decoding: result.output, as: UTF8.self).split(separator: "\n")
    // The caller's own question was not asked yet, so the error has no arguments.
    guard result.status == 0, lines.count == 4 else { throw GitError([], result) }
    return lines.map(String.init)
  }

  private static func run(
    _ words: [String], _ input: [UInt8], _ environment: [String: String], asked: [String]
  ) throws -> Program.Result {
    let seconds = Git.secondsOfSilence
    let result = try program.run(
      words, input: input, environment: environment, secondsOfSilence: seconds)
    guard !result.wasSilent else { throw GitError.silent(asked, seconds: seconds) }
    return result
  }
}
