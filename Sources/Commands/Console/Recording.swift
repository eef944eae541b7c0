import Diagnostics

/// A console for tests: it keeps what is written, and reads the input that it was made with.
///
/// ```swift
/// let recording = Recording(input: "{}")
/// #expect(tool.run(["fmt", "-"], recording.console) == .clean)
/// #expect(recording.output == "{}\n")
/// ```
public final class Recording {
  private var outputBytes: [UInt8] = []
  private var errorBytes: [UInt8] = []
  private var setting = Setting()

  private struct Setting {
    var input: [UInt8] = []
    var environment: [String: String] = [:]
    var isTerminal = false
    var capacity: Int?
  }

  /// - Parameters:
  ///   - input: What standard input holds.
  ///   - environment: The environment variables by name.
  ///   - isTerminal: Whether a command sees standard output and standard error as terminals.
  ///   - capacity: How many bytes of output fit before the disk is full; no limit if `nil`.
  public init(
    input: String = "", environment: [String: String] = [:], isTerminal: Bool = false,
    capacity: Int? = nil
  ) {
    setting = Setting(
      input: Array(input.utf8), environment: environment, isTerminal: isTerminal,
      capacity: capacity)
  }

  /// Everything written to standard output so far.
  public var output: String { String(decoding: outputBytes, as: UTF8.self) }
  /// Everything written to standard error so far.
  public var error: String { String(decoding: errorBytes, as: UTF8.self) }

  /// The console to pass to a command or a tool.
  public var console: Console {
    Console(
      channels: Channels(
        write: { name, bytes in self.write(bytes, to: name) },
        read: { () throws(Failure) in self.setting.input }),
      environment: setting.environment, outputIsTerminal: setting.isTerminal,
      errorIsTerminal: setting.isTerminal, terminalWidth: nil)
  }

  private func write(_ bytes: [UInt8], to name: Channels.Name) -> WriteFailure? {
    switch name {
    case .error:
      errorBytes += bytes
      return nil
    case .output:
      let bytesLeft = setting.capacity.map { $0 - outputBytes.count } ?? bytes.count
      outputBytes += bytes.prefix(max(0, bytesLeft))
      return bytes.count <= bytesLeft ? nil : .system(reason: "No space left on device")
    }
  }
}
