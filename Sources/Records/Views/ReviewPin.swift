public import JSONText

/// What a review pins, so that a later change to it shows: the digest of its canonical text.
///
/// ```swift
/// entry.pin == ReviewPin.of(answer: answer)  // the question is about what still stands
/// ```
public enum ReviewPin {
  /// For an entry: the answer that it is about.
  public static func of(answer: JSONTree) -> String {
    digest(answer, in: .implementation, "answers")
  }

  /// For a reply: the entry that it answers, without the entry's own pin.
  ///
  /// That pin is no part of what is asked. It is worked out from an answer that may be hidden, and so must not
  /// decide whether an agreement to print the entry holds.
  public static func of(entry: JSONTree) -> String {
    let asked = entry.members.filter { $0.key != "pin" }
    return digest(.object(asked), in: .reviewAsked, "entries")
  }

  /// `sha256:` and 64 digits, of the value written as its kind of record writes what it holds under a
  /// name.
  private static func digest(_ value: JSONTree, in kind: RecordKind, _ name: String) -> String {
    let order = Schemas.memberOrder(kind).inside(name).insideOthers
    var hash = SHA256()
    hash.update(CanonicalText.write(value, order: order))
    return "sha256:" + hash.finish()
  }
}
