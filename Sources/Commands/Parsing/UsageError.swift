import Diagnostics
import Terminal

/// One mistake in a command line.
public enum UsageProblem: Hashable, Sendable {
  case unknownCommand(found: String, nearest: String?)
  /// A first word without its second: `year` of `year open` and `year close`.
  case incompleteCommand(found: String, expected: [String])
  case unknownOption(found: String, nearest: String?)
  case missingValue(option: String, expected: String)
  case takesNoValue(option: String, found: String)
  case givenTwice(option: String)
  case unreadable(input: String, found: String, expected: String, nearest: String?)
  case missing(input: String, purpose: String)
  case unexpected(found: String)
  /// A mistake that only the command itself can find. The message has no full stop; the advice is a
  /// sentence or empty.
  case other(message: String, advice: String)
}

/// All mistakes in the words after the tool's name.
///
/// A command throws it for mistakes that the parser cannot find. The tool prints them as it prints the
/// parser's own, with the usage of the command if that helps, and ends with `Outcome.usage`:
///
/// ```swift
/// if check, remove { throw UsageError("--check and --remove exclude each other") }
/// ```
public struct UsageError: Error, Equatable, Sendable {
  public var problems: [UsageProblem]
  /// Whether to print how the command is used. `false` if the command line is well formed, but names
  /// something that does not exist, such as an unknown participant.
  public var showsUsage = true

  public init(_ problems: [UsageProblem], showsUsage: Bool = true) {
    (self.problems, self.showsUsage) = (problems, showsUsage)
  }

  public init(_ message: String, advice: String = "", showsUsage: Bool = true) {
    self.init([.other(message: message, advice: advice)], showsUsage: showsUsage)
  }
}

extension UsageProblem {
  /// The mistake, without a full stop. Typed words in it are safe to print.
  public var message: String {
    switch self {
    case .unknownCommand(let found, _): "unknown command '\(found.printable)'"
    case .incompleteCommand(let found, _): "'\(found)' needs a second word"
    case .unknownOption(let found, _): "unknown option '\(found.printable)'"
    case .missingValue(let option, let expected): "'\(option)' needs \(expected)"
    case .takesNoValue(let option, let found):
      "'\(option)' takes no value, but '\(found.printable)' was given"
    case .givenTwice(let option): "'\(option)' is given twice"
    case .unreadable(let input, let found, let expected, _):
      input.isOption
        ? "'\(input)' takes \(expected), not '\(found.printable)'"
        : "\(input) must be \(expected), not '\(found.printable)'"
    case .missing(let input, _): "\(input.isOption ? "'\(input)'" : input) is missing"
    case .unexpected(let found): "unexpected argument '\(found.printable)'"
    case .other(let message, _): message
    }
  }

  /// A sentence that says what to do; empty if the message is enough.
  public var advice: String {
    switch self {
    case .unknownCommand(let found, let nearest?), .unknownOption(let found, let nearest?),
      .unreadable(_, let found, _, let nearest?):
      [difference(of: found, from: nearest), "Did you mean '\(nearest)'?"].compactMap(\.self)
        .joined(separator: " ")
    case .incompleteCommand(_, let expected): "Use one of: \(expected.listed)."
    case .missing(_, let purpose): purpose
    case .other(_, let advice): advice
    default: ""
    }
  }
}
