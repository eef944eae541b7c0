/// The one place that starts git.
///
/// A repository's settings can make git run programs and answer otherwise, and git has no switch
/// against that. So git is never shown them: it is told that what all work trees of the repository share
/// is a folder that is made here. There the objects, the references and the like are links to the
/// repository's own, and `config` holds what is written in `sharedSettings` and nothing else.
///
///     GIT_DIR         the repository's own: HEAD, the index, what a merge left
///     GIT_COMMON_DIR  made here: config; objects, refs, … ─▶ the repository's own
///     GIT_WORK_TREE   the folder that holds .git
///
/// Settings are read where they are what is asked for, with `git config`, which runs nothing.
final class GitDoor {
  /// How to get git, a sentence.
  static let installation = "Install git, for example with 'apt-get install git'."
  private static let program = Program("git", installation: installation)

  private let folder: String
  private let bare: Git.BareRepository
  private var opened: OpenRepository?

  /// Does nothing yet: the repository is looked for with the first question.
  init(_ folder: String, bare: Git.BareRepository) { (self.folder, self.bare) = (folder, bare) }

  /// The repository, which is looked for once.
  ///
  /// - Throws: A `GitError` where there is none, or git refuses it; a `ProgramError` where git is missing.
  var repository: OpenRepository {
    get throws {
      if let opened { return opened }
      let repository = try OpenRepository(of: folder, bare: bare)
      opened = repository
      return repository
    }
  }

  /// Asks a question in the folder, without any settings but those named here.
  func run(_ words: [String], input: [UInt8] = []) throws -> Program.Result {
    let repository = try repository
    return try Self.run(
      repository.folderWords + words, input, repository.environment, asked: words)
  }

  /// Asks a question at the top of the work tree, where paths begin at the top of the repository.
  func runAtTop(_ words: [String], input: [UInt8] = []) throws -> Program.Result {
    let repository = try repository
    return try Self.run(repository.topWords + words, input, repository.environment, asked: words)
  }

  /// Starts a command that answers many questions.
  func begin(_ words: [String]) throws -> RunningProgram {
    let repository = try repository
    return try Self.program.begin(
      repository.folderWords + words, environment: repository.environment,
      secondsOfSilence: Git.secondsOfSilence)
  }

  /// Reads or makes settings with `git config`: those of the repository itself, and for reading those of
  /// the user and the machine as well.
  func config(_ words: [String]) throws -> Program.Result {
    let words = ["config"] + words
    let environment = try GitEnvironment.open.merging(repository.place) { $1 }
    return try Self.run(words, [], environment, asked: words)
  }

  /// Keeps git from finding any repository.
  private static let noRepository = ["GIT_DIR": "/dev/null/none"]

  /// Reads the settings of the user and of the machine alone.
  static func configAlone(_ words: [String]) throws -> Program.Result {
    let words = ["config"] + words
    let environment = GitEnvironment.open.merging(noRepository) { $1 }
    return try run(words, [], environment, asked: words)
  }

  /// Asks without any repository, for example which version this is.
  static func runAlone(_ words: [String]) throws -> Program.Result {
    let nowhere = GitEnvironment.closed.merging(noRepository) { $1 }
    return try run(words, [], nowhere, asked: words)
  }

  /// Asks in a repository that the tool made for a trial; `folder` holds it.
  static func runInTrial(
    _ folder: String, _ words: [String], input: [UInt8] = []
  ) throws -> Program.Result {
    let place = ["GIT_DIR": folder + "/.git", "GIT_WORK_TREE": folder, "HOME": folder]
    let environment = GitEnvironment.closed.merging(place) { $1 }
    return try run(["-C", folder] + words, input, environment, asked: words)
  }

  /// Asks whether git trusts a repository and where its parts are. git looks for it itself, in `folder`
  /// alone, for it asks who owns a repository only where it found it.
  static func examine(_ folder: String, bare: Bool) throws -> [String] {
    var environment = GitEnvironment.open
    environment["GIT_CEILING_DIRECTORIES"] = folder.lastIndex(of: "/").map { String(folder[..<$0]) }
    let trusted = bare ? ["-c", "safe.bareRepository=all"] : []
    return try parts(["-C", folder] + trusted, environment)
  }

  /// Asks where the parts of a repository are that the variables name.
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
    // The user's question was not asked yet: the error has no words.
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
