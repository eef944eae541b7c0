import JSONText

extension JSONTree {
  /// The same value with the members of every object sorted, so that `==` does not depend on the order of members.
  var inOneOrder: JSONTree {
    switch self {
    case .object(let members):
      let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      return .object(sorted.map { .init(key: $0.key, value: $0.value.inOneOrder) })
    case .array(let elements): return .array(elements.map(\.inOneOrder))
    default: return self
    }
  }

  /// Whether it is an object `{"$conflict": …}`, which replaces a value that two edits changed differently.
  var isConflict: Bool { self["$conflict"] != nil }

  /// Whether it is a conflict or contains one.
  var holdsConflict: Bool {
    isConflict || members.contains { $0.value.holdsConflict }
      || elements.contains { $0.holdsConflict }
  }

  func side(_ name: String) -> JSONTree? { self["$conflict"]?[name] }

  /// The value with every conflict in it replaced by its `base`; `nil` if it is a conflict without `base`.
  var settledToBase: JSONTree? {
    if isConflict { return side("base")?.settledToBase }
    switch self {
    case .object(let members):
      return .object(
        members.compactMap { member in
          member.value.settledToBase.map { .init(key: member.key, value: $0) }
        })
    case .array(let elements): return .array(elements.compactMap(\.settledToBase))
    default: return self
    }
  }
}
