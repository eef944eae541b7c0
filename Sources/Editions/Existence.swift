import Records

// How an edition treats a record that cannot be read: its text is not JSON, it has an open conflict, or it holds a
// member that its schema does not know. It is not known who may read such a record, so only the secretariat's edition
// prints its text.
//
//   kind                                            its existence    if it cannot be read
//   store, framework, instruments, outline,
//     crosswalk, participant, edition, acts         is public        named as unreadable, and missing
//   implementation, salw                            is public        each answer `withheld`; or, if the text shows
//                                                                    that the file is for everybody: named as
//                                                                    unreadable, each answer `unreadable`
//   source, registers, briefing, review-asked,
//     review-answered, activity, vote               may be hidden    missing, as if it were hidden; or, if the text
//                                                                    is not JSON and still shows that it is for
//                                                                    everybody: named as unreadable, and missing
//
// A broken file of answers is never printed as `not-reported`: its participant and year are public. Which of its items
// are answered is not public if the whole file is not for the audience. The secretariat's edition names every record.

extension RecordKind {
  /// Whether the existence of such a record is always public.
  var existsInPublic: Bool { traits.whenBroken == .named }

  /// Whether no part of such a record can be restricted, so that a withheld part is a missing part.
  var isWhollyPublic: Bool { Self.whollyPublic[self] }

  private static let whollyPublic = ByKind {
    $0.existsInPublic && !RecordShape.of($0).mayHold("visibility")
  }
}
