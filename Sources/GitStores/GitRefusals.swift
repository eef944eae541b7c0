import Diagnostics
import ExternalPrograms
import Terminal

/// Asks git; what it refuses is said in the tool's terms.
public func askingGit<Answer>(_ question: () throws -> Answer) throws -> Answer {
  do {
    return try question()
  } catch let error as ProgramError {
    throw Failure("\(error)", advice: error.program.installation)
  } catch let error as UnknownRevision {
    throw NotFound(
      "no such revision: \(error.revision.printable)", advice: error.advice)
  } catch is MissingObject {
    // Which file it is may not be for the reader of an edition to know.
    throw Failure(
      "the repository does not have the text of a file of the store",
      advice: "'git fsck' says what is missing. " + incompleteCopy)
  } catch let error as GitError {
    throw failure(error)
  }
}

/// What git did not answer, in the tool's terms.
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
    return Failure("\(error)".printable, advice: "'git status' in that folder may say more.")
  default:
    return Failure("\(error)".printable, advice: error.remedy.printable)
  }
}

private let incompleteCopy =
  "The copy of the repository is incomplete or damaged; clone it anew, whole, and try again."

extension UnknownRevision {
  /// What to name instead.
  fileprivate var advice: String {
    guard !branches.isEmpty else { return "There is no branch with a commit yet." }
    let others = branches.count > 12 ? " and \(branches.count - 12) more" : ""
    let named = branches.prefix(12).joined(separator: ", ") + others
    let kind = branches.count == 1 ? "The only branch is" : "The branches are"
    let cut =
      isShallow
      ? " The history here is cut off: 'git fetch --unshallow --tags' brings the rest." : ""
    return
      "\(kind) \(named), as 'git branch -a' lists; a tag or a commit will do, too.\(cut)".printable
  }
}
