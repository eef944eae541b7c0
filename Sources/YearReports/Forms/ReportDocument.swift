import Annexes
public import Documents
import RecordChanges
import RecordWords
import Records

extension YearReport {
  /// The two years side by side, to be read on a screen or printed.
  ///
  /// Both versions of an answer are printed in full. Words that only the older version has are marked as deleted, words
  /// that only the newer version has are marked as inserted.
  public func document() -> Document {
    let writer = ReportDocument(report: self)
    let title = new.store.ownTitle
    return Document(
      title: "From \(from) to \(to)",
      subtitle: "What the records say differently, or for the first time",
      runningTitle: "From \(from) to \(to) · \(audience)",
      metadata: DocumentMetadata(
        subject: title ?? "", description: "What changed from \(from) to \(to), \(audience).",
        keywords: [from, to]),
      notices: [Notice(.information, title: "How to read this", ReportDocument.reading)],
      front: [
        .definitions(
          (title.map { [Definition("Records", [.text($0)])] } ?? []) + [
            Definition("Edition", [.text(audience)]),
            Definition("In all", [.text(sum)]),
          ])
      ] + closingSentences.map { .paragraph($0) },
      sections: participants.map(writer.section) + writer.records)
  }

  /// The counts, `3 progress, 1 left`, or words for a report without changes.
  private var sum: String {
    counts.isEmpty ? noDifference : counts
  }
}

/// Makes the parts of a report's document.
struct ReportDocument {
  let report: YearReport

  static let reading =
    "A change is worked out from two recorded statuses or from a dated act. Where neither year has an "
    + "answer, nothing is said, and nothing follows from that. Words that only the older year has are "
    + "struck through. Words that only the newer year has are underlined."

  func section(_ changes: ParticipantChanges) -> Section {
    let rows = changes.detailed.map(row)
    let table = Table(
      caption: "", stub: Column("Item", width: .medium),
      columns: [
        Column([.text(report.from)], width: .long), Column([.text(report.to)], width: .long),
      ], rows: rows)
    return Section(
      id: "participant-\(changes.participant.lowercased())",
      title: report.name(changes.participant),
      blocks: (rows.isEmpty ? [] : [.table(table)])
        + changes.briefSentences.map { .paragraph($0 + ".") })
  }

  private func row(_ change: Change) -> Row {
    let formerly =
      report.formerly(change).map { [Inline.lineBreak, .text("formerly \($0)")] } ?? []
    let head: [Inline] =
      [.text(report.title(change))] + formerly
      + [.lineBreak, .emphasis([.text(change.kindWords)])]
    let (old, new) = sides(change)
    return Row(head, [Cell(joined(old)), Cell(joined(new))])
  }

  private func sides(_ change: Change) -> (old: [[Inline]], new: [[Inline]]) {
    if let act = change.act { return ([], [[.text(act.words())] + cited(act.sources, [])]) }
    if let vote = change.vote { return ([[.text(vote.oldWords)]], [[.text(vote.newWords)]]) }
    if let step = change.step {
      return ([[.text(step.oldStep.words)]], [[.text(step.newStep.words)]])
    }
    guard change.old != nil || change.new != nil || !change.predecessors.isEmpty else {
      return ([], [[.text("on record")]])
    }
    return (side(.older, of: change), side(.newer, of: change))
  }

  private enum Side { case older, newer }

  /// One version of an answer as lines, with the text marked that the other version does not have.
  private func side(_ side: Side, of change: Change) -> [[Inline]] {
    let answer = side == .older ? change.old : change.new
    guard let answer else {
      return side == .older ? olds(change) : [[.mark(Status.notReported.mark)]]
    }
    let (old, new) = (change.old?.summary ?? [], change.new?.summary ?? [])
    let isAlone = !isAnswered(change.old) || !isAnswered(change.new)
    var lines: [[Inline]] = [[.mark(answer.status.mark)] + attributes(answer)]
    lines += isAlone ? answer.summary.map { [.text($0)] } : paragraphs(old, new, side)
    let others = membersInStatusLine.union(["summary", "sources", "waivers"])
    let details =
      isAlone
      ? Details(old: nil, new: answer.value, differences(from: nil, to: answer.value))
      : Details(old: change.old?.value, new: change.new?.value, change.differences)
    lines += details.lines(without: others).compactMap {
      line($0, isAlone ? .newer : side, isAlone)
    }
    let other = side == .older ? change.new : change.old
    let sources = cited(answer.sources, isAlone ? [] : marks(side, answer, other))
    return lines + (sources.isEmpty ? [] : [sources])
  }

  private func isAnswered(_ answer: Answer?) -> Bool {
    (answer?.status ?? .notReported) != .notReported
  }

  private func attributes(_ answer: Answer) -> [Inline] {
    guard answer.status != .notReported else { return [] }
    return answer.attributes.map { .text(", \($0.words)") }
  }

  /// The lines for an older year without an answer on the item: the statuses of the items that it replaced, or
  /// "not reported".
  private func olds(_ change: Change) -> [[Inline]] {
    guard !change.predecessors.isEmpty else { return [[.mark(Status.notReported.mark)]] }
    return change.predecessors.map { older in
      [.text("\(older.item.id): "), .mark((older.answer?.status ?? .notReported).mark)]
    }
  }

  private func paragraphs(_ old: [String], _ new: [String], _ side: Side) -> [[Inline]] {
    paragraphEdits(from: old, to: new).compactMap { edit in
      switch edit {
      case .kept(let text): [.text(text)]
      case .removed(let text): side == .older ? [.deleted([.text(text)])] : nil
      case .added(let text): side == .newer ? [.inserted([.text(text)])] : nil
      case .edited(let edits): inlines(edits, side)
      }
    }
  }

  private func inlines(_ edits: [TextEdit], _ side: Side) -> [Inline] {
    edits.compactMap { edit in
      switch edit {
      case .kept(let text): .text(text)
      case .removed(let text): side == .older ? .deleted([.text(text)]) : nil
      case .added(let text): side == .newer ? .inserted([.text(text)]) : nil
      }
    }
  }

  /// The line of a field on one side; `nil` if that side has no text of it.
  private func line(_ detail: Detail, _ side: Side, _ isPlain: Bool) -> [Inline]? {
    let edits = isPlain ? detail.edits.map { TextEdit.kept($0.text) } : detail.edits
    let words = inlines(edits, side)
    let isEmpty = edits.allSatisfy { edit in
      switch edit {
      case .kept(let text): text.allSatisfy(\.isWhitespace)
      case .removed: side == .newer
      case .added: side == .older
      }
    }
    return isEmpty ? nil : [.emphasis([.text(detail.label + ":")]), " "] + words
  }

  // MARK: Sources

  /// The sources of an answer that the other version does not cite.
  private func marks(_ side: Side, _ answer: Answer, _ other: Answer?) -> Set<String> {
    Set(answer.sources).subtracting(other?.sources ?? [])
  }

  private func cited(_ ids: [String], _ marked: Set<String>) -> [Inline] {
    guard !ids.isEmpty else { return [] }
    let links = ids.map { id -> [Inline] in
      let source = report.new.store.source(id) ?? report.old.store.source(id)
      let words: [Inline] = [.text(source?.title ?? id)]
      let link: Inline = source?.url.map { .link(words, url: $0) } ?? .text(source?.title ?? id)
      return marked.contains(id) ? [.strong([link])] : [link]
    }
    return [" ["] + Array(links.joined(separator: ["; "])) + ["]"]
  }

  // MARK: Other records

  var records: [Section] {
    guard !report.records.isEmpty else { return [] }
    let rows = report.records.map { record -> Row in
      let words: [[Inline]] =
        switch record.what {
        case .added: [["added"]]
        case .removed: [["removed"]]
        case .unreadable: [["cannot be read"]]
        case .edited(let differences):
          Details(old: nil, new: nil, differences).lines.map { detail in
            [.emphasis([.text(detail.label + ":")]), " "]
              + detail.edits.map { edit in
                switch edit {
                case .kept(let text): .text(text)
                case .removed(let text): .deleted([.text(text)])
                case .added(let text): .inserted([.text(text)])
                }
              }
          }
        }
      return Row([.code(record.path.text)], [Cell(joined(words))])
    }
    let table = Table(
      caption: "", stub: Column("Record", width: .medium),
      columns: [Column("What differs", width: .long)], rows: rows)
    return [Section(id: "other-records", title: "Other records", blocks: [.table(table)])]
  }

  private func joined(_ lines: [[Inline]]) -> [Inline] {
    Array(lines.joined(separator: [.lineBreak]))
  }
}
