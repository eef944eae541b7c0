/// One change to a tree: a value that is set, inserted or removed at a place.
///
/// Use it if a person or a file names the places. If your code builds the tree itself, use
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
  /// Puts a value at a place, whether or not there is a value already. Objects that are missing on the way are created.
  /// An array is never created, and never made longer.
  case set([JSONStep], to: JSONTree)
  /// Adds a member that does not exist yet, or an element before the element with this index. An index equal to
  /// the number of elements adds it at the end of the array.
  case insert(JSONTree, at: [JSONStep])
  /// Removes a member or an element. The whole tree cannot be removed.
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
    /// The step is the name of a member, but the value is not an object.
    case notAnObject
    /// The step is the index of an element, but the value is not an array.
    case notAList
    /// There is no such member or element.
    case missing
    /// The member that the edit adds exists already.
    case exists
    /// Another edit changes the same place, or a value that contains it.
    case overlap
    /// The edit inserts or removes the whole tree.
    case wholeTree
  }

  public let edit: JSONEdit
  /// Where the edit fails: at the edit's own place, or at a value on the way from the root to that place.
  public let place: [JSONStep]
  public let reason: Reason

  public init(_ edit: JSONEdit, at place: [JSONStep], _ reason: Reason) {
    (self.edit, self.place, self.reason) = (edit, place, reason)
  }
}

/// The edits that cannot be made, in the order in which they were given. The tree is then unchanged: the other edits
/// were not made either.
public struct JSONEditError: Error, Hashable, Sendable {
  public let problems: [JSONEditProblem]

  public init(_ problems: [JSONEditProblem]) { self.problems = problems }
}

extension JSONStep: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  public init(stringLiteral name: String) { self = .member(name) }

  public init(integerLiteral number: Int) { self = .element(number) }
}
