import Diagnostics
public import Documents
import RecordChanges
import RecordWords
public import Records

/// A draft of the executive summary's "similarities and differences": what participants have in common in a year and
/// where they differ. Each sentence names the records that it is taken from.
///
/// Participants are always in the order in which the forum lists them. None is ranked, and a participant that did not
/// report is not mentioned. People rewrite the draft before it is published.
///
/// ```swift
/// let page = YearSummary(of: projection.store, year: 2013, for: "public edition").document()
/// ```
public struct YearSummary: Sendable {
  let store: Store
  let year: Int
  let audience: String

  public init(of store: Store, year: Int, for audience: String) {
    (self.store, self.year, self.audience) = (store, year, audience)
  }

  public func document() -> Document {
    let standings = items.map { ItemStanding($0, self) }
    let parts: [(id: String, title: String, sentences: [Sentence])] = [
      (
        "similarities", "Similarities",
        standings.filter(\.isShared).map(\.sentence) + votes.filter(\.isShared).map(\.sentence)
      ),
      (
        "differences", "Differences",
        standings.filter(\.isDivided).map(\.sentence)
          + votes.filter { !$0.isShared }.map(\.sentence)
      ),
      ("alone", "Answered by one", standings.filter(\.isAlone).map(\.sentence)),
      ("since", hasYearBefore ? "Since \(year - 1)" : "In \(year)", changes),
    ]
    return Document(
      title: "Similarities and differences, \(year)",
      subtitle: "A draft for the executive summary",
      runningTitle: "Similarities and differences, \(year) · draft",
      metadata: DocumentMetadata(
        subject: store.ownTitle ?? "",
        description: "A draft for the executive summary of \(year), \(audience).",
        keywords: ["\(year)"]),
      notices: [Notice(.draft, title: "A draft to write from", Self.reading)],
      front: [
        .definitions(
          (store.ownTitle.map { [Definition("Records", [.text($0)])] } ?? []) + [
            Definition("Edition", [.text("\(year), \(audience)")])
          ])
      ],
      sections: parts.filter { !$0.sentences.isEmpty }.map { part in
        Section(
          id: part.id, title: part.title, blocks: [.list(part.sentences.map(\.inlines))])
      } + withheld(standings.filter(\.isWithheld).map(\.item.id))
        + silence(standings.filter(\.isSilent).map(\.item.id)))
  }

  /// Whether the year before has an edition, with which answers can be compared.
  private var hasYearBefore: Bool { store.edition(year - 1) != nil }

  private static let reading =
    "Every sentence is taken from the records named after it. Participants are listed in the order of "
    + "the forum’s own names; none is ranked. † marks an answer that public sources state and no "
    + "government reported. ‡ marks an answer that is carried forward and was not confirmed. If a "
    + "measure is addressed to the forum or to others, the status is that of the participant’s "
    + "contribution."

  private func withheld(_ items: [String]) -> [Section] {
    guard !items.isEmpty else { return [] }
    let text =
      "This edition shows no answer on \(items.joined(separator: ", ")), and withholds what the record of at "
      + "least one participant holds on each of them."
    return [Section(id: "withheld", title: "Withheld", blocks: [.paragraph(text)])]
  }

  private func silence(_ items: [String]) -> [Section] {
    guard !items.isEmpty else { return [] }
    let text =
      "No participant has an answer on record on \(items.joined(separator: ", ")). Reporting is "
      + "voluntary, and nothing follows from that."
    return [Section(id: "silence", title: "No answer on record", blocks: [.paragraph(text)])]
  }

  // MARK: What there is

  private var items: [Item] {
    store.recommendations(in: year) + store.smallArmsMeasures(in: year)
  }

  private var votes: [VoteStanding] {
    store.votes(year).map { VoteStanding($0, self) }.filter { !$0.isEmpty }
  }

  func name(_ participant: Participant) -> String { participant.name(in: year) }

  /// The sentences about changes since the year before: one for each kind of change and item, with all participants.
  private var changes: [Sentence] {
    let comparison = YearComparison(
      from: YearState(store, year - 1), to: YearState(store, year),
      of: store.participants.map(\.id))
    let report = YearReport(
      comparison, from: "\(year - 1)", to: "\(year)", for: audience)
    let shown = report.changes.filter {
      ![.unchanged, .noNewInformation, .fellSilent].contains($0.kind)
        && (hasYearBefore || !$0.restsOnYearBefore)
    }
    var order: [[String]] = []
    var groups: [[String]: [Change]] = [:]
    for kind in ChangeKind.allCases {
      for change in shown where change.kind == kind {
        let key = [change.kindWords, report.title(change)]
        if groups[key] == nil { order.append(key) }
        groups[key, default: []].append(change)
      }
    }
    return order.compactMap { key in
      groups[key].map { changes in sentence(of: changes, key[0], key[1], report) }
    }
  }

  private func sentence(
    of changes: [Change], _ kind: String, _ title: String, _ report: YearReport
  ) -> Sentence {
    let parts = changes.map { change -> [Inline] in
      let detail: String? =
        if let act = change.act {
          act.words()
        } else if let vote = change.vote {
          "\(vote.oldWords) → \(vote.newWords)"
        } else if let old = change.old, let new = change.new, old.status != .notReported {
          "\(old.status.words) → \(new.status.words)"
        } else {
          change.new.map(\.status.words)
        }
      let name = report.name(change.participant) + mark(change.new)
      return [.text(name + (detail.map { " (\($0))" } ?? ""))]
    }
    var known: Set<ExactText> = []
    let records = changes.flatMap(\.records).filter { known.insert($0).inserted }
    let isAnswer = changes.allSatisfy { $0.new != nil || $0.old != nil }
    return Sentence(
      [.text("\(title): \(kind), ")] + joined(parts, by: ", ") + ["."], records,
      item: isAnswer ? changes[0].item : "")
  }

  /// The signs of an answer: `†` if public sources state it, `‡` if it was carried forward.
  func mark(_ answer: Answer?) -> String {
    (answer?.signs ?? []).map(\.symbol).joined()
  }
}
