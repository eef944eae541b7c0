import Documents
import Records

extension AnnexCompiler {
  mutating func votes() -> [Block] {
    guard !votesOfYear.isEmpty else {
      return [.paragraph("No recorded vote of \(year) is on record.")]
    }
    return [voteTable(), resolutions()]
  }

  private func voteTable() -> Block {
    .table(
      Table(
        caption: "How participants voted, \(year)", stub: Column("Participant"),
        columns: votesOfYear.map {
          Column(
            $0.resolution, width: .mark, alignment: .centre)
        },
        rows: participants.map { participant in
          Row(
            participant.name(in: year),
            votesOfYear.map { voteCell($0.cast(by: participant.id), participant) })
        },
        totals: [
          Row(
            "All member states",
            votesOfYear.map { vote in
              Cell(vote.totals.map { "\($0.yes) / \($0.no) / \($0.abstain)" } ?? "")
            })
        ],
        note: [
          .text(
            "Y in favour, N against, A abstained, nv absent or not voting, · no vote on record. An "
              + "organisation has no vote (n/a). An asterisk marks a vote that was concluded from the "
              + "source, not stated in it. Totals are in favour / against / abstentions.")
        ]))
  }

  private func voteCell(_ vote: CastVote?, _ participant: Participant) -> Cell {
    guard let ballot = vote?.ballot else {
      let isState = participant.kind == .state
      return Cell([
        .symbol(isState ? Mark("·", "no vote on record", .none) : Mark("n/a", "has no vote", .none))
      ])
    }
    return Cell([.symbol(ballot.mark)] + (vote?.isInferred == true ? ["*"] : []))
  }

  private mutating func resolutions() -> Block {
    var rows: [Row] = []
    for vote in votesOfYear {
      let cited = sources.cite(vote.sources + vote.castVotes.flatMap(\.vote.sources))
      let totals = vote.totalsSources.isEmpty ? [] : ["; totals"] + sources.cite(vote.totalsSources)
      rows.append(
        Row(
          [.anchor([.text(vote.resolution)], id: Anchor.vote(vote.id))],
          [
            Cell(vote.date?.words ?? ""),
            Cell([.text(vote.title)] + cited + locator(vote) + totals + note(vote)),
            Cell(
              vote.bearsOn.isEmpty ? "–" : vote.bearsOn.map(title).joined(separator: "; ")),
          ]))
    }
    return .table(
      Table(
        caption: "The resolutions", stub: Column("Resolution"),
        columns: [
          Column("Adopted", width: .short), Column("Subject", width: .long),
          Column("Bears on", width: .medium),
        ], rows: rows, note: ["Subjects are short paraphrases of the titles."]))
  }

  /// The record's note on the vote, on a line of its own.
  private func note(_ vote: Vote) -> [Inline] { vote.note.map { [.lineBreak, .text($0)] } ?? [] }

  func locator(_ vote: Vote) -> [Inline] {
    vote.locator.map { [.text(", \($0)")] } ?? []
  }
}
