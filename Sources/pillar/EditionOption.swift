public import Commands
import Editions
public import Records

/// `--edition` for commands that can also make the edition of one participant.
struct EditionOption: OptionGroup {
  @Option("The readers of the output; 'parties' needs one --participant.")
  var edition = Visibility.public

  /// The audience, in a parties' edition without the participant. Use it only before `--participant` is resolved.
  var audience: Audience { Audience(edition) }

  /// The audience of the edition. `participants` are the typed values of `--participant`.
  ///
  /// - Throws: A `UsageError` if it is the parties' edition and not exactly one participant was typed.
  func audience(of participants: [String], in store: Store) throws -> Audience {
    guard edition == .parties else { return Audience(edition) }
    guard participants.count == 1 else {
      throw UsageError(
        "--edition parties needs one --participant",
        advice: "This edition is made for one participant only.")
    }
    return Audience(.parties, party: try store.typedParticipant(participants[0]).id)
  }
}

/// `--edition` for commands whose output is about all participants. So they cannot make the parties' edition, which is
/// for one participant.
struct CircleOption: OptionGroup {
  @Option("The readers of the edition.") var edition = Circle.public

  var audience: Audience { edition.audience }
}

/// The readers of an edition: everybody, all participants, or the secretariat. Unlike ``Visibility`` it lacks
/// `parties`.
enum Circle: String, SingleWordValue, CaseIterable {
  case `public`, participants, secretariat

  var audience: Audience { Audience(Visibility(reading: rawValue)) }
}

extension Visibility: SingleWordValue {}
