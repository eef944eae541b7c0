import Documents
import RecordWords
import Records

extension AnnexCompiler {
  /// The points of the Secretary-General's report, each with the facts of the year that bear on it.
  ///
  /// These facts are named and linked, not printed again. Totals count the printed participants for one item; if only
  /// one participant is printed, there are no totals.
  mutating func measures() -> (blocks: [Block], sections: [Section]) {
    let bearings = store.bearings(in: year)
    guard !bearings.isEmpty else {
      return ([.paragraph("The report’s points are not in these records.")], [])
    }
    var groups: [(pillar: Int?, points: [BearingRecords])] = []
    for bearing in bearings {
      if groups.isEmpty || groups[groups.count - 1].pillar != bearing.point.pillars.first {
        groups.append((bearing.point.pillars.first, []))
      }
      groups[groups.count - 1].points.append(bearing)
    }
    let reading = ownReading()
    let sections = groups.map { pillar, points in
      Section(
        id: "measures-\(pillar.map(String.init) ?? "way-forward")", title: Self.heading(pillar),
        blocks: [
          .definitions(points.map { Definition(title($0.point.id), lines($0)) })
        ])
    }
    return ([reading], sections)
  }

  private static func heading(_ pillar: Int?) -> String {
    switch pillar {
    case 1: "Pillar one: the state’s own responsibility"
    case 2: "Pillar two: help to states"
    case 3: "Pillar three: timely and decisive response"
    case let other?: "Pillar \(other)"
    case nil: "The way forward"
    }
  }

  /// The notice before the points. It says whose reading the links between facts and points are: as the description of
  /// the crosswalk (the record with these links) says, or else this store's own.
  private mutating func ownReading() -> Block {
    let report = store.crosswalk.flatMap { store.framework($0.target) }
    let cited = sources.cite(report?.sources ?? [])
    let named =
      report.map { [Block.paragraph([.text("The report is “\($0.title)”.")] + cited)] } ?? []
    let description = store.crosswalk?.description ?? []
    let known =
      description.isEmpty
      ? ["This is this store’s own reading. The report does not state it."] : description
    return .notice(
      Notice(
        .important, title: "Whose reading this is",
        blocks: named
          + (known + (report?.description ?? []) + [
            "“Through R2” means that a record bears on R2, and R2 is read to bear on the point. “As a "
              + "dialogue” means that every dialogue is read to bear on the point.",
            "No participant was asked about these points. Where nothing is on record, nothing follows "
              + "from that.",
          ]).map { .paragraph($0) }))
  }

  // MARK: One point

  private func lines(_ bearing: BearingRecords) -> [Inline] {
    let point = bearing.point
    let facts = [
      items(bearing.items), instruments(bearing.instruments), votes(bearing.votes),
      activities(bearing.activities), given(bearing.given), reviews(bearing.reviews),
    ].flatMap(\.self)
    let unconfirmed = point.unconfirmed.map { [[Inline.text("Not confirmed: \($0)")]] } ?? []
    return joined(
      [[.text("\(point.gist) (\(addressees(point)))")]] + unconfirmed
        + (facts.isEmpty ? [silence(bearing.items)] : facts), by: .lineBreak)
  }

  /// The sentence for a point on which nothing of the year bears. It names the items that bear on the point and have no
  /// answer.
  private func silence(_ items: [BearingSubject<Item>]) -> [Inline] {
    let under: [Inline] =
      items.isEmpty ? [] : [" or under "] + joined(shortLinks(items), by: ", ")
    return [
      .emphasis(
        [.text("Nothing of \(year) is on record here")] + under + ["."])
    ]
  }

  private func shortLinks(_ items: [BearingSubject<Item>]) -> [[Inline]] {
    items.map { [link($0.subject, short: true)] }
  }

  /// `Recommendations and measures: R1 Focal point (2 of 27 with a status on record); nothing under R2, R3`.
  private func items(_ items: [BearingSubject<Item>]) -> [[Inline]] {
    let answered = items.filter { isOnRecord($0.subject) }
    let silent = items.filter { !isOnRecord($0.subject) }
    guard !answered.isEmpty else { return [] }
    let parts = answered.map { [link($0.subject)] + [.text(total($0.subject))] }
    let rest: [[Inline]] =
      silent.isEmpty ? [] : [["nothing under "] + joined(shortLinks(silent), by: ", ")]
    return line("Recommendations and measures", parts + rest)
  }

  /// `Treaties and protocols, number of the 27 participants with any act found, …: CEDAW 26; ATT 12 (2013: …)`.
  private func instruments(_ instruments: [BearingSubject<Item>]) -> [[Inline]] {
    let found = instruments.filter { !participantsWithAct(on: $0.subject.id).isEmpty }
    let known =
      participants.count > 1
      ? ", number of the \(participants.count) participants with any act found, signatures and "
        + "withdrawals included"
      : ""
    return line(
      "Treaties and protocols" + known,
      found.map { bearing in
        [reference(bearing.subject.short, to: Anchor.item(bearing.subject.id))]
          + [.text(acts(on: bearing.subject))] + reason(bearing)
      })
  }

  private func votes(_ votes: [BearingSubject<Vote>]) -> [[Inline]] {
    line(
      "Votes",
      votes.map { bearing in
        let vote = bearing.subject
        return [reference(vote.resolution, to: Anchor.vote(vote.id))]
          + [.text(", \(vote.title)\(ballots(vote))")] + reason(bearing)
      })
  }

  private func activities(_ activities: [BearingSubject<Activity>]) -> [[Inline]] {
    line(
      "Activities",
      activities.map { bearing in
        let activity = bearing.subject
        let date = activity.dates
        return [.text(date.isEmpty ? "" : "\(date): ")]
          + [reference(activity.title, to: Anchor.activity(activity.id))] + reason(bearing)
      })
  }

  private func given(_ records: [BearingSubject<GivenRecord>]) -> [[Inline]] {
    RecordKind.given.flatMap { kind in
      line(
        kind.traits.given?.heading ?? "",
        records.filter { $0.subject.kind == kind && isShown($0.subject.participant) }.map {
          bearing in
          let id = bearing.subject.participant
          // If all records of a kind bear on the point, this is not repeated for each record.
          let isOfKind = bearing.grounds.contains(.kind(kind.rawValue))
          return [reference(name(id), to: Anchor.participant(id))]
            + [.text(", \(bearing.subject.title)")] + (isOfKind ? [] : reason(bearing))
        })
    }
  }

  private func reviews(_ reviews: [BearingSubject<Review>]) -> [[Inline]] {
    line(
      "Peer reviews",
      reviews.filter { isShown($0.subject.participant) }.map { bearing in
        let review = bearing.subject
        let state = review.isAnswered ? "" : ", not answered on record"
        return [.text("\(name(review.participant)), reviewed by \(name(review.reviewer))\(state)")]
      })
  }

  private func line(_ label: String, _ parts: [[Inline]]) -> [[Inline]] {
    parts.isEmpty ? [] : [[.strong([.text(label)]), ": "] + joined(parts, by: "; ")]
  }

  /// Why something bears on the point: ` (through R2)`, ` (as a dialogue)`. Empty if its record names the point itself.
  private func reason<Subject>(_ bearing: BearingSubject<Subject>) -> [Inline] {
    guard !bearing.grounds.contains(.record), let ground = bearing.grounds.first else { return [] }
    switch ground {
    case .record: return []
    case .item(let id):
      let short = store.item(id).map { $0.framework == "instruments" ? $0.short : $0.id } ?? id
      return [.text(" (through \(short))")]
    case .kind(let kind): return [.text(" (as a \(kind.replacing("-", with: " ")))")]
    }
  }

  private func isShown(_ participant: String) -> Bool {
    participants.contains { $0.id == participant }
  }
}
