import Documents
import Editions
import Records

extension AnnexCompiler {
  /// The document without its annexes: titles, notices, first page and colophon. The first page counts the answers that
  /// `parts` print.
  func frame(_ request: AnnexRequest, around parts: Set<AnnexPart>) -> Document {
    Document(
      title: "Annexes to the Annual Security Outlook \(year)",
      subtitle: (restsOnPublicSources ? "Compiled from public sources: the " : "The ")
        + "twelve recommendations on the Responsibility to Protect, small arms and light weapons, "
        + "voluntary briefings",
      runningTitle: runningTitle, metadata: metadata,
      notices: notices(request, printedAnswers(in: parts)),
      front: front(request),
      colophon: colophon(request))
  }

  /// The metadata of the file, for browsers and catalogues.
  private var metadata: DocumentMetadata {
    DocumentMetadata(
      subject: "Responsibility to Protect in the ASEAN Regional Forum",
      description: "The annexes of \(year), \(projection.audience.words)"
        + (restsOnPublicSources ? ", compiled from public sources, not by governments." : "."),
      keywords: [
        "Responsibility to Protect", "small arms and light weapons", "ASEAN Regional Forum",
        "Annual Security Outlook", "\(year)",
      ])
  }

  /// The title at the head of every page. It names the audience, so that a single page also says for whom it is.
  private var runningTitle: String {
    let what =
      restsOnPublicSources
      ? "compiled from public sources, not by governments" : "Responsibility to Protect"
    let audience = projection.audience
    return "Annexes \(year) · \(what)" + (audience == .public ? "" : " · \(audience.words)")
  }

  private func notices(_ request: AnnexRequest, _ printed: [Answer]) -> [Notice] {
    var notices: [Notice] = []
    let count = request.findings
    if count > 0 {
      let title = "Draft: \(count) finding\(count == 1 ? "" : "s")"
      let missing = projection.unreadable
      let words =
        missing.isEmpty
        ? ""
        : " The parts of these records that could not be read are missing: "
          + "\(missing.joined(separator: ", "))."
      notices.append(
        Notice(
          .draft, title: title,
          "The records do not pass their checks yet. Not for circulation.\(words)"))
    }
    notices.append(Notice(.important, title: "What these annexes rest on", basis(printed)))
    return notices
  }

  /// The number of answers by who states them. An answer without a status or without a stated author is not counted.
  private func speakers(_ answers: [Answer]) -> [StatedBy: Int] {
    answers.reduce(into: [:]) { counts, answer in
      guard answer.status != .notReported, let speaker = answer.statedBy else { return }
      counts[speaker, default: 0] += 1
    }
  }

  /// Whether only public sources state answers in this edition. It is false if an answer is withheld, because a
  /// participant may state it, and if the edition has no facts, because then nothing was taken from a source.
  private var restsOnPublicSources: Bool {
    speakers(answersOfYear).keys.allSatisfy { $0 == .publicSource } && !showsWithheld && holdsFacts
  }

  /// Whether this edition has any answer, activity, vote or act. A new store has none.
  private var holdsFacts: Bool {
    answersOfYear.contains { !$0.isEmpty } || !activitiesOfYear.isEmpty || !votesOfYear.isEmpty
      || store.participants.contains { !store.acts(of: $0.id).isEmpty }
  }

  /// The text of the notice on the first page: who states the answers in `printed`.
  private func basis(_ printed: [Answer]) -> String {
    guard !restsOnPublicSources else {
      return
        "These are facts compiled from public sources. They are not submissions by governments, no "
        + "government has confirmed them, and they are not a publication of the ASEAN Regional "
        + "Forum. Where nothing is on record, nothing follows from that."
    }
    let speakers = speakers(printed)
    let counts = [
      (StatedBy.participant, "the participants themselves"),
      (.secretariat, "the secretariat"),
      (.publicSource, "public sources and not the governments concerned (marked †)"),
    ].compactMap { speaker, words in speakers[speaker].map { "\($0) by \(words)" } }
    let answers =
      counts.isEmpty
      ? "No answer is printed here."
      : "The answers printed here are stated: \(counts.joined(separator: ", "))."
    return answers + " Treaty acts, votes and activities are taken from the sources listed at the "
      + "end, not from the governments. Where nothing is on record, nothing follows from that."
  }

  private func front(_ request: AnnexRequest) -> [Block] {
    let who =
      request.participants.isEmpty
      ? "all \(participants.count), in the order of the forum’s own names"
      : participants.map { $0.name(in: year) }.joined(separator: ", ")
    // If the records give the store no title, nothing is printed: the folder's name is not part of the records.
    let records = store.ownTitle.map { [Definition("Records", [.text($0)])] } ?? []
    return [
      .definitions(
        records + [
          Definition("Edition", [.text("\(year), \(projection.audience.words)")]),
          Definition("Period", [.text(period.words)]),
          Definition("Participants", [.text(who)]),
          Definition(
            "Year",
            [
              .text(
                store.edition(year)?.isClosed == true
                  ? "closed" : "open: its records can still change"
              )
            ]),
        ])
    ]
  }

  /// Says whether this edition is the one that was adopted when the year was closed. `digest` is the adopted one.
  private func adoption(_ digest: String) -> [Inline] {
    guard digest != projection.digest else {
      return ["This is the edition as it was adopted when the year was closed."]
    }
    return [
      "The edition that was adopted when the year was closed had the digest ", .code(digest),
      .text(
        ". Corrections made since then are listed under Errata. Records that belong to all years "
          + "may have new entries."),
    ]
  }

  private func colophon(_ request: AnnexRequest) -> [Block] {
    [
      .paragraph([
        "Digest of the records of this edition: ", .code(projection.digest),
        .text(
          ". The same records give the same digest, so that a paper copy can be checked against them."
        ),
      ])
    ] + (request.adopted.map { [.paragraph(adoption($0))] } ?? [])
      + [.paragraph("Compiled with pillar \(request.version).")]
  }
}
