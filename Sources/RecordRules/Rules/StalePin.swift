import Diagnostics
import JSONText
import Records

extension Rule {
  /// Informs that a text changed after a review pinned it, that is, recorded its digest.
  ///
  /// It is not a mistake: the pin says which text a question is about, and which text a consent is for. `Examination`
  /// checks it after all records.
  static let stalePin = Rule("stale-pin", .information, .elsewhere)
}

/// The violations of questions that pin an answer which has changed since.
///
/// `answer` gives the reviewed participant's answer on an item. It is called once for each item.
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

/// The violations of replies that pin a question which has changed since.
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
      found: "the digest of an earlier text: \(subject) has changed since",
      expected: "\(quoted(digest)), the digest of \(subject) now",
      advice:
        "Copy the new digest only if this entry is about the new text. Otherwise leave the pin as it is."
        + (isAgreed(member.value)
          ? " The consent is for the earlier text: ask the participant, because until it agrees to the new text "
            + "the entry and its answer are not published." : "")
    )
  ]
}

/// Whether a reply holds a consent to publish the entry for the participants or the public.
private func isAgreed(_ reply: JSONValue) -> Bool {
  reply["consent"]?["edition"]?.string.map { Visibility(reading: $0) < .parties } ?? false
}
