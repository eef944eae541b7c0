import JSONText
import Records
import Terminal

// Peer reviews: of the participant, each entry with its answer below it; by the participant, where
// to read them.

extension ParticipantDescription {
  /// All reviews of the year, or what they hold on one item.
  func reviews(on item: String? = nil) -> [Line] {
    let all = store.reviews(year)
    var lines = all.filter { $0.participant == participant.id }.flatMap { describe($0, on: item) }
    if item == nil {
      lines += all.filter { $0.reviewer == participant.id }.map(pointer)
      lines += unreadable(.reviewAsked) + unreadable(.reviewAnswered)
    }
    return item != nil && lines.isEmpty ? [] : title("Peer reviews") + none(lines)
  }

  private func pointer(to review: Review) -> Line {
    let count = store.reviewEntries(of: review.participant, by: review.reviewer, year).count
    let entries = count == 1 ? "1 entry" : "\(count) entries"
    let words = "Of \(name(review.participant)): \(entries)"
    return Line(
      text: words.printable + "; 'pillar show \(review.participant) \(year)' shows the review.",
      indent: 2)
  }

  private func describe(_ review: Review, on item: String?) -> [Line] {
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
      lines += [Line(text: "\(one.key.printable): answered, and never asked", indent: 4)]
      lines += reply(one, to: nil, answeredFile)
    }
    let head = Line(text: "By \(name(review.reviewer))".printable, indent: 2)
    return lines.isEmpty ? [] : [head] + lines
  }

  private func describe(_ entry: ReviewEntry, _ file: JSONValue?) -> [Line] {
    guard !entry.value.holdsConflict else {
      return [Line(text: style.bold(entry.key.printable), indent: 4), unsettled]
    }
    let follows = entry.followsUp.map { ", following up '\($0.entry)' of \($0.year)" } ?? ""
    let head =
      "\(style.bold(entry.item.printable)) \(entry.kind.printable), \(entry.key.printable)"
      + follows.printable
      + visibility(entry.visibilityWord, file?["visibility"]?.string)
    var lines = [Line(text: head, indent: 4)]
    if store.isStale(entry, of: participant.id, year) {
      lines.append(Line(text: "overtaken: the answer changed after it was asked", indent: 6))
    }
    return lines + entry.paragraphs.map { Line(text: $0.printable, indent: 6) }
  }

  private func reply(_ reply: ReviewReply?, to entry: ReviewEntry?, _ file: JSONValue?) -> [Line] {
    guard let reply else { return [Line(text: "→ no answer on record", indent: 6)] }
    guard !reply.value.holdsConflict else {
      return [Line(text: "→ answered", indent: 6), unsettled]
    }
    let date = reply.date.map { ", \($0.words)" } ?? ""
    let response = reply.response.isEmpty ? "answered" : reply.response
    let head =
      "→ \(response)\(date)".printable
      + visibility(reply.visibilityWord, file?["visibility"]?.string)
    var lines = [Line(text: head, indent: 6)]
    let isStale = entry.map { !$0.value.holdsConflict && reply.isStale(about: $0) } ?? false
    if isStale {
      lines.append(Line(text: "overtaken: what was asked changed after it was answered", indent: 8))
    }
    lines += reply.paragraphs.map { Line(text: $0.printable, indent: 8) }
    let agreement = consent(
      reply.value["consent"],
      orElse: "no consent recorded: printed in no edition for the public or the participants")
    let isForOther = isStale && reply.value["consent"] != nil
    let other =
      "; it is for the earlier text: both are in no edition for the public or the participants"
    return lines + [Line(text: agreement + (isForOther ? other : ""), indent: 8)]
  }

  private func name(_ id: String) -> String { store.participant(id)?.name(in: year) ?? id }
}
