import Diagnostics
import JSONText
import Records

extension Rule {
  /// Every answer in a review belongs to a question that was asked in it.
  ///
  /// `Examination` checks it after all records.
  static let replyWithoutQuestion = Rule("reply-without-question", .error, .elsewhere)
}

/// The violations of replies whose key is not the key of a question in the same review. There are none if the file of
/// questions cannot be read.
func repliesWithoutQuestion(_ answered: Record, _ asked: Record?) -> [Violation] {
  guard let replies = answered.root?["entries"], asked == nil || asked?.root != nil else {
    return []
  }
  let entries = asked?.root?["entries"]
  let open = (entries?.members.map(\.key) ?? []).filter { replies[$0] == nil }
  let pins = EntryPins(entries)
  return replies.members.filter { entries?[$0.key] == nil }.map { reply in
    Violation(
      record: answered, range: reply.keyRange, steps: [.member("entries"), .member(reply.key)],
      found: "an answer to \(quoted(reply.key)), but no question has that key",
      expected: asked == nil
        ? "the reviewer’s questions in asked.json in the same folder"
        : "the key of an entry in asked.json",
      advice: advice(reply.value, pins, open))
  }
}

/// Advice that helps to find the question: by the digest in the reply's pin, or by listing the unanswered questions.
private func advice(_ reply: JSONValue, _ pins: EntryPins, _ open: [String]) -> String {
  guard pins.hasEntries else {
    return "Record the questions in asked.json first. If nothing was asked, remove the answers."
  }
  if let pinned = reply["pin"]?.string.flatMap({ pins.keys[$0] }) {
    return "Its pin is the digest of \(quoted(pinned)): move it to that key."
  }
  guard !open.isEmpty else {
    return
      "Every question already has an answer. Find out which question was meant, or remove this one."
  }
  return "Questions without an answer: \(listed(open, quoted)). Move the answer to the key of its "
    + "question."
}

/// The keys of a review's entries by the digest of the entry. The digests are computed once, and only for a finding
/// that is reported.
private final class EntryPins {
  private let entries: JSONValue?
  var hasEntries: Bool { entries != nil }

  init(_ entries: JSONValue?) { self.entries = entries }

  private(set) lazy var keys: [ExactText: String] = {
    SuggestionSearches.note()
    return Dictionary(
      firstOf: (entries?.members.map { (ReviewPin.of(entry: JSONTree($0.value)), $0.key) }) ?? [])
  }()
}
