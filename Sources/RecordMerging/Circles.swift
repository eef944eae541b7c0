import JSONText
import Records

// Who may see an object is decided by what it says itself: its `visibility`, and where a consent is needed, the
// consent. What a side wrote is never shown to more people than that side showed it to.

/// Whether a merge of an object would show what one side wrote to a wider circle than that side did.
///
/// One side removed the visibility, and the other, which still had it, wrote more: then somebody decides about the
/// whole object. To narrow it harms nothing that the other side wrote.
func widensWhatOthersWrote(_ base: JSONTree?, _ ours: JSONTree, _ theirs: JSONTree) -> Bool {
  measures.contains { measure in
    guard [base, ours, theirs].contains(where: { measure.isSaid($0) }) else { return false }
    let (old, our, their) = (measure.circle(base), measure.circle(ours), measure.circle(theirs))
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

  private func said(_ tree: JSONTree?) -> JSONTree? {
    members.reduce(tree) { $0?[$1] }
  }

  func isSaid(_ tree: JSONTree?) -> Bool { said(tree) != nil }

  func circle(_ tree: JSONTree?) -> Visibility {
    guard let value = said(tree) else { return otherwise }
    guard case .string(let word)? = name.map({ value[$0] }) ?? value else { return .secretariat }
    return Visibility(reading: word)
  }
}

private let measures = [
  Measure(members: ["visibility"], otherwise: .public),
  Measure(members: ["consent"], name: "edition", otherwise: .parties),
  Measure(members: ["person", "consent"], name: "edition", otherwise: .parties),
]
