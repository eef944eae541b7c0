// Starts other programs without a shell, feeds them and reads what they print. The one place that
// does.

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A program found at run time, for example git.
public struct Program: Sendable {
  /// As it is looked up in `PATH`.
  public let name: String
  /// How to get it, a sentence.
  public let installation: String

  public init(_ name: String, installation: String) {
    (self.name, self.installation) = (name, installation)
  }

  /// What a run printed, and its exit status; 128 and the signal's number where a signal ended it.
  public struct Result: Sendable {
    public var status: Int32
    public var output: [UInt8]
    public var error: String
    /// It neither printed nor took anything for so long that it was ended.
    public var wasSilent = false
  }

  /// Runs it to its end in the working folder, with these words and this standard input.
  ///
  /// A status other than 0 is not an error here: what it means is the caller's to say. Without
  /// `environment` it has the variables of this process. If it neither prints nor takes anything for
  /// `secondsOfSilence`, it is ended with all that it started; without that it is waited for.
  public func run(
    _ words: [String], input: [UInt8] = [], environment: [String: String]? = nil,
    secondsOfSilence: Int? = nil
  ) throws(ProgramError) -> Result {
    let running = try begin(words, environment: environment, secondsOfSilence: secondsOfSilence)
    running.send(input)
    return running.end()
  }

  /// Starts it in the working folder, to talk with it.
  public func begin(
    _ words: [String], environment: [String: String]? = nil, secondsOfSilence: Int? = nil
  ) throws(ProgramError) -> RunningProgram {
    try RunningProgram(self, words, environment, secondsOfSilence)
  }

  /// The file of a program, as it is found in `PATH`; a path is its own. `nil` where there is none.
  public static func file(of name: String) -> String? {
    guard !name.contains("/") else { return HostFiles.isProgram(name) ? name : nil }
    let folders = (ProcessEnvironment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
    // A folder that is not named from the root is the working folder or one below it: a store may lie
    // there, and a program in it must not be started.
    return folders.lazy.filter { $0.hasPrefix("/") }.map { "\($0)/\(name)" }
      .first(where: HostFiles.isProgram)
  }

  /// Starts it with these ends of pipes as its standard input, output and error, in a process group of
  /// its own, so that what it starts can be ended with it.
  func start(
    _ words: [String], _ environment: [String: String]?, _ input: Int32, _ output: Int32,
    _ error: Int32
  ) throws(ProgramError) -> pid_t {
    guard let file = Self.file(of: name) else {
      throw ProgramError(program: self, code: ENOENT)
    }
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_adddup2(&actions, error, 2)
    // SIGPIPE is ignored here; a program that is started must not inherit that.
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP))
    posix_spawnattr_setpgroup(&attributes, 0)
    var arguments = ([name] + words).map { strdup($0) } + [nil]
    let variables = environment ?? ProcessEnvironment.substitute
    var pairs = (variables ?? [:]).sorted { $0.key < $1.key }.map { strdup("\($0)=\($1)") } + [nil]
    defer { for text in arguments + pairs { free(text) } }
    var process = pid_t()
    let code =
      variables == nil
      ? posix_spawn(&process, file, &actions, &attributes, &arguments, environ)
      : posix_spawn(&process, file, &actions, &attributes, &arguments, &pairs)
    guard code == 0 else { throw ProgramError(program: self, code: code) }
    return process
  }
}

/// A program that could not be started.
public struct ProgramError: Error, Sendable, CustomStringConvertible {
  public let program: Program
  /// The system's number for the reason.
  public let code: Int32

  public var description: String {
    code == ENOENT
      ? "\(program.name) was not found"
      : "\(program.name) cannot be started: \(String(cString: strerror(code)))"
  }
}
