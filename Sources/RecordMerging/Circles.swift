import JSONText
import Records

// Who may see an object is decided by what it says itself: its `visibility`, and where a consent is needed, the
// consent. An object with a member that its schema does not know is for the secretariat alone, because the member
// may be a misspelt `visibility`. What a side wrote is never shown to more people than that side showed it to.

/// Whether a merge of an object would show what one side wrote to a wider circle than that side did.
///
/// One side removed the visibility, or mended its name, and the other, which still had it as it was, wrote more:
/// then somebody decides about the whole object. To narrow it harms nothing that the other side wrote.
///
/// `shape` is what the schema knows at the object's place; `nil` where nobody knows of which kind the record is.
func widensWhatOthersWrote(
  _ base: JSONTree?, _ ours: JSONTree, _ theirs: JSONTree, _ shape: RecordShape?
) -> Bool {
  measures.contains { measure in
    func circle(_ tree: JSONTree?) -> Visibility { measure.circle(tree, shape) }
    let (old, our, their) = (circle(base), circle(ours), circle(theirs))
    if our == their { return false }
    if our == old { return their < our }
    if their == old { return our < their }
    return true
  }
}

/// A member that says who may see the object.
private struct Measure: Sendable {
  let members: [String]
  /// The member of the value that names the circle, where the value is not the name itself.
  var name: String?
  /// Who sees it where nothing is said.
  let otherwise: Visibility

  /// Who sees an object, as far as this member says.
  func circle(_ object: JSONTree?, _ shape: RecordShape?) -> Visibility {
    if name == nil, let object, let shape, !shape.knows(object) { return .secretariat }
    guard let value = members.reduce(object, { $0?[$1] }) else { return otherwise }
    if name != nil, !RecordShape.consent.knows(value) { return .secretariat }
    guard case .string(let word)? = name.map({ value[$0] }) ?? value else { return .secretariat }
    return Visibility(reading: word)
  }
}

private let measures = [
  Measure(members: ["visibility"], otherwise: .public),
  Measure(members: ["consent"], name: "edition", otherwise: .parties),
  Measure(members: ["person", "consent"], name: "edition", otherwise: .parties),
]
