// Starts other programs without a shell, sends them input and reads their output. Nothing else in the
// tool starts programs.

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Another program, for example git. It is looked up when it is started.
public struct Program: Sendable {
  /// The name to look up in `PATH`, or a path.
  public let name: String
  /// A sentence that says how to install it.
  public let installation: String

  public init(_ name: String, installation: String) {
    (self.name, self.installation) = (name, installation)
  }

  /// The output and the exit status of a finished process. The status is 128 plus the number of the
  /// signal if a signal ended it.
  public struct Result: Sendable {
    public var status: Int32
    public var output: [UInt8]
    public var error: String
    /// It printed nothing and read nothing for too long, and was ended.
    public var wasSilent = false
  }

  /// Runs the program in the working folder and waits for its end.
  ///
  /// A status other than 0 is not an error here: the caller knows what it means. Without `environment`
  /// the program inherits the variables of this process. If it prints nothing and reads nothing for
  /// `secondsOfSilence`, it is ended, with all that it started. Without `secondsOfSilence` there is no
  /// limit.
  public func run(
    _ words: [String], input: [UInt8] = [], environment: [String: String]? = nil,
    secondsOfSilence: Int? = nil
  ) throws(ProgramError) -> Result {
    let running = try begin(words, environment: environment, secondsOfSilence: secondsOfSilence)
    running.send(input)
    return running.end()
  }

  /// Starts the program in the working folder and returns at once, so that the caller can talk with it.
  public func begin(
    _ words: [String], environment: [String: String]? = nil, secondsOfSilence: Int? = nil
  ) throws(ProgramError) -> RunningProgram {
    try RunningProgram(self, words, environment, secondsOfSilence)
  }

  /// The file of a program that is looked up in `PATH`; `nil` if there is none. A name with a slash is
  /// taken as a path.
  public static func file(of name: String) -> String? {
    guard !name.contains("/") else { return HostFiles.isProgram(name) ? name : nil }
    let folders = (ProcessEnvironment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
    // Relative folders in `PATH` are left out. Such a folder may lie in a store, and a program in a store
    // must not be started.
    return folders.lazy.filter { $0.hasPrefix("/") }.map { "\($0)/\(name)" }
      .first(where: HostFiles.isProgram)
  }

  /// Starts the program with these ends of pipes as its standard input, output and error. It gets a
  /// process group of its own, so that all that it starts can be ended with it.
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
    // This process ignores SIGPIPE; the started program must not inherit that.
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
  /// The system's error number (`errno`).
  public let code: Int32

  public var description: String {
    code == ENOENT
      ? "\(program.name) was not found"
      : "\(program.name) cannot be started: \(String(cString: strerror(code)))"
  }
}
