extension CanonicalText {
  /// Whether a text already is what ``write(_:order:)`` would make of it.
  ///
  /// White space and escapes were looked at while it was read, so that of most texts only the order of
  /// members is left to see. A text that may be otherwise is written and compared.
  public static func isCanonical(_ document: JSONDocument, order: MemberOrder) -> Bool {
    guard document.isLaidOut else {
      return write(document.root, order: order) == document.bytes
    }
    return document.withRows { nodes, bytes in
      OrderCheck(nodes: nodes, bytes: bytes).isKept(order, 0)
    }
  }
}

/// Whether members stand in their order: those that have names to it, then the others naturally.
private struct OrderCheck {
  let nodes: Row<Node>
  let bytes: Row<UInt8>

  func isKept(_ order: MemberOrder, _ index: Int) -> Bool {
    nodes[index].isObject ? areMembersKept(order, index) : areElementsKept(order, index)
  }

  private func areMembersKept(_ order: MemberOrder, _ index: Int) -> Bool {
    var (key, rank, last) = (index &+ 1, -1, 0)
    for _ in 0..<nodes[index].count {
      let next = order.rank(ofKey: nodes[key], in: bytes)
      if next < rank || next == rank && !isNatural(last, key) { return false }
      if nodes[key &+ 1].isContainer, !isKept(order.order(at: next), key &+ 1) { return false }
      (rank, last) = (next, key)
      key = nodes[key &+ 1].following(key &+ 1)
    }
    return true
  }

  private func areElementsKept(_ order: MemberOrder, _ index: Int) -> Bool {
    let end = nodes[index].following(index)
    // Of scalars alone, as lists of ids and of paragraphs are.
    if end == index &+ 1 &+ nodes[index].count { return true }
    var element = index &+ 1
    while element < end {
      if nodes[element].isContainer, !isKept(order.ofElements, element) { return false }
      element = nodes[element].following(element)
    }
    return true
  }

  private func isNatural(_ a: Int, _ b: Int) -> Bool {
    if nodes[a].isEscaped || nodes[b].isEscaped {
      return naturallyPrecedes(
        bytes.contents(of: nodes[a])[...], bytes.contents(of: nodes[b])[...])
    }
    return naturallyPrecedes(bytes, nodes[a].contents, bytes, nodes[b].contents)
  }
}
