// The console of the process itself: its standard streams, environment and terminal width.

import Diagnostics

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  @preconcurrency import Musl
#else
  @preconcurrency import Glibc
#endif

extension Console {
  /// The process's standard streams and environment. Make it once, in `main`.
  ///
  /// From then on, a write to a pipe that nobody reads returns an error, and no signal ends the process.
  /// A program started later inherits this unless its starter resets `SIGPIPE`.
  public static var system: Console {
    _ = signal(SIGPIPE, SIG_IGN)
    occupyStandardDescriptors()
    return Console(
      channels: Channels(write: write, read: readInput),
      environment: systemEnvironment(),
      outputIsTerminal: isatty(STDOUT_FILENO) == 1,
      errorIsTerminal: isatty(STDERR_FILENO) == 1,
      terminalWidth: terminalWidth())
  }
}

/// Occupies the descriptor of each standard stream that the parent process closed. Otherwise a record
/// opened later could get this number, and results would be written into it.
///
/// Standard input is opened for writing only and the others for reading only, so using them is an error.
/// Otherwise a closed input would be read as empty, and output would be lost silently.
private func occupyStandardDescriptors() {
  for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
  where fcntl(descriptor, F_GETFD) == -1 {
    // Without /dev, the root folder serves as well.
    if open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY) < 0 {
      _ = open("/", O_RDONLY)
    }
  }
}

private func write(_ name: Channels.Name, _ bytes: [UInt8]) -> WriteFailure? {
  let descriptor = name == .output ? STDOUT_FILENO : STDERR_FILENO
  return bytes.withUnsafeBytes { buffer in
    var rest = buffer[...]
    while !rest.isEmpty {
      let written = write(
        descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if written >= 0 {
        rest = rest.dropFirst(written)
      } else if let failure = failure(on: descriptor, event: Int16(POLLOUT)) {
        return failure == EPIPE ? .readerGone : .system(reason: reason(failure))
      }
    }
    return nil
  }
}

private func readInput() throws(Failure) -> [UInt8] {
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = read(STDIN_FILENO, &chunk, chunk.count)
    if count == 0 { return bytes }
    if count > 0 {
      bytes += chunk[..<count]
    } else if let failure = failure(on: STDIN_FILENO, event: Int16(POLLIN)) {
      throw Failure("standard input cannot be read: \(reason(failure))")
    }
  }
}

/// The error number of the last call; `nil` if the call must be repeated. That is so if it was
/// interrupted, or if the descriptor does not block: then this function waits until it is ready.
private func failure(on descriptor: Int32, event: Int16) -> Int32? {
  let number = errno
  if number == EAGAIN || number == EWOULDBLOCK {
    var waiting = pollfd(fd: descriptor, events: event, revents: 0)
    _ = poll(&waiting, 1, -1)
    return nil
  }
  return number == EINTR ? nil : number
}

private func reason(_ number: Int32) -> String {
  strerror(number).map { String(cString: $0) } ?? "error \(number)"
}

private func terminalWidth() -> Int? {
  for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
    var size = winsize()
    if ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
  }
  return nil
}

private func systemEnvironment() -> [String: String] {
  var variables: [String: String] = [:]
  var entry: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = environ
  while let line = entry?.pointee {
    let text = String(cString: line)
    if let sign = text.firstIndex(of: "=") {
      variables[String(text[..<sign])] = String(text[text.index(after: sign)...])
    }
    entry = entry?.successor()
  }
  return variables
}
