extension JSONTree {
  public var members: [Member] { if case .object(let members) = self { members } else { [] } }
  public var elements: [JSONTree] { if case .array(let elements) = self { elements } else { [] } }

  public subscript(name: String) -> JSONTree? { members.first { $0.key.isExactly(name) }?.value }

  /// The tree with another value at a path of member names and element indices.
  ///
  /// Missing members are added. An empty path replaces the whole tree.
  public func setting(_ steps: some Collection<String>, to value: JSONTree) -> JSONTree {
    guard let step = steps.first else { return value }
    if case .array(var elements) = self, let index = Int(step), elements.indices.contains(index) {
      elements[index] = elements[index].setting(steps.dropFirst(), to: value)
      return .array(elements)
    }
    var members = members
    let new = Member(
      key: step, value: (self[step] ?? .object([])).setting(steps.dropFirst(), to: value))
    if let index = members.firstIndex(where: { $0.key.isExactly(step) }) {
      members[index] = new
    } else {
      members.append(new)
    }
    return .object(members)
  }
}
