import ExternalPrograms
import GitStores
import RecordChanges
import RecordWords
import Records
import Resolving
public import Terminal

/// A log as lines for a terminal.
public struct LogText {
  let log: ItemLog
  private let description: ParticipantDescription
  private var style: Style { description.style }

  public init(_ log: ItemLog, _ style: Style) {
    self.log = log
    description = ParticipantDescription(
      store: log.store, participant: log.participant, year: log.store.latestYear ?? 0, style: style)
  }

  public func lines() -> [IndentedLine] {
    let head = "\(log.participant.name().printable), \(log.item.id.printable)"
    let title = log.item.title.printable
    let lines = [
      IndentedLine(text: style.bold(head)), IndentedLine(text: title),
      IndentedLine(text: ""),
    ]
    return lines + (log.item.framework == "instruments" ? acts() : years() + succession())
  }

  // MARK: Answers

  private func years() -> [IndentedLine] {
    log.years.runs.flatMap { run -> [IndentedLine] in
      guard let first = run.first else { return [] }
      return first.isSilent ? [silence(run, first.kind)] : run.flatMap(describe)
    }
  }

  /// `2014–2016: not reported`.
  private func silence(_ run: ArraySlice<ItemLog.Year>, _ kind: ChangeKind?)
    -> IndentedLine
  {
    let words = kind == .noNewInformation ? kind?.words : nil
    let text = "\(style.bold(run.span)): \(words ?? Records.Status.notReported.words)"
    return IndentedLine(text: text, indent: 2)
  }

  private func describe(_ year: ItemLog.Year) -> [IndentedLine] {
    let formerly = year.item.id == log.item.id ? "" : ", as \(year.item.id.printable)"
    let isStated = year.answer?.status ?? .notReported != .notReported
    let words = year.kind?.words ?? (isStated ? nil : Records.Status.notReported.words)
    let head = style.bold("\(year.year)\(formerly)") + (words.map { ": \($0)" } ?? "")
    var lines = [IndentedLine(text: head, indent: 2)]
    if year.isUnreadable {
      let text = "The file cannot be read; 'pillar check' says why."
      return [IndentedLine(text: style.bold("\(year.year)\(formerly)"), indent: 2)]
        + [IndentedLine(text: text, indent: 6)] + year.changes.map(line)
    }
    if let answer = year.answer, !answer.isEmpty {
      let status = answer.statement.line(style)
      if status != words { lines.append(IndentedLine(text: status, indent: 6)) }
      lines += year.actions.flatMap(description.describe) + description.reasons(answer)
    }
    if let step = year.step, step != .notReported {
      lines.append(IndentedLine(text: "Pathway: \(step.words)", indent: 6))
    }
    lines += year.activities.compactMap { description.line(for: $0, indent: 6) }
    return lines + year.changes.map(line)
  }

  /// Which items replaced the item of the log; empty if it was not replaced.
  private func succession() -> [IndentedLine] {
    let heirs = log.store.successors(of: log.item).map(\.id)
    guard !heirs.isEmpty, let until = log.item.until else { return [] }
    let names = heirs.joined(separator: " and ").printable
    return [
      IndentedLine(text: "\(names) replaced it after \(until).", indent: 2)
    ]
  }

  // MARK: Acts

  private func acts() -> [IndentedLine] {
    let reach = log.item.coveredTo.map { " up to \($0.words)" } ?? ""
    guard !log.acts.isEmpty else {
      return [IndentedLine(text: "no act found\(reach)", indent: 2)]
    }
    let lines = log.acts.flatMap { entry in
      let head =
        entry.act.map { description.line(for: $0, indent: 2) }
        ?? IndentedLine(
          text: "\(entry.key.printable): no longer on record", indent: 2)
      return [head] + entry.changes.map(line)
    }
    guard !reach.isEmpty else { return lines }
    let text =
      "The list of acts is complete\(reach). A later act is on record only if a source states it."
    return lines + [
      IndentedLine(text: ""), IndentedLine(text: text, indent: 2),
    ]
  }

  // MARK: Commits

  /// `Recorded by Jane Doe, 26 November 2026: planned (1df1b4b1e3 “a subject”)`.
  private func line(_ change: ValueChange) -> IndentedLine {
    let (done, what) = change.words
    let details = what.isEmpty ? "" : ": \(what)"
    guard let commit = change.commit else {
      return IndentedLine(text: "\(done), not committed yet\(details).", indent: 6)
    }
    let date = RecordDate(commit.date)?.words ?? commit.date
    let author = commit.author.isEmpty ? "an unknown author" : commit.author
    let by = "\(done) by \(author), \(date)".printable
    let name = style.dim("(\(commit.name.prefix(10)) “\(commit.subject.printable)”)")
    return IndentedLine(text: "\(by)\(details) \(name)", indent: 6)
  }
}
