extension JSONValue {
  /// Whether both values are equal, as JSON Schema defines it.
  ///
  /// Numbers are compared by their exact value: `1`, `1.0` and `10e-1` are equal. The order of an object's
  /// members does not matter. Strings are compared scalar by scalar.
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

  /// Whether both values are spelled with the same bytes. Most equal values are.
  private func isSpelled(as other: JSONValue) -> Bool {
    let (own, others) = (range, other.range)
    guard own.count == others.count else { return false }
    return document.bytes.withRow { bytes in
      other.document.bytes.withRow {
        bytes.isSame(own.lowerBound, as: $0, others.lowerBound, count: own.count)
      }
    }
  }

  private func isSameNumber(_ other: JSONValue) -> Bool {
    ExactNumber(document.bytes[range]) == ExactNumber(other.document.bytes[other.range])
  }

  /// Looks up each member of `other` in this object, which has few.
  private func hasMembers(of other: JSONValue) -> Bool {
    other.members.allSatisfy { member in self[member.key]?.equals(member.value) ?? false }
  }

  /// Compares the members of both objects in pairs, sorted by key.
  private func isSameObject(_ other: JSONValue) -> Bool {
    func sorted(_ object: JSONValue) -> [JSONMember] {
      object.members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    }
    return zip(sorted(self), sorted(other)).allSatisfy { a, b in
      a.key.isExactly(b.key) && a.value.equals(b.value)
    }
  }
}
