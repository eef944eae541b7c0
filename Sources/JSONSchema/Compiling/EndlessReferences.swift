/// Finds references that lead back to themselves without a step into the value. Following them would never
/// end. `{"$ref": "#"}` is the shortest example.
///
/// A schema for lists of lists, such as `{"items": {"$ref": "#"}}`, is not such a case: at each step, the value is
/// smaller.
enum EndlessReferences {
  /// The slots of all references that lie on a cycle, sorted. A slot is the index of a reference in `targets`.
  static func slots(_ subschemas: [Subschema], _ targets: [Int?]) -> [Int] {
    let edges = subschemas.indices.map { successors(of: subschemas[$0], targets) }
    let components = components(edges)
    var slots: Set<Int> = []
    for schema in subschemas.indices {
      for case let slot? in subschemas[schema].keywords.map(\.reference) {
        guard let target = targets[slot] else { continue }
        let isOnCycle = target == schema || components[target] == components[schema]
        if isOnCycle { slots.insert(slot) }
      }
    }
    return slots.sorted()
  }

  /// The schemas that a schema applies to the same instance, directly or by a reference.
  private static func successors(of schema: Subschema, _ targets: [Int?]) -> [Int] {
    var successors: [Int] = []
    for keyword in schema.keywords {
      successors += keyword.alongside
      if let target = keyword.reference.flatMap({ targets[$0] }) { successors.append(target) }
    }
    return successors
  }

  /// A number for each schema. Two schemas have the same number if each can be reached from the other.
  ///
  /// This is Kosaraju's algorithm for strongly connected components. It visits the graph depth first and
  /// lists the schemas as they are finished. Then it visits the reversed graph, beginning with the schema
  /// that was finished last. All schemas reached from one start form one component.
  private static func components(_ edges: [[Int]]) -> [Int] {
    var reversed: [[Int]] = Array(repeating: [], count: edges.count)
    for (start, ends) in edges.enumerated() {
      for end in ends { reversed[end].append(start) }
    }
    var finished: [Int] = []
    var seen = Array(repeating: false, count: edges.count)
    for start in edges.indices { visit(edges, from: start, &seen) { finished.append($0) } }
    var numbers = Array(repeating: 0, count: edges.count)
    seen = Array(repeating: false, count: edges.count)
    for start in finished.reversed() {
      visit(reversed, from: start, &seen) { numbers[$0] = start }
    }
    return numbers
  }

  /// Visits all schemas that can be reached from `start` and were not seen yet. Calls `finish` with each,
  /// after the schemas that it leads to.
  private static func visit(
    _ edges: [[Int]], from start: Int, _ seen: inout [Bool], _ finish: (Int) -> Void
  ) {
    guard !seen[start] else { return }
    seen[start] = true
    var stack = [(schema: start, next: 0)]
    while let (schema, next) = stack.last {
      guard next < edges[schema].count else {
        finish(schema)
        stack.removeLast()
        continue
      }
      stack[stack.count - 1].next += 1
      let end = edges[schema][next]
      guard !seen[end] else { continue }
      seen[end] = true
      stack.append((end, 0))
    }
  }
}
