import Documents
import Editions
import Records

extension Composition {
  /// Everything around the annexes: titles, what must be known first, and the colophon.
  func frame(_ request: AnnexRequest) -> Document {
    Document(
      title: "Annexes to the Annual Security Outlook \(year)",
      subtitle: "The responsibility to protect: what became of the twelve recommendations, "
        + "small arms and light weapons, and voluntary briefings",
      runningTitle: "Annexes \(year) · responsibility to protect",
      notices: notices(request), front: front(request), colophon: colophon(request))
  }

  private func notices(_ request: AnnexRequest) -> [Notice] {
    var notices: [Notice] = []
    if let count = request.findings {
      let title = count == 0 ? "Draft" : "Draft: \(count) finding\(count == 1 ? "" : "s")"
      notices.append(
        Notice(
          .draft, title: title, "The records do not pass their checks yet. Not for circulation."))
    }
    notices.append(Notice(.important, title: "What these annexes rest on", basis))
    return notices
  }

  /// Whose statements these are, as far as the records say.
  private var basis: String {
    let answers = store.sheets.filter { $0.year == year }.flatMap(\.answers).filter { !$0.isEmpty }
    let given = answers.contains {
      $0.statedBy == .participant || $0.statedBy == .secretariat || $0.status == .withheld
    }
    return given
      ? "Answers marked † are stated by public sources, not by the government concerned. Treaty "
        + "acts, votes and activities are taken from the sources listed at the end."
      : "These are facts compiled from public sources. They are not submissions by governments, no "
        + "government has confirmed them, and they are no publication of the ASEAN Regional Forum. "
        + "Where nothing is on record, nothing follows from that."
  }

  private func front(_ request: AnnexRequest) -> [Block] {
    let who =
      request.participants.isEmpty
      ? "all \(participants.count), in the order of the forum's own names"
      : participants.map { $0.name(in: year) }.joined(separator: ", ")
    return [
      .definitions([
        Definition("Edition", [.text("\(year), \(projection.audience.words)")]),
        Definition("Days covered", [.text(period.words)]),
        Definition("Participants", [.text(who)]),
        Definition(
          "State",
          [
            .text(
              store.edition(year)?.isClosed == true ? "closed" : "open: the year can still change")
          ]),
      ])
    ]
  }

  private func colophon(_ request: AnnexRequest) -> [Block] {
    [
      .paragraph([
        "Digest of the records of this edition: ", .code(projection.digest),
        .text(
          ". The same records give the same digest, so that a paper copy can be checked against them."
        ),
      ]),
      .paragraph("Compiled with pillar \(request.version)."),
    ]
  }
}
