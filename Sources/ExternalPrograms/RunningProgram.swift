// Talking with a program that was started, over three pipes:
//
//   send ─▶ unsent ─▶ │ input  │ program │ output │ ─▶ unread ─▶ line, bytes
//                     │        │         │ error  │ ─▶ error
//
// Whichever end is ready is served, so that neither side waits for the other, however much there is.

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A program that was started and has not been waited for.
///
/// Use it for a program that answers many questions, so that it is started once; `Program.run` is for
/// those that answer one. It is ended with the last reference to it.
public final class RunningProgram {
  private let process: pid_t
  private var isWaitedFor = false
  /// Standard input, output and error; a closed end is -1.
  private var ends: [pollfd]
  private var unsent: ArraySlice<UInt8> = []
  private var endsInput = false
  private var unread: [UInt8] = []
  /// How much of `unread` was handed over.
  private var handedOver = 0
  private(set) var error: [UInt8] = []
  /// How long it may neither print nor take anything; -1 for ever.
  private let millisecondsOfSilence: Int32
  /// It was silent for longer, and was ended.
  private(set) var wasSilent = false

  init(
    _ program: Program, _ words: [String], _ environment: [String: String]?,
    _ secondsOfSilence: Int?
  ) throws(ProgramError) {
    millisecondsOfSilence = secondsOfSilence.map { Int32(clamping: $0 * 1000) } ?? -1
    // A program that stops reading must not end this one.
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

  /// Puts bytes on their way to its standard input; they go while an answer is waited for.
  public func send(_ bytes: [UInt8]) { unsent += bytes }

  /// Tells it, once all is sent, that nothing more will come.
  func endInput() { endsInput = true }

  /// The next line it prints, without its end; `nil` where it ends before that.
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

  /// So many of the bytes it prints next; `nil` where it ends before that.
  public func bytes(_ count: Int) -> [UInt8]? {
    while unread.count - handedOver < count { guard exchange() else { return nil } }
    return take(count)
  }

  /// All that it prints until it ends, and how it ends.
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

  /// Its exit status, or 128 and the number of the signal that ended it. One that has closed its output
  /// and does not end is ended after the same time.
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
      // Nobody else waits for it; a status that is lost is no success.
      if ended < 0, errno != EINTR { return 127 }
      if waited > max(0, millisecondsOfSilence), options != 0 { endForSilence() }
      // It ends a moment after its output does.
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

  /// Serves whichever end is ready; `false` once output and error are both at their end.
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
    // Nobody reads it any more.
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

// Inside `RunningProgram` the name `read` is its own.
private func readBytes(_ end: Int32, _ buffer: UnsafeMutablePointer<UInt8>?, _ count: Int) -> Int {
  read(end, buffer, count)
}
