/// One change to a tree: what is to stand at a place, or what is to go.
///
/// Use it where a person or a file names the places. Where code makes a tree of its own, use
/// ``JSONTree/setting(_:to:)``.
///
/// ```swift
/// let answer: [JSONStep] = ["answers", "R1"]
/// try tree.edited([
///   .set(answer + ["status"], to: "planned"),
///   .insert("note-17", at: answer + ["sources", 0]),
///   .remove(answer + ["changeNote"]),
/// ])
/// ```
public enum JSONEdit: Hashable, Sendable {
  /// Puts a value at a place, whether something stands there or not. Members that are missing on the way are made;
  /// a list is never made, and never made longer.
  case set([JSONStep], to: JSONTree)
  /// Adds a member that is not there yet, or an element before the element of that number. The number of elements
  /// stands for the end of the list.
  case insert(JSONTree, at: [JSONStep])
  /// Takes out a member or an element. The tree itself cannot be taken out.
  case remove([JSONStep])

  public var place: [JSONStep] {
    switch self {
    case .set(let place, _), .insert(_, let place), .remove(let place): place
    }
  }
}

/// An edit that cannot be made, and why.
public struct JSONEditProblem: Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    /// A member is named, and the value there is no object.
    case notAnObject
    /// The number of an element is named, and the value there is no list.
    case notAList
    /// There is no such member or element.
    case missing
    /// A member is to be added, and there is one of that name.
    case exists
    /// Another edit changes the same place, or one around it.
    case overlap
    /// The whole tree is to be added or taken out.
    case wholeTree
  }

  public let edit: JSONEdit
  /// Where the tree is not as the edit needs it: the place of the edit, or one on the way to it.
  public let place: [JSONStep]
  public let reason: Reason

  public init(_ edit: JSONEdit, at place: [JSONStep], _ reason: Reason) {
    (self.edit, self.place, self.reason) = (edit, place, reason)
  }
}

/// Edits of which at least one cannot be made: each that cannot, in the order of the edits.
public struct JSONEditError: Error, Hashable, Sendable {
  public let problems: [JSONEditProblem]

  public init(_ problems: [JSONEditProblem]) { self.problems = problems }
}

extension JSONStep: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  public init(stringLiteral name: String) { self = .member(name) }

  public init(integerLiteral number: Int) { self = .element(number) }
}
