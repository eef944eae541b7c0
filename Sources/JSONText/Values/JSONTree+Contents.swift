extension JSONTree {
  /// An object's members; none for anything else.
  public var members: [Member] { if case .object(let members) = self { members } else { [] } }

  /// A list's elements; none for anything else.
  public var elements: [JSONTree] { if case .array(let elements) = self { elements } else { [] } }

  /// An object's member; `nil` where it has none of that name.
  public subscript(name: String) -> JSONTree? { members.first { $0.key.isExactly(name) }?.value }
}
