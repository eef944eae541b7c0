public import JSONText

/// A participant's answer to one entry of a peer review.
public struct ReviewReply: RecordView {
  public let value: JSONValue
  /// The key of the entry that it answers.
  public let key: String

  /// `accepted`, `noted` or `clarified`.
  public var response: String { text("response") }
  public var date: RecordDate? { date("date") }
  public var paragraphs: [String] { paragraphs("text") }

  /// Whether the entry has changed since the reply was written. A reply without a pin is never stale.
  public func isStale(about entry: ReviewEntry) -> Bool {
    optionalText("pin").map { $0 != ReviewPin.of(entry: JSONTree(entry.value)) } ?? false
  }
}

extension Store {
  /// A participant's replies in a review, in the order of the file.
  public func reviewReplies(of participant: String, by reviewer: String, _ year: Int)
    -> [ReviewReply]
  {
    let root = record(RecordPath(.reviewAnswered, of: participant, by: reviewer, in: year))?.root
    return root?["entries"]?.members.map { ReviewReply(value: $0.value, key: $0.key) } ?? []
  }
}
