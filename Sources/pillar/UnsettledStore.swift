import Commands
import Diagnostics
import Editions
import RecordRules
import Records
import Terminal

/// The exit statuses of commands that only show records.
let answerStatuses: [(outcome: Outcome, meaning: String)] = [
  (.clean, "Everything was shown."),
  (.usage, "The command line could not be understood, or there is no such thing in the store."),
  (
    .failure,
    "The store could not be read, git gave no answer, or the output is not complete: a record cannot be "
      + "shown completely, is missing, is in the wrong place, is in git but not on the disk, or is not merged yet."
  ),
]

extension Store {
  /// Refuses to make a document or a verdict from a store if records are deleted but not staged, or not merged yet.
  ///
  /// - Throws: A `Failure` that says how many there are.
  func refuseUnsettled(asOf revision: String? = nil) throws {
    guard !unsettledInGit.isEmpty else { return }
    throw Failure(
      unsettledWords + (revision.map { ", as of \($0.printable)" } ?? ""),
      advice: revision.map { _ in
        "'\(checkCommand(asOf: revision))' names them. Name another revision."
      }
        ?? "'pillar check' names them and says what to do. To read the last commit instead of the files "
        + "on the disk, add a revision: --at HEAD, or YEAR@HEAD in 'pillar diff'.")
  }

  /// Refuses to make a document from a store with a file in the wrong place. An answer in such a file would be printed
  /// as not reported.
  ///
  /// A store as of a git revision is refused for the same reason, although nobody can correct it any more.
  ///
  /// - Throws: A `Failure` that says how many files there are. It names none of them, because it is not known who may
  ///   see what they hold.
  func refuseMisplaced(asOf revision: String?) throws {
    guard !misplacedFiles.isEmpty else { return }
    throw Failure(
      misplacedWords
        + "\(revision.map { ", as of \($0.printable)" } ?? ""), so an answer may be missing",
      advice: revision.map { _ in
        "'\(checkCommand(asOf: revision))' names them. Name a revision in which each file is at the path of a record."
      } ?? "'pillar check' names them and says where they belong.")
  }

  /// Prints what a command's output leaves out, as a message to standard error.
  ///
  /// `broken` are the records that the output is made from and does not show completely.
  ///
  /// - Returns: The outcome of the command: `.failure` if the output is not complete, else `usual`.
  func tellLeftOut(
    _ console: Console, _ usual: Outcome = .clean, asOf revision: String? = nil,
    broken: [RecordPath]
  ) -> Outcome {
    let unread = Set(broken.map { ExactText($0.text) })
    let missing = missingRecords.count { !unread.contains(ExactText($0)) }
    let parts = [
      counted(
        unread.count, unread.count == 1 ? "is not shown completely" : "are not shown completely"),
      counted(missing, "that others need \(missing == 1 ? "is" : "are") missing"),
      misplacedFiles.isEmpty ? nil : misplacedWords,
    ]
    return report(parts, console, usual, asOf: revision)
  }

  /// Like ``tellLeftOut(_:_:asOf:broken:)``, but only for the findings about git. It is for commands whose own output
  /// reports everything else. `broken` are records that cannot be read and that this output does not report.
  func tellUnsettled(
    _ console: Console, _ usual: Outcome = .clean, asOf revision: String? = nil,
    broken: [RecordPath] = []
  ) -> Outcome {
    report([counted(broken.count, "cannot be read")], console, usual, asOf: revision)
  }

  private func report(
    _ parts: [String?], _ console: Console, _ usual: Outcome, asOf revision: String?
  ) -> Outcome {
    let all = (parts + [unsettledInGit.isEmpty ? nil : unsettledWords]).compactMap(\.self)
    guard !all.isEmpty else { return usual }
    console.error(
      all.joined(separator: ", and ")
        + ", so the output is not complete. '\(checkCommand(asOf: revision))' says more.")
    return .failure
  }

  /// The records that an output about a participant and a year cannot show completely. They are records of the
  /// participant or of no participant, and of years up to `year` or of no year. `nil` means every participant, or every
  /// year.
  ///
  /// Commands leave out, without a message of their own, what a schema does not allow, such as a misspelt member, and
  /// an answer on an item that the participant is not asked to answer. So the caller says that something is left out.
  func broken(of participant: String? = nil, upTo year: Int? = nil) -> [RecordPath] {
    partlyUnshown.filter { path in
      path.isAbout(participant) && (path.year.map { $0 <= year ?? .max } ?? true)
    }
  }

  private func counted(_ count: Int, _ words: String) -> String? {
    count == 0 ? nil : "\(count) record\(count == 1 ? "" : "s") \(words)"
  }

  private var misplacedWords: String {
    let count = misplacedFiles.count
    return count == 1
      ? "1 file in the store is in the wrong place"
      : "\(count) files in the store are in the wrong place"
  }

  /// The error to throw if a typed name is not in the store. If git has records that are not on the disk, the name may
  /// be in one of them, and the error says so.
  func notFound(_ error: UsageError) -> any Error {
    guard !unsettledByAbsence.unsettledInGit.isEmpty else { return error }
    let message = error.problems.map(\.message).joined(separator: "; ")
    return Failure(
      "\(message) on the disk, and \(unsettledWords)",
      advice: "'pillar check' names them and says what to do.")
  }

  /// The store without the findings about files that are not merged yet. Such a file is on the disk; the other findings
  /// about git are about records that are not.
  var unsettledByAbsence: Store { unsettled(unsettledInGit.filter { $0.rule != "unmerged" }) }

  private var unsettledWords: String {
    let deleted = unsettledInGit.count { $0.rule == "unstaged-deletion" }
    let foreign = unsettledInGit.count { $0.rule == "foreign-repository" }
    let unmerged = unsettledInGit.count { $0.rule == "unmerged" }
    let parts = [
      deleted == 0
        ? nil
        : "\(deleted) record\(deleted == 1 ? " is" : "s are") deleted on the disk, but not in git",
      unmerged == 0
        ? nil : "\(unmerged) file\(unmerged == 1 ? " is" : "s are") not merged yet",
      foreign == 0
        ? nil
        : "\(foreign) folder\(foreign == 1 ? " is a git repository" : "s are git repositories") inside the store",
    ]
    return parts.compactMap(\.self).joined(separator: ", and ")
  }
}

extension RecordPath {
  /// Whether a record may be about a participant: it belongs to the participant or to none, or is a review by it.
  func isAbout(_ participant: String?) -> Bool {
    guard let participant, let own = self.participant else { return true }
    return own == participant || reviewer == participant
  }
}
