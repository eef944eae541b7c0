/// How a command ended; the raw value is the process's exit status.
///
/// The four named ones are all that most commands need. A command that follows another program's
/// rules makes its own: `Outcome(rawValue: 129)`.
public struct Outcome: RawRepresentable, Hashable, Sendable {
  public var rawValue: Int32

  public init(rawValue: Int32) { self.rawValue = rawValue }

  /// Nothing to report.
  public static let clean = Outcome(rawValue: 0)
  /// The work was done, and a person should look at what it found.
  public static let findings = Outcome(rawValue: 1)
  /// The command line, or what configures the tool, could not be understood.
  public static let usage = Outcome(rawValue: 2)
  /// The work could not be done.
  public static let failure = Outcome(rawValue: 3)
}
