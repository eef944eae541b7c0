extension JSONTree {
  /// The value at a place; `nil` if there is none.
  public func value(at place: some Sequence<JSONStep>) -> JSONTree? {
    var value = self
    for step in place {
      let inner: JSONTree? =
        switch step {
        case .member(let name): value[name]
        case .element(let number):
          value.elements.indices.contains(number) ? value.elements[number] : nil
        }
      guard let inner else { return nil }
      value = inner
    }
    return value
  }

  /// The tree after all edits. If one of them cannot be made, none is.
  ///
  /// Each place is a place in the tree before the edits. So the order of the edits does not matter, with one
  /// exception: if several edits insert at the same place, their values get the order of the edits.
  ///
  /// - Throws: An error that lists every edit that cannot be made.
  public func edited(_ edits: [JSONEdit]) throws(JSONEditError) -> JSONTree {
    var plan = EditPlan()
    for (number, edit) in edits.enumerated() { plan.add(number, edit) }
    let tree = plan.applied(to: self)
    guard plan.problems.isEmpty else {
      throw JSONEditError(plan.problems.sorted { $0.key < $1.key }.map(\.value))
    }
    return tree
  }

  /// The tree with `value` at a path of member names, in place of the value that was there. Use it for trees that your
  /// code builds itself.
  ///
  /// Objects that are missing on the way are created. A value on the way that is not an object is replaced by one. The
  /// empty path means the tree itself.
  public func setting(_ names: some Collection<String>, to value: JSONTree) -> JSONTree {
    guard let name = names.first else { return value }
    var members = members
    let new = Member(
      key: name, value: (self[name] ?? .object([])).setting(names.dropFirst(), to: value))
    if let index = members.firstIndex(where: { $0.key.isExactly(name) }) {
      members[index] = new
    } else {
      members.append(new)
    }
    return .object(members)
  }
}
