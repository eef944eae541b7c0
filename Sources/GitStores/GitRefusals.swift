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
