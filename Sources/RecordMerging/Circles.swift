import JSONText
import Records

// An object of a record, such as an answer, says who may see it: in its `visibility`, and in its `consent` if a
// participant or a person must agree to publication. An object with an unknown member is for the secretariat only,
// because the member may be a misspelt `visibility`. A merge must never show what one side wrote to a wider audience
// than that side allowed.

/// Whether a merge of an object would show what one side wrote to a wider audience than that side
/// allowed.
///
/// This happens if one side widens the visibility (removes it, or corrects a misspelt `visibility`) while the other
/// side keeps the old visibility and writes something into the object. Then the whole object becomes a conflict. If one
/// side only narrows the visibility, the object can be merged.
///
/// `shape` is the shape of the object by its schema; `nil` if the kind of record is unknown.
func widensWhatOthersWrote(
  _ base: JSONTree?, _ ours: JSONTree, _ theirs: JSONTree, _ shape: RecordShape?
) -> Bool {
  audienceRules.contains { rule in
    func circle(_ tree: JSONTree?) -> Visibility { rule.circle(tree, shape) }
    let (old, our, their) = (circle(base), circle(ours), circle(theirs))
    if our == their { return false }
    if our == old { return their < our }
    if their == old { return our < their }
    return true
  }
}

/// A member, such as `visibility`, that says who may see an object.
private struct AudienceRule: Sendable {
  let members: [String]
  /// The member inside the value that names the audience: `edition` for `consent`. `nil` if the value itself names it,
  /// as in `visibility`.
  var name: String?
  /// The audience if the member is missing.
  let otherwise: Visibility

  /// The audience of an object according to this member.
  func circle(_ object: JSONTree?, _ shape: RecordShape?) -> Visibility {
    if name == nil, let object, let shape, !shape.knows(object) { return .secretariat }
    guard let value = members.reduce(object, { $0?[$1] }) else { return otherwise }
    if name != nil, !RecordShape.consent.knows(value) { return .secretariat }
    guard case .string(let word)? = name.map({ value[$0] }) ?? value else { return .secretariat }
    return Visibility(reading: word)
  }
}

private let audienceRules = [
  AudienceRule(members: ["visibility"], otherwise: .public),
  AudienceRule(members: ["consent"], name: "edition", otherwise: .parties),
  AudienceRule(members: ["person", "consent"], name: "edition", otherwise: .parties),
]
