/// Why git gave no answer.
///
/// A git that cannot be started at all is a `ProgramError`, a name that stands for no commit an
/// `UnknownRevision`, an object that is not there a `MissingObject`.
public struct GitError: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Kind: Hashable, Sendable {
    /// There is no repository around the folder: git was not asked.
    case noRepository
    /// There is one, and git does not read it because another user owns it.
    case refused
    /// The folder of the store, or one above it, is itself a git directory (it holds `HEAD`,
    /// `objects/` and `refs/`): git was not asked.
    case storeIsRepository
    /// The store, or what git has of it, is in another repository than the one that git would be asked about.
    case otherRepository
    /// No branch leads to the commits that hold the store, and the index has nothing of it.
    case lostHistory
    /// git neither printed nor took anything for `Git.secondsOfSilence`, and was ended.
    case silent
    /// git was asked and failed.
    case failed
  }

  public let kind: Kind
  /// What git was asked; empty where it was not started.
  public let words: [String]
  /// What git said, or what was found.
  public let message: String
  /// What to do next, in sentences: git's own remedy where it has one. Empty where nothing is known.
  public let remedy: String

  public init(_ kind: Kind, _ words: [String], _ message: String, remedy: String = "") {
    (self.kind, self.words, self.message, self.remedy) = (kind, words, message, remedy)
  }

  public var description: String {
    let first = message.split(separator: "\n").first.map(String.init) ?? "no message"
    return words.first.map { "git \($0): \(first)" } ?? first
  }
}

extension GitError {
  /// What git's answer to a question means: its status was not 0.
  init(_ words: [String], _ result: Program.Result) {
    let isRefusal = result.error.contains("safe.directory")
    self.init(
      isRefusal ? .refused : .failed, words, result.error,
      remedy: isRefusal ? Self.remedy(in: result.error) : "")
  }

  static func silent(_ words: [String], seconds: Int) -> GitError {
    GitError(
      .silent, words, "git did not answer for \(seconds) seconds",
      remedy: "Try 'git status' in the folder of the store, and see what git waits for.")
  }

  /// The command that git names, which is a line of its own that begins with a tab.
  private static func remedy(in message: String) -> String {
    let command = message.split(separator: "\n").first { $0.hasPrefix("\t") }?.drop { $0 == "\t" }
    guard let command else { return "git's own message says what to do:\n\(message)" }
    return "If you trust whoever owns it, tell git so: \(command)"
  }
}

/// A name that stands for no commit of the repository.
public struct UnknownRevision: Error, Hashable, Sendable {
  public let revision: String
  /// The branches there are.
  public let branches: [String]
  /// The history here is cut off.
  public let isShallow: Bool
}
