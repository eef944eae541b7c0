import Diagnostics
import JSONText
import Records

extension Rule {
  /// What a participant answers in a review was asked there.
  ///
  /// `Examination` finds it once all records were seen.
  static let replyWithoutQuestion = Rule("reply-without-question", .error, .elsewhere)
}

/// The replies of a review that answer nothing which was asked in it; none where what was asked cannot be
/// read.
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
      found: "an answer to \(quoted(reply.key)), which was never asked",
      expected: asked == nil
        ? "the reviewer’s questions in asked.json beside it" : "the key of an entry in asked.json",
      advice: advice(reply.value, pins, open))
  }
}

/// What tells which entry was meant: the digest that the reply pins, or what else is not answered yet.
private func advice(_ reply: JSONValue, _ pins: EntryPins, _ open: [String]) -> String {
  guard pins.hasEntries else {
    return "Record what was asked first, or take the answers out."
  }
  if let pinned = reply["pin"]?.string.flatMap({ pins.keys[$0] }) {
    return "Its pin is the digest of \(quoted(pinned)): put it under that key."
  }
  guard !open.isEmpty else { return "Everything that was asked has an answer: take this one out." }
  return "Asked and not answered: \(listed(open, quoted)). Put the answer under the one it is "
    + "about."
}

/// The entries of a review by their digests, which are worked out once, and only where a finding is told.
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
