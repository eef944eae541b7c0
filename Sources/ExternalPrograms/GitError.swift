/// Why git gave no answer.
///
/// Other errors are types of their own: `ProgramError` (git cannot be started), `UnknownRevision` (a name
/// stands for no commit) and `MissingObject` (an object is not there).
public struct GitError: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Kind: Hashable, Sendable {
    /// There is no repository around the folder. git was not started.
    case noRepository
    /// git does not read the repository, because another user owns it.
    case refused
    /// The folder of the store, or one above it, is itself a git directory: it holds `HEAD`, `objects/`
    /// and `refs/`. git was not started.
    case storeIsRepository
    /// The store belongs to another repository than the one that git would be asked about.
    case otherRepository
    /// No branch leads to the commits that hold the store, and the index has none of its files.
    case lostHistory
    /// git printed nothing and read nothing for `Git.secondsOfSilence` seconds, and was ended.
    case silent
    /// git was started and failed.
    case failed
  }

  public let kind: Kind
  /// The arguments that git was started with; empty if it was not started.
  public let words: [String]
  /// What git printed as its error, or what the tool found.
  public let message: String
  /// What to do next, in sentences. If git names a remedy, it is git's. Empty if none is known.
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
  /// Makes an error of a result whose status is not 0.
  init(_ words: [String], _ result: Program.Result) {
    let isRefusal = result.error.contains("safe.directory")
    self.init(
      isRefusal ? .refused : .failed, words, result.error,
      remedy: isRefusal ? Self.remedy(in: result.error) : "")
  }

  static func silent(_ words: [String], seconds: Int) -> GitError {
    GitError(
      .silent, words, "git did not answer for \(seconds) seconds",
      remedy: "Run 'git status' in the store's folder to see what git is waiting for.")
  }

  /// The command that git recommends. It is in a line of its own, which begins with a tab.
  private static func remedy(in message: String) -> String {
    let command = message.split(separator: "\n").first { $0.hasPrefix("\t") }?.drop { $0 == "\t" }
    guard let command else { return "git's own message says what to do:\n\(message)" }
    return "If you trust the owner of the repository, run: \(command)"
  }
}

/// A name that stands for no commit of the repository.
public struct UnknownRevision: Error, Hashable, Sendable {
  public let revision: String
  /// The branches that exist.
  public let branches: [String]
  /// This is a shallow clone: older commits are missing.
  public let isShallow: Bool
}
