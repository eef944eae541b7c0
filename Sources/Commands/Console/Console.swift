public import Diagnostics
import Terminal

/// The terminal, or whatever stands in its place, as a command sees it.
///
/// Results go to `output`, everything else to `error`. A test gives a `Recording`'s console, a program
/// gives `.system`, and a command cannot tell them apart.
public struct Console {
  /// The environment variables by name.
  public let environment: [String: String]
  /// Someone reads standard output on a screen.
  public let outputIsTerminal: Bool
  /// Someone reads standard error on a screen.
  public let errorIsTerminal: Bool
  /// Columns of a line: `COLUMNS`, or the terminal's width, or 80.
  public let width: Int
  /// What `--color` asks for.
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

  /// Writes results to standard output; no line end is added.
  ///
  /// What could act on a terminal or be there unseen is written out, whoever forgot to do so before: of
  /// control characters only line ends, tabs and the colours of a ``Style`` pass.
  ///
  /// A write that fails is remembered, later ones are dropped, and the tool reports it at the end; a
  /// long command may look at `outputIsClosed` and stop early.
  public func output(_ text: String) { put(Array(text.harmless(isColored: color).utf8)) }

  /// Writes results that another program reads, such as a document or a patch, to standard output:
  /// exactly these bytes, but on a terminal what a text would be.
  public func output(_ bytes: [UInt8]) {
    put(
      outputIsTerminal
        ? Array(String(decoding: bytes, as: UTF8.self).harmless(isColored: false).utf8) : bytes)
  }

  private func put(_ bytes: [UInt8]) {
    guard channels.outputFailure == nil, !bytes.isEmpty else { return }
    channels.outputFailure = channels.write(.output, bytes)
  }

  /// Writes a message to standard error, and a line end if it has none; what could act on a terminal is
  /// written out, as for results.
  public func error(_ message: String) {
    let message = message.harmless(isColored: errorColor)
    let text = message.hasSuffix("\n") ? message : message + "\n"
    _ = channels.write(.error, Array(text.utf8))
  }

  /// Standard input to its end.
  ///
  /// - Throws: A `Failure` that says why it could not be read.
  public func input() throws(Failure) -> [UInt8] { try channels.read() }

  /// Nobody takes results any more: the reader of a pipe is gone, or the disk is full.
  public var outputIsClosed: Bool { channels.outputFailure != nil }

  /// Why results could not be written, if they could not.
  var outputFailure: WriteFailure? { channels.outputFailure }
}

/// Why a write did not happen.
enum WriteFailure: Equatable {
  /// The reader has seen enough, as `head -1` has: nothing to complain about.
  case readerGone
  /// Anything else, in the system's words.
  case system(reason: String)
}

/// Where a console's bytes come from and go to.
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
