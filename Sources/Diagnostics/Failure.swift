/// The work could not be done: a file cannot be written, git gives no answer.
///
/// A library throws it if only a person can help. The tool prints it and ends with status 3.
///
/// ```swift
/// throw Failure("records/2013 cannot be written: no space left", advice: "Free some, run it again.")
/// ```
public struct Failure: Error, Equatable, Sendable {
  /// What happened, without a full stop.
  public var message: String
  /// What to do next, a whole sentence; empty if the message says enough.
  public var advice: String

  public init(_ message: String, advice: String = "") {
    (self.message, self.advice) = (message, advice)
  }
}

/// The thing that was asked for does not exist: no such revision, no such year.
///
/// The tool prints it as it prints a mistake in the command line, and ends with status 2.
public struct NotFound: Error, Equatable, Sendable {
  /// What was looked for, without a full stop.
  public var message: String
  /// What there is instead, or where to look, a whole sentence; may be empty.
  public var advice: String

  public init(_ message: String, advice: String = "") {
    (self.message, self.advice) = (message, advice)
  }
}
