public import Commands
import Editions
public import Records

/// `--edition` of what can be made for one participant alone.
struct EditionOption: OptionGroup {
  @Option("Whom it is for; 'parties' needs one --participant.") var edition = Visibility.public

  /// The audience before it is known which participant is meant.
  var audience: Audience { Audience(edition) }

  /// The audience of the edition, whose `participants` were typed.
  ///
  /// - Throws: A `UsageError` where the parties' edition is not of exactly one participant of the store.
  func audience(of participants: [String], in store: Store) throws -> Audience {
    guard edition == .parties else { return Audience(edition) }
    guard participants.count == 1 else {
      throw UsageError(
        "--edition parties needs one --participant",
        advice: "It is for that participant and nobody else.")
    }
    return Audience(.parties, party: try store.typedParticipant(participants[0]).id)
  }
}

/// `--edition` of what is about all participants: nobody has an edition of their own.
struct CircleOption: OptionGroup {
  @Option("Whom the edition is for.") var edition = Circle.public

  var audience: Audience { edition.audience }
}

/// Whom an edition of everything is for.
enum Circle: String, SingleWordValue, CaseIterable {
  case `public`, participants, secretariat

  var audience: Audience { Audience(Visibility(reading: rawValue)) }
}

extension Visibility: SingleWordValue {}
