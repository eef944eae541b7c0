import Records

// What an edition says of a record that cannot be read: a text that is no JSON, one on which two
// versions disagree, or one that holds a member which its schema does not know. Nobody knows for whom
// such a record was meant, so nothing of its text is in any edition but the secretariat's.
//
//   kind                                            that it exists   unreadable, it is
//   store, framework, instruments, outline,
//     crosswalk, participant, edition, acts         public           named, and missing
//   implementation, salw                            public           each answer `withheld`; where the text
//                                                                    shows that the file is for everybody:
//                                                                    named, each answer `unreadable`
//   source, registers, briefing, review-asked,
//     review-answered, activity, vote               may be hidden    not there, as if it were hidden; where
//                                                                    its text is no JSON and still shows
//                                                                    that it is for everybody: named, and
//                                                                    missing
//
// A file of answers is never silence: whose it is and of which year is public. Which of its items are
// answered is not, where the file as a whole is not for the audience. The secretariat's edition names every
// record.

extension RecordKind {
  /// Whether it is public that there is such a record, whatever it says.
  var existsInPublic: Bool { traits.whenBroken == .named }

  /// Whether nothing in it can be restricted, so that whatever is held back of it is missing.
  var isWhollyPublic: Bool { Self.whollyPublic[self] }

  private static let whollyPublic = ByKind {
    $0.existsInPublic && !RecordShape.of($0).mayHold("visibility")
  }
}
