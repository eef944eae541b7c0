import Diagnostics
import JSONText
import RecordChanges
import RecordWords
import Records
public import Terminal

extension YearReport {
  /// The report for a terminal, in lines of at most `width` columns.
  ///
  /// Removed words are printed as `[-…-]` and added words as `{+…+}`, in colour if the style has colours.
  public func text(width: Int, _ style: Style) -> String {
    var text = ""
    for line in ReportText(report: self, style: style).lines { line.write(to: &text, width) }
    return text
  }
}

/// Makes the lines of a report.
struct ReportText {
  let report: YearReport
  let style: Style

  struct Line {
    var text: String
    var indent = 0

    func write(to output: inout String, _ width: Int) {
      let margin = String(repeating: " ", count: indent)
      let lines = text.wrapped(to: max(20, width - indent))
      if lines.isEmpty { output += "\n" }
      for line in lines {
        output += margin
        output += line
        output += "\n"
      }
    }
  }

  var lines: [Line] {
    let heading = "From \(report.from) to \(report.to), \(report.audience)".printable
    return [Line(text: style.bold(heading))] + report.participants.flatMap(participant)
      + records + [Line(text: "")] + summary
  }

  // MARK: A participant

  private func participant(_ changes: ParticipantChanges) -> [Line] {
    let name = style.bold(report.name(changes.participant).printable)
    return [Line(text: ""), Line(text: name)] + changes.detailed.flatMap(describe)
      + changes.briefSentences.map { Line(text: $0.printable, indent: 2) }
  }

  private func describe(_ change: Change) -> [Line] {
    let formerly = report.formerly(change).map { " (\($0))" } ?? ""
    let title = "\(report.title(change))\(formerly)".printable
    let head = Line(text: "\(title): \(style.bold(change.kindWords))", indent: 2)
    return [head] + body(change)
  }

  private func body(_ change: Change) -> [Line] {
    if let act = change.act { return [line(act.words().printable + cited(act.sources))] }
    if let vote = change.vote {
      return [line("\(vote.oldWords) → \(vote.newWords)".printable)]
    }
    if let step = change.step { return [line("\(step.oldStep.words) → \(step.newStep.words)")] }
    guard let new = change.new, new.status != .notReported else {
      let reasons = (change.new?.changeNote ?? []).map { "\(Answer.changeNoteLabel): \($0)" }
      // A briefing or a reply to a review happened once, so it has no older status.
      let before = change.restsOnYearBefore ? [change.oldWords] : []
      return (before + reasons).map { line($0.printable) }
    }
    guard change.predecessors.isEmpty || change.old != nil else {
      return [line("\(change.oldWords); now \(new.standing.text)".printable)] + plain(new)
    }
    guard let old = change.old, old.status != .notReported else {
      return [line(new.standing.line(style) + cited(new.sources))] + plain(new)
    }
    return [line(statements(old, new).printable)] + Details(change).lines.map(line)
  }

  /// The line with both statuses: `planned → implemented, as of 2019, stated by the participant`. A date or author that
  /// differs is shown for the older answer too.
  private func statements(_ old: Answer, _ new: Answer) -> String {
    let (before, now) = (old.attributes.map(\.words), new.attributes.map(\.words))
    let (oldStatus, newStatus) = (old.status, new.status)
    let was = before.filter { !now.contains($0) }.joined(separator: ", ")
    guard oldStatus == newStatus else {
      let old = oldStatus.words + (was.isEmpty ? "" : " (\(was))")
      return ([old + " → " + newStatus.words] + now).joined(separator: ", ")
    }
    guard before != now else { return ([newStatus.words] + now).joined(separator: ", ") }
    let new = now.filter { !before.contains($0) }.joined(separator: ", ")
    let parts = [newStatus.words, was.isEmpty ? new : "\(was) → \(new)"]
    return (parts + now.filter(before.contains)).filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// The lines of an answer that has no older version to compare with: its fields, without marks.
  private func plain(_ answer: Answer) -> [Line] {
    let details = Details(old: nil, new: answer.value, differences(from: nil, to: answer.value))
    return details.lines(without: membersInStatusLine.union(["sources", "waivers"])).map {
      line(Detail(label: $0.label, edits: $0.edits.map { .kept($0.text) }), isWhole: true)
    }
  }

  private func line(_ text: String) -> Line { Line(text: text, indent: 6) }

  private func line(_ detail: Detail) -> Line { line(detail, isWhole: false) }

  private func line(_ detail: Detail, isWhole: Bool) -> Line {
    let indent = detail.label.hasPrefix("  ") ? 8 : 6
    let label = style.dim(detail.label.drop { $0 == " " }.description.printable + ":")
    let edits = isWhole ? detail.edits : shortened(detail.edits)
    return Line(
      text: label + " " + edits.map(marked).joined() + lookAlikes(edits), indent: indent)
  }

  /// If a removed and an added text look the same, a sentence that says which characters differ; otherwise empty.
  private func lookAlikes(_ edits: [TextEdit]) -> String {
    let explanations = zip(edits, edits.dropFirst()).compactMap { edit, next -> String? in
      guard case .removed(let old) = edit, case .added(let new) = next else { return nil }
      return difference(of: new, from: old)
    }
    return explanations.first.map { " (Both look the same. In the new text: \($0))".printable }
      ?? ""
  }

  private func cited(_ ids: [String]) -> String {
    RecordFact.cited(ids).line(style)
  }

  /// An edit's text between its signs. Each word is coloured on its own, so that a line can end after any word.
  private func marked(_ edit: TextEdit) -> String {
    switch edit {
    case .kept(let text): text.printable
    case .removed(let text): painted("[-\(text.printable)-]", style.red)
    case .added(let text): painted("{+\(text.printable)+}", style.green)
    }
  }

  private func painted(_ text: String, _ paint: (String) -> String) -> String {
    guard style.isColored else { return text }
    return text.split(separator: " ", omittingEmptySubsequences: false).map { paint(String($0)) }
      .joined(separator: " ")
  }

  // MARK: Other records, and the counts

  private var records: [Line] {
    guard !report.records.isEmpty else { return [] }
    let head = [Line(text: ""), Line(text: style.bold("Other records"))]
    return head
      + report.records.flatMap { record -> [Line] in
        let path = style.bold(record.path.text.printable)
        switch record.what {
        case .added: return [Line(text: "\(path): added", indent: 2)]
        case .removed: return [Line(text: "\(path): removed", indent: 2)]
        case .unreadable: return [Line(text: "\(path): cannot be read", indent: 2)]
        case .edited(let differences):
          let details = Details(old: nil, new: nil, differences).lines
          return [Line(text: "\(path): edited", indent: 2)] + details.map(line)
        }
      }
  }

  private var summary: [Line] {
    let counts = report.counts
    let none = report.noDifference.prefix(1).uppercased() + report.noDifference.dropFirst()
    let words = counts.isEmpty ? "\(none)." : "In all: \(counts)."
    return [Line(text: words)] + report.closingSentences.map { Line(text: $0) }
  }
}

extension YearReport {
  /// Sentences about what the report does not list: the answers that cannot be compared, and the items without an
  /// answer in both years.
  var closingSentences: [String] {
    let sentences = [incomparableSentence].compactMap(\.self)
    let silent = comparison.silent.reduce(0) { $0 + $1.items.count }
    guard isWhole, silent > 0 else { return sentences }
    let whose = comparison.silent.count
    let who = whose == 1 ? "one participant or body" : "\(whose) participants and bodies"
    return sentences + [
      "Neither year has an answer on \(silent) item\(silent == 1 ? "" : "s") of \(who); nothing "
        + "follows from that."
    ]
  }
}

/// The edits, with each long unchanged text shortened to the eight words before and after a change:
/// `… a centre for the {+early+} warning of …`.
func shortened(_ edits: [TextEdit]) -> [TextEdit] {
  let keptWords = 8
  return edits.enumerated().map { index, edit in
    guard case .kept(let text) = edit else { return edit }
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    let (isFirst, isLast) = (index == 0, index == edits.count - 1)
    let head = isFirst ? 0 : keptWords
    let tail = isLast ? 0 : keptWords
    guard words.count > head + tail + 3 else { return edit }
    let parts = [
      words.prefix(head).joined(separator: " "), words.suffix(tail).joined(separator: " "),
    ]
    return .kept(parts[0] + (isFirst ? "… " : isLast ? " …" : " … ") + parts[1])
  }
}
