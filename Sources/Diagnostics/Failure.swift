/// The work could not be done: a file cannot be written, git gives no answer.
///
/// A library throws it if the program cannot go on before a person has done something. The tool prints it and ends with
/// exit status 3.
///
/// ```swift
/// throw Failure("records/2013 cannot be written: no space left", advice: "Free disk space.")
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
/// The tool treats it like a mistake in the command line: it prints it and ends with exit status 2.
public struct NotFound: Error, Equatable, Sendable {
  /// What was looked for, without a full stop.
  public var message: String
  /// What exists instead, or where to look, a whole sentence; may be empty.
  public var advice: String

  public init(_ message: String, advice: String = "") {
    (self.message, self.advice) = (message, advice)
  }
}
