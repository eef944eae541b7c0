import Hashing
public import JSONText

/// The digest of the canonical text that a review refers to ("pins"), so that a later change can be
/// noticed.
///
/// ```swift
/// entry.pin == ReviewPin.of(answer: answer)  // the answer has not changed since the question
/// ```
public enum ReviewPin {
  /// The pin of a reviewer's question or recommendation: the digest of the answer that it is about.
  public static func of(answer: JSONTree) -> String {
    digest(answer, in: .implementation, "answers")
  }

  /// The pin of a reply: the digest of the entry that it answers, without the entry's own pin.
  ///
  /// The entry's pin is left out because it is computed from an answer that may be hidden. A hidden
  /// answer must not decide whether a consent to print the entry is valid.
  public static func of(entry: JSONTree) -> String {
    let asked = entry.members.filter { $0.key != "pin" }
    return digest(.object(asked), in: .reviewAsked, "entries")
  }

  /// The digest of a value as `sha256:` and 64 digits. The digest is of the canonical text that the value has as an
  /// entry of the member `name` in a record of this kind.
  private static func digest(_ value: JSONTree, in kind: RecordKind, _ name: String) -> String {
    let order = Schemas.memberOrder(kind).inside(name).insideOthers
    var hash = SHA256()
    hash.update(CanonicalText.write(value, order: order))
    return "sha256:" + hash.finish()
  }
}
