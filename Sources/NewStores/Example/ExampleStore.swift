// The invented store. Newcomers try the tool with it, and tests use it:
//
//   2019   a background year: an activity and a vote
//   2021   the first year with answers
//   2022   the year after it, in which most kinds of change can be seen
//   2023   the year in which a silent participant reports again, and a measure replaces another
//
// Everything in it is invented. Names, titles and notes say so, because they may be printed alone.

import JSONText
import Records

/// Makes a store of eight invented participants and three years that has an example of everything that a store can
/// hold.
///
/// Each participant has a file of its own. `exampleReadme` says who shows what. With `withConflict`, one answer has a
/// conflict, as a merge leaves it when both sides changed the same thing.
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
  /// Replaces the real participants by invented ones. The frameworks stay, with the sources that they cite.
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
          "Invented: only a secretariat can read this store, so it may hold text for the secretariat alone.",
      ],
    ]
  }

  /// Leaves a conflict in one answer, as a merge does when both sides changed it.
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
