public import JSONText

/// A question, commendation or recommendation in a peer review.
public struct ReviewEntry: RecordView {
  public let value: JSONValue
  /// Its key in `asked.json`. The reply in `answered.json` has the same key.
  public let key: String

  public init(value: JSONValue, key: String) { (self.value, self.key) = (value, key) }

  /// `question`, `commendation` or `recommendation`.
  public var kind: String { text("kind") }
  public var item: String { text("item") }
  public var paragraphs: [String] { paragraphs("text") }
  /// The digest that the answer which the entry is about had when the entry was written.
  public var pin: String? { optionalText("pin") }
  /// The entry of an earlier year's review that it follows up.
  public var followsUp: (year: Int, entry: String)? {
    guard let earlier = value["followsUp"], let year = earlier["year"]?.int,
      let entry = earlier["entry"]?.string
    else { return nil }
    return (year, entry)
  }

  /// Whether the answer has changed since the entry was written. An entry without a pin is never stale.
  ///
  /// Pass the answer from the whole store: an edition may hold only a part of the answer, which has another digest.
  public func isStale(about answer: JSONValue) -> Bool {
    pin.map { $0 != ReviewPin.of(answer: JSONTree(answer)) } ?? false
  }
}

extension Store {
  /// The entries of a review of a participant, in the order of the file.
  public func reviewEntries(of participant: String, by reviewer: String, _ year: Int)
    -> [ReviewEntry]
  {
    let root = record(RecordPath(.reviewAsked, of: participant, by: reviewer, in: year))?.root
    return root?["entries"]?.members.map { ReviewEntry(value: $0.value, key: $0.key) } ?? []
  }

  /// Whether the answer that a review's entry is about has changed since.
  ///
  /// `false` if there is no answer. Use the whole store: an edition may hold only a part of the answer, which has
  /// another digest.
  public func isStale(_ entry: ReviewEntry, of participant: String, _ year: Int) -> Bool {
    guard let item = item(entry.item) else { return false }
    return answer(on: item, of: participant, year).map { entry.isStale(about: $0.value) } ?? false
  }
}
