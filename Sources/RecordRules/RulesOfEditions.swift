extension Rule {
  /// The rules that an edition is held to, from which something may have been withheld.
  ///
  /// Each of them finds what is wrong with something that is there. A rule that finds something missing,
  /// such as a source, could not tell what was never recorded from what this audience may not see: it
  /// is asked of the whole store alone. Two that are here find something missing that is never withheld
  /// from an answer which is shown: an item of a file of answers, and a note on a change.
  ///
  /// A new rule is not asked of an edition until it stands here.
  public static let ofEditions: [Rule] = [
    .schema, .pathAndContent, .missingItem, .unknownItem, .unknownParticipant, .dateOutOfPlace,
    .notAMember, .narrowerThanAccess, .brokenSuccession, .unexplainedChange,
    .reviewOfOneself, .statusForgottenInEdition,
  ]

  /// The rules that find what is recorded where nothing that only shows records looks for it, such as an answer on
  /// an item that the participant does not answer: what is shown leaves it out.
  public static let ofUnshown: [Rule] = [
    .schema, .pathAndContent, .missingEdition, .answersInBackground, .unknownItem,
    .unknownParticipant,
    .notAMember, .replyWithoutQuestion,
  ]
}
