/// Finds references that lead back to themselves without a step into the value: following them would
/// never end. `{"$ref": "#"}` is the shortest.
///
/// A list that contains lists of its own kind is fine: each time round, the value is smaller.
enum EndlessReferences {
  /// The slots of all references that lie on such a way. Schemas are struck out as long as one is left
  /// that nothing leads to, or that leads nowhere; what then remains lies on a round way or between two.
  static func slots(_ subschemas: [Subschema], _ targets: [Int?]) -> [Int] {
    let ways = subschemas.indices.map { steps(from: subschemas[$0], targets) }
    let remaining = leftover(leftover(Set(subschemas.indices), ways), reversed(ways))
    var slots: Set<Int> = []
    for schema in remaining {
      for case let slot? in subschemas[schema].keywords.map(\.reference) {
        if let target = targets[slot], remaining.contains(target) { slots.insert(slot) }
      }
    }
    return slots.sorted()
  }

  private static func steps(from schema: Subschema, _ targets: [Int?]) -> [Int] {
    schema.keywords.flatMap { keyword in
      keyword.alongside + [keyword.reference.flatMap { targets[$0] }].compactMap { $0 }
    }
  }

  private static func reversed(_ ways: [[Int]]) -> [[Int]] {
    var back: [[Int]] = Array(repeating: [], count: ways.count)
    for (start, ends) in ways.enumerated() {
      for end in ends { back[end].append(start) }
    }
    return back
  }

  /// What is left of some schemas when those that no other leads to are struck out, again and again.
  private static func leftover(_ schemas: Set<Int>, _ ways: [[Int]]) -> Set<Int> {
    var arrivals = Array(repeating: 0, count: ways.count)
    for start in schemas {
      for end in ways[start] { arrivals[end] += 1 }
    }
    var left = schemas
    var idle = schemas.filter { arrivals[$0] == 0 }.sorted()
    while let schema = idle.popLast() {
      left.remove(schema)
      for end in ways[schema] where left.contains(end) {
        arrivals[end] -= 1
        if arrivals[end] == 0 { idle.append(end) }
      }
    }
    return left
  }
}
