import Documents
import Records

extension AnnexCompiler {
  /// The peer reviews of a participant in this edition: each entry in the reviewer's words, with the participant's
  /// reply in its own words.
  ///
  /// The edition's store has only the entries that its readers may see. The public and the other participants see an
  /// entry only if the reviewed participant agreed to its publication.
  mutating func reviews(of participant: Participant) -> [Block] {
    reviewsOfYear.filter { $0.participant == participant.id }.flatMap { review -> [Block] in
      let replies = store.reviewReplies(of: participant.id, by: review.reviewer, year)
      let entries = store.reviewEntries(of: participant.id, by: review.reviewer, year)
      guard !entries.isEmpty else { return [] }
      let head: [Inline] = [.strong([.text("Reviewed by \(name(review.reviewer))")])]
      return [.paragraph(head)]
        + entries.map { entry in
          .quotation(asked(entry) + answered(replies.first { $0.key == entry.key }))
        }
    }
  }

  private func asked(_ entry: ReviewEntry) -> [Block] {
    let follows = entry.followsUp.map { ", following up what was asked in \($0.year)" } ?? ""
    let head: [Inline] = [
      .strong([.text(entry.kind.capitalizedFirst)]), .text(" on \(title(entry.item))\(follows)"),
    ]
    return [.paragraph(head)] + entry.paragraphs.map { .paragraph($0) }
  }

  private func answered(_ reply: ReviewReply?) -> [Block] {
    guard let reply else { return [.paragraph([.emphasis(["No answer is on record."])])] }
    let date = reply.date.map { ", \($0.words)" } ?? ""
    let head: [Inline] = [
      .strong([.text("\(reply.response.capitalizedFirst) by the participant")]), .text(date),
    ]
    return [.paragraph(head)] + reply.paragraphs.map { .paragraph($0) }
  }
}

extension String {
  /// The text with a capital first letter.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
