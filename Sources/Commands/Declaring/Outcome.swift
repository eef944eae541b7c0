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

/// What a command throws when the work could not be done: the tool prints it and ends with
/// `Outcome.failure`.
///
/// ```swift
/// throw Failure("records/2013 cannot be written: no space left", advice: "Free some, run it again.")
/// ```
public struct Failure: Error, Equatable, Sendable {
  /// What happened, without a full stop.
  public var message: String
  /// What to do next, a whole sentence; empty where the message says it all.
  public var advice: String

  public init(_ message: String, advice: String = "") {
    (self.message, self.advice) = (message, advice)
  }
}
