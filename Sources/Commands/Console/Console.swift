public import Diagnostics
import Terminal

/// The terminal as a command sees it: environment, output, errors and input.
///
/// Results go to `output`, everything else to `error`. A test uses the console of a `Recording`, a
/// program uses `.system`, and a command cannot tell them apart.
public struct Console {
  /// The environment variables by name.
  public let environment: [String: String]
  /// Whether standard output is a terminal.
  public let outputIsTerminal: Bool
  /// Whether standard error is a terminal.
  public let errorIsTerminal: Bool
  /// Columns of a line: `COLUMNS`, or the terminal's width, or 80.
  public let width: Int
  /// The value of `--color`.
  public var colorChoice = ColorChoice.auto

  private let channels: Channels

  init(
    channels: Channels, environment: [String: String], outputIsTerminal: Bool,
    errorIsTerminal: Bool, terminalWidth: Int?
  ) {
    self.channels = channels
    self.environment = environment
    self.outputIsTerminal = outputIsTerminal
    self.errorIsTerminal = errorIsTerminal
    let columns = environment["COLUMNS"].flatMap(Int.init) ?? 0
    width = columns > 0 ? columns : terminalWidth ?? 80
  }

  /// Writes results to standard output. No line end is added.
  ///
  /// Characters that could control a terminal or are invisible are written as codes, even if the caller did
  /// not do this. Of the control characters only line ends, tabs and the colours of a ``Style`` are kept.
  ///
  /// After a write has failed, later writes do nothing, and the tool reports the failure at the end. A
  /// long command may check `outputIsClosed` and stop early.
  public func output(_ text: String) { put(Array(text.harmless(isColored: color).utf8)) }

  /// Writes a result that another program reads, such as a document or a patch, to standard output. The
  /// bytes are written unchanged, except on a terminal: there they are made harmless, as for a text.
  public func output(_ bytes: [UInt8]) {
    put(
      outputIsTerminal
        ? Array(String(decoding: bytes, as: UTF8.self).harmless(isColored: false).utf8) : bytes)
  }

  private func put(_ bytes: [UInt8]) {
    guard channels.outputFailure == nil, !bytes.isEmpty else { return }
    channels.outputFailure = channels.write(.output, bytes)
  }

  /// Writes a message to standard error, with a line end if it has none. Characters that could control a
  /// terminal are written as codes, as for results.
  public func error(_ message: String) {
    let message = message.harmless(isColored: errorColor)
    let text = message.hasSuffix("\n") ? message : message + "\n"
    _ = channels.write(.error, Array(text.utf8))
  }

  /// Reads standard input to its end.
  ///
  /// - Throws: A `Failure` that says why it could not be read.
  public func input() throws(Failure) -> [UInt8] { try channels.read() }

  /// Whether a write to standard output has failed: the reader of a pipe is gone, or the disk is full.
  public var outputIsClosed: Bool { channels.outputFailure != nil }

  /// Why a write to standard output failed; `nil` if none failed.
  var outputFailure: WriteFailure? { channels.outputFailure }
}

/// Why a write failed.
enum WriteFailure: Equatable {
  /// The reader closed the pipe, as `head -1` does. This is not reported as an error.
  case readerGone
  /// Any other reason, in the system's words.
  case system(reason: String)
}

/// The functions with which a console writes and reads bytes.
final class Channels {
  enum Name { case output, error }

  let write: (Name, [UInt8]) -> WriteFailure?
  let read: () throws(Failure) -> [UInt8]
  var outputFailure: WriteFailure?

  init(
    write: @escaping (Name, [UInt8]) -> WriteFailure?,
    read: @escaping () throws(Failure) -> [UInt8]
  ) {
    (self.write, self.read) = (write, read)
  }
}
