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

  static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  static var workingFolder: String {
    guard let pointer = getcwd(nil, 0) else { return "." }
    defer { free(pointer) }
    return String(cString: pointer)
  }

  /// What a run printed, and its exit status; 128 and the signal's number where a signal ended it.
  public struct Result: Sendable {
    public var status: Int32
    public var output: [UInt8]
    public var error: String
  }

  /// Runs it to its end in the working folder, with these words and this standard input.
  ///
  /// A status other than 0 is not an error here: what it means is the caller's to say.
  public func run(_ words: [String], input: [UInt8] = []) throws(ProgramError) -> Result {
    // A program that stops reading must not end this one.
    signal(SIGPIPE, SIG_IGN)
    var pipes: [Pipe] = []
    for _ in 0..<3 { pipes.append(try Pipe(for: self)) }
    let (toInput, fromOutput, fromError) = (pipes[0], pipes[1], pipes[2])
    let process: pid_t
    do throws(ProgramError) {
      process = try start(words, toInput, fromOutput, fromError)
    } catch {
      for pipe in pipes { pipe.closeBoth() }
      throw error
    }
    for end in [toInput.reading, fromOutput.writing, fromError.writing] { close(end) }
    var exchange = Exchange(input: input, toInput.writing, fromOutput.reading, fromError.reading)
    exchange.run()
    return Result(
      status: wait(for: process), output: exchange.output,
      error: String(decoding: exchange.error, as: UTF8.self))
  }

  private func start(
    _ words: [String], _ toInput: Pipe, _ fromOutput: Pipe, _ fromError: Pipe
  ) throws(ProgramError) -> pid_t {
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
    posix_spawn_file_actions_adddup2(&actions, toInput.reading, 0)
    posix_spawn_file_actions_adddup2(&actions, fromOutput.writing, 1)
    posix_spawn_file_actions_adddup2(&actions, fromError.writing, 2)
    // SIGPIPE is ignored here; a program that is started must not inherit that.
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var arguments = ([name] + words).map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    let code = posix_spawnp(&process, name, &actions, &attributes, &arguments, environ)
    guard code == 0 else { throw ProgramError(program: self, code: code) }
    return process
  }

  private func wait(for process: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? status >> 8 & 0xFF : 128 + signal
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

/// The two ends of a pipe, closed in programs that are started.
private struct Pipe {
  let reading: Int32
  let writing: Int32

  init(for program: Program) throws(ProgramError) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw ProgramError(program: program, code: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (reading, writing) = (ends[0], ends[1])
  }

  func closeBoth() {
    close(reading)
    close(writing)
  }
}

/// Writes and reads by turns, whichever end is ready, so that neither side waits for the other.
private struct Exchange {
  private var rest: ArraySlice<UInt8>
  private var ends: [pollfd]
  private(set) var output: [UInt8] = []
  private(set) var error: [UInt8] = []

  init(input: [UInt8], _ toInput: Int32, _ fromOutput: Int32, _ fromError: Int32) {
    rest = input[...]
    _ = fcntl(toInput, F_SETFL, O_NONBLOCK)
    ends = [
      pollfd(fd: toInput, events: Int16(POLLOUT), revents: 0),
      pollfd(fd: fromOutput, events: Int16(POLLIN), revents: 0),
      pollfd(fd: fromError, events: Int16(POLLIN), revents: 0),
    ]
    if input.isEmpty { shut(0) }
  }

  mutating func run() {
    while ends.contains(where: { $0.fd >= 0 }) {
      guard poll(&ends, nfds_t(ends.count), -1) >= 0 else {
        if errno == EINTR { continue }
        for index in ends.indices { shut(index) }
        return
      }
      if ends[0].revents != 0 { feed() }
      if ends[1].revents != 0 { output += read(1) }
      if ends[2].revents != 0 { error += read(2) }
    }
  }

  private mutating func feed() {
    let end = ends[0].fd
    let count = rest.withUnsafeBytes { write(end, $0.baseAddress, $0.count) }
    if count > 0 { rest = rest.dropFirst(count) }
    if rest.isEmpty || (count < 0 && errno != EAGAIN && errno != EINTR) { shut(0) }
  }

  private mutating func read(_ index: Int) -> [UInt8] {
    let end = ends[index].fd
    var count = 0
    let chunk = [UInt8](unsafeUninitializedCapacity: 65536) { buffer, initialized in
      count = readBytes(end, buffer.baseAddress, buffer.count)
      initialized = max(count, 0)
    }
    if count == 0 || (count < 0 && errno != EINTR) { shut(index) }
    return chunk
  }

  private mutating func shut(_ index: Int) {
    guard ends[index].fd >= 0 else { return }
    close(ends[index].fd)
    ends[index].fd = -1
  }
}

// Inside `Exchange` the name `read` is its own.
private func readBytes(_ end: Int32, _ buffer: UnsafeMutablePointer<UInt8>?, _ count: Int) -> Int {
  read(end, buffer, count)
}
