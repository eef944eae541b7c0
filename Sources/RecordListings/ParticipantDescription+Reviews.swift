import JSONText
import RecordWords
import Records
import Terminal

// Peer reviews. A review of the participant is shown with its questions and replies. For a review by the participant,
// the command that shows it is named.

extension ParticipantDescription {
  /// All reviews of the year, or only their entries on one item.
  func reviews(on item: String? = nil) -> [IndentedLine] {
    let all = store.reviews(year)
    var lines = all.filter { $0.participant == participant.id }.flatMap { describe($0, on: item) }
    if item == nil {
      lines += all.filter { $0.reviewer == participant.id }.map(pointer)
      lines += unreadable(.reviewAsked) + unreadable(.reviewAnswered)
    }
    return item != nil && lines.isEmpty ? [] : title("Peer reviews") + orNone(lines)
  }

  private func pointer(to review: Review) -> IndentedLine {
    let count = store.reviewEntries(of: review.participant, by: review.reviewer, year).count
    let entries = count == 1 ? "1 entry" : "\(count) entries"
    let words = "Of \(name(review.participant)): \(entries)"
    return IndentedLine(
      text: words.printable + "; 'pillar show \(review.participant) \(year)' shows the review.",
      indent: 2)
  }

  private func describe(_ review: Review, on item: String?) -> [IndentedLine] {
    let asked = store.reviewEntries(of: participant.id, by: review.reviewer, year)
    func file(_ kind: RecordKind) -> JSONValue? {
      store.record(RecordPath(kind, of: participant.id, by: review.reviewer, in: year))?.root
    }
    let (askedFile, answeredFile) = (file(.reviewAsked), file(.reviewAnswered))
    let replies = store.reviewReplies(of: participant.id, by: review.reviewer, year)
    var lines = asked.filter { item == nil || $0.item == item }.flatMap { entry in
      describe(entry, askedFile)
        + reply(replies.first { $0.key == entry.key }, to: entry, answeredFile)
    }
    let keys = Set(asked.map(\.key))
    for one in replies where item == nil && !keys.contains(one.key) {
      lines += [
        IndentedLine(
          text: "\(one.key.printable): a reply, but the review has no such entry", indent: 4)
      ]
      lines += reply(one, to: nil, answeredFile)
    }
    let head = IndentedLine(text: "By \(name(review.reviewer))".printable, indent: 2)
    return lines.isEmpty ? [] : [head] + lines
  }

  private func describe(_ entry: ReviewEntry, _ file: JSONValue?) -> [IndentedLine] {
    guard !entry.value.holdsConflict else {
      return [IndentedLine(text: style.bold(entry.key.printable), indent: 4), unsettled]
    }
    let follows = entry.followsUp.map { ", following up '\($0.entry)' of \($0.year)" } ?? ""
    let head =
      "\(style.bold(entry.item.printable)) \(entry.kind.printable), \(entry.key.printable)"
      + follows.printable
      + visibility(entry.visibilityWord, file?["visibility"]?.string)
    var lines = [IndentedLine(text: head, indent: 4)]
    if store.isStale(entry, of: participant.id, year) {
      lines.append(
        IndentedLine(text: "outdated: the answer changed after this was asked", indent: 6))
    }
    return lines + entry.paragraphs.map { IndentedLine(text: $0.printable, indent: 6) }
  }

  private func reply(_ reply: ReviewReply?, to entry: ReviewEntry?, _ file: JSONValue?)
    -> [IndentedLine]
  {
    guard let reply else { return [IndentedLine(text: "→ no reply on record", indent: 6)] }
    guard !reply.value.holdsConflict else {
      return [IndentedLine(text: "→ answered", indent: 6), unsettled]
    }
    let date = reply.date.map { ", \($0.words)" } ?? ""
    let response = reply.response.isEmpty ? "answered" : reply.response
    let head =
      "→ \(response)\(date)".printable
      + visibility(reply.visibilityWord, file?["visibility"]?.string)
    var lines = [IndentedLine(text: head, indent: 6)]
    let isStale = entry.map { !$0.value.holdsConflict && reply.isStale(about: $0) } ?? false
    if isStale {
      lines.append(
        IndentedLine(text: "outdated: what was asked changed after this reply", indent: 8))
    }
    lines += reply.paragraphs.map { IndentedLine(text: $0.printable, indent: 8) }
    let agreement = consent(
      reply.value["consent"],
      orElse: Self.withoutConsent)
    let isForOther = isStale && reply.value["consent"] != nil
    let other =
      "; it is for an earlier text, so neither the question nor the reply is printed in the editions for the public "
      + "and for the participants"
    return lines + [IndentedLine(text: agreement + (isForOther ? other : ""), indent: 8)]
  }

  private func name(_ id: String) -> String { store.name(of: id, in: year) }
}
