extension Rule {
  /// The rules that are checked in an edition, from which some texts are withheld.
  ///
  /// These rules report something wrong that the edition holds. A rule that reports something missing, such as a source,
  /// cannot know in an edition whether it was never recorded or is only withheld; it is checked in the whole store.
  /// Two rules here report something missing that is never withheld: an item of an answer sheet, and a `changeNote`.
  ///
  /// A new rule is not checked in editions until it is added here.
  public static let ofEditions: [Rule] = [
    .schema, .pathAndContent, .missingItem, .unknownItem, .unknownParticipant, .dateOutOfPlace,
    .notAMember, .narrowerThanAccess, .brokenSuccession, .unexplainedChange,
    .reviewOfOneself, .statusForgottenInEdition,
  ]

  /// The rules that find records or answers which commands such as `show` leave out, for example an answer on an item
  /// that the participant does not answer.
  public static let ofUnshown: [Rule] = [
    .schema, .pathAndContent, .missingEdition, .answersInBackground, .unknownItem,
    .unknownParticipant,
    .notAMember, .replyWithoutQuestion,
  ]
}
