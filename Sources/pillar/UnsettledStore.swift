import Commands
import Diagnostics
import Editions
import RecordRules
import Records
import Terminal

/// The exit statuses of commands that show what is on record.
let answerStatuses: [(outcome: Outcome, meaning: String)] = [
  (.clean, "Shown."),
  (.usage, "The command line could not be understood, or there is no such thing in the store."),
  (
    .failure,
    "The store could not be read, git gave no answer, or what was shown is not all: a record cannot be "
      + "read whole, is missing, stands in the wrong place, is in git and not on the disk, or waits to be "
      + "merged."
  ),
]

extension Store {
  /// Refuses to make a document or a verdict of records of which nobody knows which version holds.
  ///
  /// - Throws: A `Failure` that names them.
  func refuseUnsettled(asOf revision: String? = nil) throws {
    guard !unsettledInGit.isEmpty else { return }
    throw Failure(
      unsettledWords + (revision.map { ", as of \($0.printable)" } ?? ""),
      advice: revision.map { _ in
        "'\(checkCommand(asOf: revision))' names them. Name another revision."
      } ?? "'pillar check' names them and says what to do. To read what was committed, whatever "
        + "lies on the disk, add a revision: --at HEAD, or YEAR@HEAD in 'pillar diff'.")
  }

  /// Refuses to make a document of a store in which a file stands where no record stands: an answer in it
  /// would be printed as not reported.
  ///
  /// A revision is refused as the present store is: nobody can mend it any more, and it would be printed
  /// without the answer all the same.
  ///
  /// - Throws: A `Failure` that says how many there are. It names none: who may see them is not known.
  func refuseMisplaced(asOf revision: String?) throws {
    guard !misplacedFiles.isEmpty else { return }
    throw Failure(
      misplacedWords
        + "\(revision.map { ", as of \($0.printable)" } ?? ""), so an answer may be missing",
      advice: revision.map { _ in
        "'\(checkCommand(asOf: revision))' names them. Name a revision in which they stand right."
      } ?? "'pillar check' names them and says where they belong.")
  }

  /// Says beside an answer about records what the answer leaves out, and gives the outcome of the command: an
  /// answer that is not whole could not be given, so `.failure`; else `usual`.
  ///
  /// `broken` are the records that the answer rests on and that it does not show whole.
  func tellLeftOut(
    _ console: Console, _ usual: Outcome = .clean, asOf revision: String? = nil,
    broken: [RecordPath]
  ) -> Outcome {
    let unread = Set(broken.map { ExactText($0.text) })
    let missing = missingRecords.count { !unread.contains(ExactText($0)) }
    let parts = [
      counted(unread.count, unread.count == 1 ? "is not shown whole" : "are not shown whole"),
      counted(missing, "that others stand on \(missing == 1 ? "is" : "are") missing"),
      misplacedFiles.isEmpty ? nil : misplacedWords,
    ]
    return tell(parts, console, usual, asOf: revision)
  }

  /// The same of what git says alone, for commands whose own words tell the rest. `broken` are records that
  /// cannot be read and of which they do not tell.
  func tellUnsettled(
    _ console: Console, _ usual: Outcome = .clean, asOf revision: String? = nil,
    broken: [RecordPath] = []
  ) -> Outcome {
    tell([counted(broken.count, "cannot be read")], console, usual, asOf: revision)
  }

  private func tell(
    _ parts: [String?], _ console: Console, _ usual: Outcome, asOf revision: String?
  ) -> Outcome {
    let all = (parts + [unsettledInGit.isEmpty ? nil : unsettledWords]).compactMap(\.self)
    guard !all.isEmpty else { return usual }
    console.error(
      all.joined(separator: ", and ")
        + ", so this is not all. '\(checkCommand(asOf: revision))' says more.")
    return .failure
  }

  /// The records that cannot be read whole, of those that an answer about a participant's year rests on: its
  /// own, and those of no participant and of no year. Where no participant or no year is named, it is all.
  ///
  /// What a schema does not allow may be left out of an answer without a word, be it a misspelt member or a text
  /// among the acts; and so may an answer on an item that the participant does not answer.
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
      ? "1 file in the store stands where no record stands"
      : "\(count) files in the store stand where no record stands"
  }

  /// The error to throw where something that was asked for is not in the store: where records are missing
  /// that git has, nobody can say that there is none such.
  func notFound(_ error: UsageError) -> any Error {
    guard !unsettledByAbsence.unsettledInGit.isEmpty else { return error }
    let message = error.problems.map(\.message).joined(separator: "; ")
    return Failure(
      "\(message) on the disk, and \(unsettledWords)", advice: "'pillar check' names them.")
  }

  /// The store with those things alone that keep records out of it: a file that waits to be merged is
  /// there to be looked at.
  var unsettledByAbsence: Store { unsettled(unsettledInGit.filter { $0.rule != "unmerged" }) }

  private var unsettledWords: String {
    let deleted = unsettledInGit.count { $0.rule == "unstaged-deletion" }
    let foreign = unsettledInGit.count { $0.rule == "foreign-repository" }
    let unmerged = unsettledInGit.count { $0.rule == "unmerged" }
    let parts = [
      deleted == 0
        ? nil
        : "\(deleted) record\(deleted == 1 ? " is" : "s are") deleted on the disk and still in git",
      unmerged == 0
        ? nil : "\(unmerged) file\(unmerged == 1 ? " waits" : "s wait") to be merged",
      foreign == 0
        ? nil
        : "\(foreign) folder\(foreign == 1 ? " is a repository" : "s are repositories") of its own",
    ]
    return parts.compactMap(\.self).joined(separator: ", and ")
  }
}

extension RecordPath {
  /// Whether a record may be about a participant: it is of that one, or of none.
  func isAbout(_ participant: String?) -> Bool {
    guard let participant, let own = self.participant else { return true }
    return own == participant || reviewer == participant
  }
}
