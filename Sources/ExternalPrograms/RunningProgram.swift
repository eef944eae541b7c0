// Talks with a running program over three pipes:
//
//   send ─▶ unsent ─▶ │ input  │ program │ output │ ─▶ unread ─▶ line, bytes
//                     │        │         │ error  │ ─▶ error
//
// Each pipe is served as soon as it is ready. So the two programs never wait for each other, however much
// data there is.

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A program that was started and may still run.
///
/// Use it for a program that answers many questions, so that it is started only once. Use `Program.run`
/// for one question. When the last reference goes, the pipes are closed, and the program is waited for.
public final class RunningProgram {
  private let process: pid_t
  private var isWaitedFor = false
  /// This process's ends of standard input, output and error; -1 if closed.
  private var ends: [pollfd]
  private var unsent: ArraySlice<UInt8> = []
  private var endsInput = false
  private var unread: [UInt8] = []
  /// How many bytes of `unread` the caller has read.
  private var handedOver = 0
  private(set) var error: [UInt8] = []
  /// The program is ended if it prints nothing and reads nothing for this long; -1 means no limit.
  private let millisecondsOfSilence: Int32
  /// The program was silent for longer than that, and was ended.
  private(set) var wasSilent = false

  init(
    _ program: Program, _ words: [String], _ environment: [String: String]?,
    _ secondsOfSilence: Int?
  ) throws(ProgramError) {
    millisecondsOfSilence = secondsOfSilence.map { Int32(clamping: $0 * 1000) } ?? -1
    // Without this, the system would end this process when it writes to a program that has stopped reading.
    signal(SIGPIPE, SIG_IGN)
    var pipes: [Pipe] = []
    do throws(ProgramError) {
      for _ in 0..<3 { pipes.append(try Pipe(for: program)) }
      process = try program.start(
        words, environment, pipes[0].reading, pipes[1].writing, pipes[2].writing)
    } catch {
      for pipe in pipes { pipe.closeBoth() }
      throw error
    }
    for end in [pipes[0].reading, pipes[1].writing, pipes[2].writing] { close(end) }
    _ = fcntl(pipes[0].writing, F_SETFL, O_NONBLOCK)
    ends = [
      pollfd(fd: pipes[0].writing, events: 0, revents: 0),
      pollfd(fd: pipes[1].reading, events: Int16(POLLIN), revents: 0),
      pollfd(fd: pipes[2].reading, events: Int16(POLLIN), revents: 0),
    ]
  }

  deinit {
    for index in ends.indices { shut(index) }
    if !isWaitedFor { _ = awaitEnd() }
  }

  /// Queues bytes for the program's standard input. They are written while the caller waits for an
  /// answer.
  public func send(_ bytes: [UInt8]) { unsent += bytes }

  /// Closes the program's standard input once all bytes are sent.
  func endInput() { endsInput = true }

  /// The next line that the program prints, without its line end; `nil` if the output ends before.
  public func line() -> [UInt8]? {
    var searched = handedOver
    while true {
      if let end = unread[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        let line = take(end - handedOver)
        handedOver += 1
        return line
      }
      let reach = unread.count - handedOver
      guard exchange() else { return nil }
      searched = handedOver + reach
    }
  }

  /// The next `count` bytes that the program prints; `nil` if the output ends before.
  public func bytes(_ count: Int) -> [UInt8]? {
    while unread.count - handedOver < count { guard exchange() else { return nil } }
    return take(count)
  }

  /// Closes the input, reads the output until the program ends, and returns it with the exit status.
  func end() -> Program.Result {
    endInput()
    while exchange() {}
    for index in ends.indices { shut(index) }
    isWaitedFor = true
    let status = awaitEnd()
    return Program.Result(
      status: status, output: Array(unread[handedOver...]),
      error: String(decoding: error, as: UTF8.self), wasSilent: wasSilent)
  }

  /// The exit status, or 128 plus the number of the signal that ended the program. A program that has
  /// closed its output but does not end is ended after `millisecondsOfSilence`.
  private func awaitEnd() -> Int32 {
    var (pause, waited): (Int32, Int32) = (0, 0)
    while true {
      var status: Int32 = 0
      let options = millisecondsOfSilence < 0 || wasSilent ? 0 : WNOHANG
      let ended = waitpid(process, &status, options)
      if ended == process {
        let signal = status & 0x7F
        return signal == 0 ? status >> 8 & 0xFF : 128 + signal
      }
      // Only this object waits for the process. If its status is lost, that must not count as success.
      if ended < 0, errno != EINTR { return 127 }
      if waited > max(0, millisecondsOfSilence), options != 0 { endForSilence() }
      // A program ends a moment after it closes its output.
      usleep(pause == 0 ? 50 : UInt32(pause) * 1000)
      waited += pause
      pause = min(10, pause + 1)
    }
  }

  private func endForSilence() {
    wasSilent = true
    kill(-process, SIGKILL)
  }

  private func take(_ count: Int) -> [UInt8] {
    defer { handedOver += count }
    return Array(unread[handedOver..<handedOver + count])
  }

  /// Waits until a pipe is ready and serves it. `false` once output and error are at their end.
  private func exchange() -> Bool {
    guard ends[1].fd >= 0 || ends[2].fd >= 0 else { return false }
    if unsent.isEmpty, endsInput { shut(0) }
    ends[0].events = unsent.isEmpty ? 0 : Int16(POLLOUT)
    let ready = poll(&ends, nfds_t(ends.count), millisecondsOfSilence)
    guard ready >= 0 else { return errno == EINTR }
    guard ready > 0 else {
      endForSilence()
      return false
    }
    if ends[0].fd >= 0, ends[0].revents != 0 { feed() }
    if ends[1].fd >= 0, ends[1].revents != 0 {
      if handedOver > 1 << 20 { discard() }
      read(1, into: &unread)
    }
    if ends[2].fd >= 0, ends[2].revents != 0 { read(2, into: &error) }
    return true
  }

  private func discard() {
    unread.removeFirst(handedOver)
    handedOver = 0
  }

  private func feed() {
    let end = ends[0].fd
    let count = unsent.withUnsafeBytes { write(end, $0.baseAddress, $0.count) }
    if count > 0 { unsent = unsent.dropFirst(count) }
    // The program does not read its input any more.
    if count < 0, errno != EAGAIN, errno != EINTR { giveUpInput() }
    if unsent.isEmpty, ends[0].revents & Int16(POLLERR | POLLHUP) != 0 { giveUpInput() }
  }

  private func giveUpInput() {
    unsent = []
    shut(0)
  }

  private func read(_ index: Int, into bytes: inout [UInt8]) {
    let end = ends[index].fd
    var count = 0
    let chunk = [UInt8](unsafeUninitializedCapacity: 65536) { buffer, initialized in
      count = readBytes(end, buffer.baseAddress, buffer.count)
      initialized = max(count, 0)
    }
    bytes += chunk
    if count == 0 || (count < 0 && errno != EINTR) { shut(index) }
  }

  private func shut(_ index: Int) {
    guard ends[index].fd >= 0 else { return }
    close(ends[index].fd)
    ends[index].fd = -1
  }
}

/// A pipe. Programs that are started do not inherit its two ends.
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

// Inside `RunningProgram` the name `read` means its own method.
private func readBytes(_ end: Int32, _ buffer: UnsafeMutablePointer<UInt8>?, _ count: Int) -> Int {
  read(end, buffer, count)
}
