import Documents
import Editions
import Records

extension AnnexCompiler {
  /// Everything around the annexes: titles, what must be known first, and the colophon. The first page
  /// speaks of the answers that `parts` print.
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

  /// What a catalogue says of the file, whoever holds it.
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

  /// At the head of every page. A page that was taken out still says for whom it is.
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
        ? "" : " What could not be read is missing from it: \(missing.joined(separator: ", "))."
      notices.append(
        Notice(
          .draft, title: title,
          "The records do not pass their checks yet. Not for circulation.\(words)"))
    }
    notices.append(Notice(.important, title: "What these annexes rest on", basis(printed)))
    return notices
  }

  /// Who states some answers, as far as this edition shows it.
  private func speakers(_ answers: [Answer]) -> [StatedBy: Int] {
    answers.reduce(into: [:]) { counts, answer in
      guard answer.status != .notReported, let speaker = answer.statedBy else { return }
      counts[speaker, default: 0] += 1
    }
  }

  /// Whether nothing but public sources speaks in this edition.
  private var restsOnPublicSources: Bool {
    speakers(answersOfYear).keys.allSatisfy { $0 == .publicSource } && !showsWithheld && holdsFacts
  }

  /// Whether anything at all is on record in this edition; a store that is new says nothing yet.
  private var holdsFacts: Bool {
    answersOfYear.contains { !$0.isEmpty } || !activitiesOfYear.isEmpty || !votesOfYear.isEmpty
      || store.participants.contains { !store.acts(of: $0.id).isEmpty }
  }

  /// Whose statements these are, as far as the records say; of the answers that are printed.
  private func basis(_ printed: [Answer]) -> String {
    guard !restsOnPublicSources else {
      return
        "These are facts compiled from public sources. They are not submissions by governments, no "
        + "government has confirmed them, and they are no publication of the ASEAN Regional Forum. "
        + "Where nothing is on record, nothing follows from that."
    }
    let speakers = speakers(printed)
    let counts = [
      (StatedBy.participant, "the participants themselves"),
      (.secretariat, "the secretariat"),
      (.publicSource, "public sources and not the governments concerned, which is marked †"),
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
    // The name of the store's folder is no part of the records.
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

  /// Whether this is what was adopted when the year was closed.
  private func adoption(_ digest: String) -> [Inline] {
    guard digest != projection.digest else {
      return ["This is the edition as it was adopted when the year was closed."]
    }
    return [
      "The edition that was adopted when the year was closed had the digest ", .code(digest),
      ". What was corrected since is told under Errata; records that all years share may have grown.",
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
