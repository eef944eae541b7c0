import JSONText
import Records

// An object itself says who may see it: in its `visibility`, and in its consent if one is needed. An
// object with an unknown member is for the secretariat only, because the member may be a misspelt
// `visibility`. A merge must never show what one side wrote to a wider audience than that side allowed.

/// Whether a merge of an object would show what one side wrote to a wider audience than that side
/// allowed.
///
/// This happens if one side widens the visibility (removes it, or corrects its name) while the other
/// side, which still has the old one, writes more. Then the whole object is a conflict. Narrowing the
/// visibility is harmless.
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

/// A member that says who may see the object.
private struct AudienceRule: Sendable {
  let members: [String]
  /// The member inside the value that names the audience; `nil` if the value itself names it.
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
