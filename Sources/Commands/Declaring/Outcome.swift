/// How a command ended. The raw value is the exit status of the process.
///
/// Most commands need only the four named outcomes. A command that must follow another program's rules
/// makes its own: `Outcome(rawValue: 129)`.
public struct Outcome: RawRepresentable, Hashable, Sendable {
  public var rawValue: Int32

  public init(rawValue: Int32) { self.rawValue = rawValue }

  /// The work was done, and there is nothing to report.
  public static let clean = Outcome(rawValue: 0)
  /// The work was done, and a person should look at what was found.
  public static let findings = Outcome(rawValue: 1)
  /// The command line, or the tool's configuration, could not be understood.
  public static let usage = Outcome(rawValue: 2)
  /// The work could not be done.
  public static let failure = Outcome(rawValue: 3)
}
