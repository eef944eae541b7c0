import Documents
import Records

extension AnnexCompiler {
  /// The Secretary-General's report point by point, with what of the year is read to bear on each.
  ///
  /// What bears on a point is named and linked, not printed again. Totals are of a measure, over the
  /// participants shown; of one participant alone there is none.
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

  /// Whose reading this is, before anything is read by it.
  private mutating func ownReading() -> Block {
    let report = store.crosswalk.flatMap { store.framework($0.target) }
    let cited = sources.cite(report?.sources ?? [])
    let named =
      report.map { [Block.paragraph([.text("The report is “\($0.title)”.")] + cited)] } ?? []
    let said = store.crosswalk?.description ?? []
    let known =
      said.isEmpty
      ? ["This is this store’s own reading. The report does not state it."] : said
    return .notice(
      Notice(
        .important, title: "Whose reading this is",
        blocks: named
          + (known + (report?.description ?? []) + [
            "“Through R2” says that a record bears on R2, which is read to bear on the point; “as a "
              + "dialogue”, that every dialogue is read so.",
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

  /// Said where nothing of the year bears on a point, with the items under which it might have stood.
  private func silence(_ bearers: [BearingSubject<Item>]) -> [Inline] {
    let under: [Inline] =
      bearers.isEmpty ? [] : [" or under "] + joined(shortLinks(bearers), by: ", ")
    return [
      .emphasis(
        [.text("Nothing of \(year) is on record here")] + under + ["."])
    ]
  }

  private func shortLinks(_ bearers: [BearingSubject<Item>]) -> [[Inline]] {
    bearers.map { [link($0.subject, short: true)] }
  }

  /// `Recommendations and measures: R1 Focal point (2 of 27 with an answer); nothing under R2, R3`.
  private func items(_ bearers: [BearingSubject<Item>]) -> [[Inline]] {
    let spoken = bearers.filter { isOnRecord($0.subject) }
    let silent = bearers.filter { !isOnRecord($0.subject) }
    guard !spoken.isEmpty else { return [] }
    let parts = spoken.map { [link($0.subject)] + [.text(total($0.subject))] }
    let rest: [[Inline]] =
      silent.isEmpty ? [] : [["nothing under "] + joined(shortLinks(silent), by: ", ")]
    return line("Recommendations and measures", parts + rest)
  }

  /// `Treaties and protocols, participants of 27 with any act found, …: CEDAW 26; ATT 12 (2013: …)`.
  private func instruments(_ bearers: [BearingSubject<Item>]) -> [[Inline]] {
    let found = bearers.filter { !holders(of: $0.subject.id).isEmpty }
    let known =
      participants.count > 1
      ? ", participants of \(participants.count) with any act found, signatures and withdrawals included"
      : ""
    return line(
      "Treaties and protocols" + known,
      found.map { bearer in
        [reference(bearer.subject.short, to: Anchor.item(bearer.subject.id))]
          + [.text(acts(on: bearer.subject))] + way(bearer)
      })
  }

  private func votes(_ bearers: [BearingSubject<Vote>]) -> [[Inline]] {
    line(
      "Votes",
      bearers.map { bearer in
        let vote = bearer.subject
        return [reference(vote.resolution, to: Anchor.vote(vote.id))]
          + [.text(", \(vote.title)\(ballots(vote))")] + way(bearer)
      })
  }

  private func activities(_ bearers: [BearingSubject<Activity>]) -> [[Inline]] {
    line(
      "Activities",
      bearers.map { bearer in
        let activity = bearer.subject
        let date = dates(activity)
        return [.text(date.isEmpty ? "" : "\(date): ")]
          + [reference(activity.title, to: Anchor.activity(activity.id))] + way(bearer)
      })
  }

  private func given(_ bearers: [BearingSubject<GivenRecord>]) -> [[Inline]] {
    RecordKind.given.flatMap { kind in
      line(
        kind.traits.given?.heading ?? "",
        bearers.filter { $0.subject.kind == kind && isShown($0.subject.participant) }.map {
          bearer in
          let id = bearer.subject.participant
          // All of some kinds bear on a point, which is not said of each.
          let isOfKind = bearer.grounds.contains(.kind(kind.rawValue))
          return [reference(name(id), to: Anchor.participant(id))]
            + [.text(", \(bearer.subject.title)")] + (isOfKind ? [] : way(bearer))
        })
    }
  }

  private func reviews(_ bearers: [BearingSubject<Review>]) -> [[Inline]] {
    line(
      "Peer reviews",
      bearers.filter { isShown($0.subject.participant) }.map { bearer in
        let review = bearer.subject
        let state = review.isAnswered ? "" : ", not answered on record"
        return [.text("\(name(review.participant)), reviewed by \(name(review.reviewer))\(state)")]
      })
  }

  private func line(_ label: String, _ parts: [[Inline]]) -> [[Inline]] {
    parts.isEmpty ? [] : [[.strong([.text(label)]), ": "] + joined(parts, by: "; ")]
  }

  /// By way of which item or kind it bears on the point, where it does not say so itself.
  private func way<Subject>(_ bearer: BearingSubject<Subject>) -> [Inline] {
    guard !bearer.grounds.contains(.record), let ground = bearer.grounds.first else { return [] }
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
