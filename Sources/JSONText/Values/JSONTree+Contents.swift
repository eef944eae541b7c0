extension JSONTree {
  /// An object's members; empty for other values.
  public var members: [Member] { if case .object(let members) = self { members } else { [] } }

  /// An array's elements; empty for other values.
  public var elements: [JSONTree] { if case .array(let elements) = self { elements } else { [] } }

  /// The value of an object's member; `nil` if there is no member of this name.
  public subscript(name: String) -> JSONTree? { members.first { $0.key.isExactly(name) }?.value }
}
