import Diagnostics
import ExternalPrograms
import Terminal

/// Asks git something. Its errors are rethrown as the tool's own errors, with advice.
public func askingGit<Answer>(_ question: () throws -> Answer) throws -> Answer {
  do {
    return try question()
  } catch let error as ProgramError {
    throw Failure("\(error)", advice: error.program.installation)
  } catch let error as UnknownRevision {
    throw NotFound(
      "no such revision: \(error.revision.printable)", advice: error.advice)
  } catch is MissingObject {
    // The file is not named, because the reader of an edition may not be allowed to know of it.
    throw Failure(
      "the repository does not have the text of a file of the store",
      advice: "'git fsck' lists what is missing. " + incompleteCopy)
  } catch let error as GitError {
    throw failure(error)
  }
}

/// The tool's own error for an error of git.
private func failure(_ error: GitError) -> any Error {
  let words = error.words.first
  switch error.kind {
  case .noRepository:
    return NotFound("\(error)".printable, advice: error.remedy)
  case .failed where words == "rev-parse" && error.words.contains("--end-of-options"):
    return NotFound(
      "\(error)".printable, advice: "Name a revision of the repository that holds the store.")
  case .failed where words == "cat-file":
    return Failure("\(error)".printable, advice: incompleteCopy)
  case .failed:
    return Failure(
      "\(error)".printable, advice: "Run 'git status' in the store's folder: it may say more.")
  default:
    return Failure("\(error)".printable, advice: error.remedy.printable)
  }
}

private let incompleteCopy =
  "This clone is incomplete or damaged. Clone the whole repository again, and repeat the command."

extension UnknownRevision {
  /// Names the branches that exist.
  fileprivate var advice: String {
    guard !branches.isEmpty else { return "There is no branch with a commit yet." }
    let others = branches.count > 12 ? " and \(branches.count - 12) more" : ""
    let named = branches.prefix(12).joined(separator: ", ") + others
    let kind = branches.count == 1 ? "The only branch is" : "The branches are"
    let cut =
      isShallow
      ? " This clone is shallow: 'git fetch --unshallow --tags' fetches the rest of its history."
      : ""
    return
      "\(kind) \(named), as 'git branch -a' lists. You can also name a tag or a commit.\(cut)"
      .printable
  }
}
