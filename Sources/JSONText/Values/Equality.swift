extension JSONValue {
  /// Do both say the same, as JSON Schema understands it?
  ///
  /// Numbers are compared by what they are worth, exactly (`1`, `1.0` and `10e-1` are equal), objects
  /// regardless of their members' order, strings scalar by scalar.
  public func equals(_ other: JSONValue) -> Bool {
    guard kind == other.kind else { return false }
    if isSpelled(as: other) { return true }
    switch kind {
    case .null: return true
    case .boolean: return bool == other.bool
    case .number: return isSameNumber(other)
    case .string: return contents == other.contents
    case .array:
      return count == other.count && zip(elements, other.elements).allSatisfy { $0.equals($1) }
    case .object:
      return count == other.count && (count <= 16 ? hasMembers(of: other) : isSameObject(other))
    }
  }

  /// Whether both are the very same bytes, as most that say the same are.
  private func isSpelled(as other: JSONValue) -> Bool {
    let (own, run) = (range, other.range)
    guard own.count == run.count else { return false }
    return document.bytes.withRow { bytes in
      other.document.bytes.withRow {
        bytes.isSame(own.lowerBound, as: $0, run.lowerBound, count: own.count)
      }
    }
  }

  private func isSameNumber(_ other: JSONValue) -> Bool {
    ExactNumber(document.bytes[range]) == ExactNumber(other.document.bytes[other.range])
  }

  /// Each member of `other` is looked for among few.
  private func hasMembers(of other: JSONValue) -> Bool {
    other.members.allSatisfy { member in self[member.key]?.equals(member.value) ?? false }
  }

  /// The members of both side by side, sorted by key.
  private func isSameObject(_ other: JSONValue) -> Bool {
    func sorted(_ object: JSONValue) -> [JSONMember] {
      object.members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    }
    return zip(sorted(self), sorted(other)).allSatisfy { a, b in
      a.key.isExactly(b.key) && a.value.equals(b.value)
    }
  }
}
