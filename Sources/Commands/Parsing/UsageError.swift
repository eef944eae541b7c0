import Diagnostics
import Terminal

/// One thing that is wrong with a command line.
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
  /// What only the command itself could notice; the message has no full stop, the advice is a
  /// sentence or empty.
  case other(message: String, advice: String)
}

/// What is wrong with the words typed after the tool's name, all of it at once.
///
/// The tool throws it for what the grammar rules out. A command throws it for the rest, and the tool
/// prints both alike, with the command's usage where that helps, and ends with `Outcome.usage`:
///
/// ```swift
/// if check, remove { throw UsageError("--check and --remove exclude each other") }
/// ```
public struct UsageError: Error, Equatable, Sendable {
  public var problems: [UsageProblem]
  /// Whether the usage helps: not where the line is well typed and what it names is not there.
  public var showsUsage = true

  public init(_ problems: [UsageProblem], showsUsage: Bool = true) {
    (self.problems, self.showsUsage) = (problems, showsUsage)
  }

  public init(_ message: String, advice: String = "", showsUsage: Bool = true) {
    self.init([.other(message: message, advice: advice)], showsUsage: showsUsage)
  }
}

extension UsageProblem {
  /// What is wrong, without a full stop; what was typed is made safe to print.
  public var message: String {
    switch self {
    case .unknownCommand(let found, _): "unknown command '\(found.printable)'"
    case .incompleteCommand(let found, _): "'\(found)' begins a command of two words"
    case .unknownOption(let found, _): "unknown option '\(found.printable)'"
    case .missingValue(let option, let expected): "'\(option)' needs \(expected)"
    case .takesNoValue(let option, let found):
      "'\(option)' takes no value, and was given '\(found.printable)'"
    case .givenTwice(let option): "'\(option)' is given twice"
    case .unreadable(let input, let found, let expected, _):
      input.isOption
        ? "'\(input)' takes \(expected), not '\(found.printable)'"
        : "\(input) must be \(expected), not '\(found.printable)'"
    case .missing(let input, _): "\(input.isOption ? "'\(input)'" : input) is missing"
    case .unexpected(let found): "'\(found.printable)' is one word too many"
    case .other(let message, _): message
    }
  }

  /// What to do about it, a sentence; empty where the message says it all.
  public var advice: String {
    switch self {
    case .unknownCommand(let found, let nearest?), .unknownOption(let found, let nearest?),
      .unreadable(_, let found, _, let nearest?):
      [difference(of: found, from: nearest), "Did you mean '\(nearest)'?"].compactMap(\.self)
        .joined(separator: " ")
    case .incompleteCommand(_, let expected): "It is one of: \(expected.listed)."
    case .missing(_, let purpose): purpose
    case .other(_, let advice): advice
    default: ""
    }
  }
}
