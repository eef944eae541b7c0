import JSONText
import Records

// Meetings and other activities: every kind, every role, both tracks.

extension StoreDraft {
  mutating func addActivities() {
    addEarlierActivities()
    addActivitiesOf2022()
    addActivitiesOf2023()
  }

  private mutating func addEarlierActivities() {
    activity(
      "first-seminar", 2019, "Seminar on the Memorandum (invented)", "seminar", on: "2019-10-08",
      to: "2019-10-09", place: "Margin, Inkwell Republic", bearsOn: ["R2"],
      [
        "XAA": part(["hosted", "funded"]), "XBB": part(["participated"]),
        "XFF": part(["spoke"], confidence: "medium"),
      ], summary: ["The first meeting on record; nobody was asked for an answer in 2019."])
    activity(
      "experts-meeting", 2021, "Experts’ meeting on a regional centre (invented)", "meeting",
      on: "2021-05-20", place: "Wickford Steps, Lantern Coast", bearsOn: ["R4", "R4.a"],
      [
        "XAA": part(["co-chaired"]), "XBB": part(["co-hosted", "co-chaired"]),
        "XCC": part(["participated"]), "XFF": part(["participated", "funded"]),
      ])
    activity(
      "desktop-exercise", 2021, "Desktop exercise “First letter” (invented)", "exercise",
      on: "2021-11-16", bearsOn: ["R4.f"],
      [
        "XAA": part(["organised"]), "XCC": part(["participated"]),
        "XEE": part(["represented"], by: "a school of public service"),
      ])
    activity(
      "study-group-1", 2021, "Study group on early warning (invented)", "study-group", track: 2,
      on: "2021-09-02", organiser: "An invented council of scholars", bearsOn: ["R10"],
      [
        "XBB": part(["co-organised"], by: "Institute of Quiet Water"),
        "XDD": part(["represented"], by: "two scholars", confidence: "low"),
      ], bearingNote: "Filed under R10 because most of those who came were nominees.")
    activity(
      "outlook-2021", 2021, "The forum’s yearly outlook (invented)", "publication",
      on: "2021-12", bearsOn: ["R7"], ["XAA": part(["contributed"]), "XFF": part(["contributed"])])
  }

  private mutating func addActivitiesOf2022() {
    activity(
      "ministers", 2022, "Conference of ministers (invented)", "conference", on: "2022-07-22",
      place: "Sheet, Paper Islands", bearsOn: ["R5"],
      [
        "XAA": part(["adopted"]), "XBB": part(["adopted"]), "XCC": part(["chaired", "hosted"]),
        "XFF": part(["adopted"]),
        "ZZA": part(["adopted"], note: "admitted at the opening"),
      ])
    activity(
      "marking-workshop", 2022, "Workshop on marking rifles (invented)", "workshop",
      on: "2022-03-01", to: "2022-03-04", bearsOn: ["SALW-05"],
      ["XAA": part(["assisted"]), "XFF": part(["organised", "funded"])])
    activity(
      "visit-to-stores", 2022, "Visit to five stores (invented)", "visit", on: "2022-06",
      bearsOn: ["SALW-11"], ["XBB": part(["hosted"]), "XCC": part(["participated"])],
      visibility: .public)
    activity(
      "consultation-valley", 2022,
      "For the participants only: consultation on the valley (invented)",
      "consultation", on: "2022-09-15", bearsOn: ["R5"],
      ["XEE": part(["hosted"]), "XFF": part(["participated"])], visibility: .participants)
    activity(
      "locks-project", 2022, "For the parties only: project on locks (invented)", "project",
      on: "2022-01", bearsOn: ["SALW-11"], ["XBB": part(["assisted"]), "XFF": part(["funded"])],
      visibility: .parties)
  }

  private mutating func addActivitiesOf2023() {
    activity(
      "region-dialogue", 2023, "Dialogue between regions (invented)", "dialogue",
      on: "2023-11-06", place: "Meridian, New Cartographia", bearsOn: ["R12", "R11"],
      [
        "QMA": part(["represented"], by: "an observer", note: "did not speak"),
        "XAA": part(["spoke"]), "XFF": part(["spoke"]), "ZZA": part(["hosted", "chaired"]),
      ])
    activity(
      "study-group-2", 2023, "Study group on mediation (invented)", "study-group", track: 2,
      on: "2023-04-18", bearsOn: ["R10", "R5"],
      ["XAA": part(["represented"], by: "one former mediator"), "XCC": part(["participated"])])
    activity(
      "open-day", 2023, "Open day of the small office (invented)", "other", on: "2023-05-06",
      bearsOn: ["R2", "SALW-26"], ["XAA": part(["hosted"])])
    activity(
      "closed-talk", 2023, "For the secretariat only: a talk behind closed doors (invented)",
      "meeting", on: "2023-08", bearsOn: ["R5"], ["XEE": part(["hosted"])],
      visibility: .secretariat)
  }

  private mutating func activity(
    _ id: String, _ year: Int, _ title: String, _ kind: String, track: Int = 1, on date: String,
    to end: String? = nil, place: String? = nil, organiser: String? = nil, bearsOn: [String],
    _ parts: KeyValuePairs<String, JSONTree>, summary: [String] = [], bearingNote: String? = nil,
    visibility: Visibility? = nil
  ) {
    self[RecordPath(.activity, in: year, id: id)] = members([
      "id": .string(id), "year": .number("\(year)"), "title": .string(title),
      "kind": .string(kind), "track": .number("\(track)"), "date": .string(date),
      "endDate": end.map { .string($0) }, "place": place.map { .string($0) },
      "organiser": organiser.map { .string($0) }, "bearsOn": strings(bearsOn),
      "bearingNote": bearingNote.map { .string($0) }, "summary": strings(summary),
      "participants": keyed(parts), "sources": ["secretariat-file"],
      "visibility": word(visibility),
    ])
  }
}

/// A participant's part in an activity. `by` says who acted, if it was not the government.
private func part(
  _ roles: [String], by: String? = nil, note: String? = nil, confidence: String? = nil
) -> JSONTree {
  members([
    "roles": strings(roles), "by": by.map { .string($0) }, "note": note.map { .string($0) },
    "sources": ["secretariat-file"], "confidence": confidence.map { .string($0) },
  ])
}
