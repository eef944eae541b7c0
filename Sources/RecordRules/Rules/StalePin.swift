import Diagnostics
import JSONText
import Records

extension Rule {
  /// What a review pins reads as it did when the review was written, or it is said that it does not.
  ///
  /// `Examination` finds it once all records were seen. Nothing is wrong with it: the pin says which text
  /// a question was about, and which text a consent is for.
  static let stalePin = Rule("stale-pin", .information, .elsewhere)
}

/// The entries of a review that are about an answer which reads otherwise now; `answer` gives the answer of
/// the reviewed participant on an item, and is asked once for each item.
func stalePins<Failure: Error>(
  inAsked asked: Record, answer: (String) throws(Failure) -> JSONValue?
) throws(Failure) -> [Violation] {
  var violations: [Violation] = []
  var digests: [ExactText: String?] = [:]
  for entry in asked.root?["entries"]?.members.map(\.self) ?? [] {
    let view = ReviewEntry(value: entry.value, key: entry.key)
    guard view.pin != nil else { continue }
    let digest: String?
    if let known = digests[ExactText(view.item)] {
      digest = known
    } else {
      let now = try answer(view.item)
      digest = now.flatMap { $0.holdsConflict ? nil : ReviewPin.of(answer: JSONTree($0)) }
      digests[ExactText(view.item)] = .some(digest)
    }
    guard let digest else { continue }
    violations += stalePin(asked, entry, digest, "the answer on \(view.item)")
  }
  return violations
}

/// The replies of a review to entries that read otherwise now.
func stalePins(inAnswered answered: Record, _ asked: Record?) -> [Violation] {
  let entries = asked?.root?["entries"]
  return (answered.root?["entries"]?.members.map(\.self) ?? []).flatMap { reply -> [Violation] in
    guard reply.value["pin"] != nil, let entry = entries?[reply.key], !entry.holdsConflict else {
      return []
    }
    return stalePin(
      answered, reply, ReviewPin.of(entry: JSONTree(entry)), "the entry \(quoted(reply.key))")
  }
}

private func stalePin(
  _ record: Record, _ member: JSONMember, _ digest: String, _ subject: String
) -> [Violation] {
  guard let place = member.value["pin"], let pin = place.string, pin != digest else { return [] }
  return [
    Violation(
      record: record, range: place.range,
      steps: [.member("entries"), .member(member.key), .member("pin")],
      found: "the digest of another text: \(subject) has changed since",
      expected: "\(quoted(digest)), the digest of \(subject) as it reads now",
      advice:
        "If this was written about the text as it reads now, copy that digest. If not, leave it: the pin says that it is about the earlier text."
        + (isAgreed(member.value)
          ? " The consent is for the earlier text too: until the participant agrees to this one, the entry and "
            + "the answer are in no edition for the public or the participants." : "")
    )
  ]
}

/// Whether a reply holds a consent that would have the entry printed for more than the parties.
private func isAgreed(_ reply: JSONValue) -> Bool {
  reply["consent"]?["edition"]?.string.map { Visibility(reading: $0) < .parties } ?? false
}
