// The invented store that newcomers play with and tests stand on:
//
//   2019   a background year: an activity and a vote
//   2021   the first year with answers
//   2022   the year after it, in which most kinds of change can be seen
//   2023   the year in which a silent participant reports again, and a measure replaces another
//
// Whatever it says is invented, and says so where it is printed alone: in names, titles and notes.

import JSONText
import Records

/// A store of eight invented participants and three years that shows all that a store can hold.
///
/// Each story is in a file named for it; `exampleReadme` says who shows what. `withConflict` leaves one
/// answer as a merge leaves it that could not decide.
///
/// ```swift
/// for file in exampleStore(withConflict: false).files { … }
/// ```
public func exampleStore(withConflict: Bool) -> StoreDraft {
  var draft = StoreDraft.withFrameworks()
  draft.inventForum()
  draft.changeCatalogue()
  draft.addYears()
  draft.addInventedSources()
  draft.addInkwellRepublic()
  draft.addLanternCoast()
  draft.addPaperIslands()
  draft.addKiteland()
  draft.addTeacupPrincipality()
  draft.addInventedHarbours()
  draft.addQuietHollow()
  draft.addNewCartographia()
  draft.addBodies()
  draft.addActivities()
  draft.addVotes()
  draft.addReviews()
  if withConflict { draft.leaveConflict() }
  return draft
}

extension StoreDraft {
  /// Puts the frameworks among invented participants: nobody real is left, nor what they are cited for.
  mutating func inventForum() {
    for path in paths where path.hasPrefix("participants/") { self[path] = nil }
    let cited = Set(paths.compactMap { self[$0] }.flatMap(Source.cited))
    for path in paths where path.hasPrefix("sources/") {
      if case .string(let id) = self[path]?["id"], !cited.contains(id) { self[path] = nil }
    }
    self["store.json"] = [
      "format": 1, "title": "An invented store: eight participants that do not exist",
      "description": [
        "Everything in this store is invented: the participants, what they answered, did, signed and voted, and every source at example.org. Nothing in it is a statement about a state, an organisation, a document or a person that exists.",
        "The twelve recommendations, the points of the 2009 report and the instruments are those of the real documents. The list of small arms measures has been changed, to show how a list changes.",
      ],
      "frameworks": ["cscap-18", "sg-2009", "salw"],
      "access": [
        "audience": "secretariat",
        "statement":
          "Invented: a secretariat alone can read this store. That is why text for the secretariat alone may stand in it.",
      ],
    ]
  }

  /// One answer as a merge leaves it when both sides changed it.
  mutating func leaveConflict() {
    let path = ["answers", "R3", "summary"]
    set(
      "2023/XCC/implementation.json", path,
      to: [
        "$conflict": [
          "base": ["Half of the schools teach the new course."],
          "ours": ["Two thirds of the schools teach the new course."],
          "theirs": ["All schools but those on the smallest islands teach the new course."],
        ]
      ])
  }
}
