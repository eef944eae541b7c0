/// Finds references that lead back to themselves without a step into the value: following them would
/// never end. `{"$ref": "#"}` is the shortest.
///
/// A list that contains lists of its own kind is fine: each time round, the value is smaller.
enum EndlessReferences {
  /// The slots of all references that lie on a way round, in order.
  static func slots(_ subschemas: [Subschema], _ targets: [Int?]) -> [Int] {
    let ways = subschemas.indices.map { steps(from: subschemas[$0], targets) }
    let rounds = rounds(ways)
    var slots: Set<Int> = []
    for schema in subschemas.indices {
      for case let slot? in subschemas[schema].keywords.map(\.reference) {
        guard let target = targets[slot] else { continue }
        let isRound = target == schema || rounds[target] == rounds[schema]
        if isRound { slots.insert(slot) }
      }
    }
    return slots.sorted()
  }

  private static func steps(from schema: Subschema, _ targets: [Int?]) -> [Int] {
    var steps: [Int] = []
    for keyword in schema.keywords {
      steps += keyword.alongside
      if let target = keyword.reference.flatMap({ targets[$0] }) { steps.append(target) }
    }
    return steps
  }

  /// A number for each schema; two have the same where each leads to the other.
  ///
  /// Kosaraju's way: what is finished last when all ways are followed is where to begin following them
  /// backwards, and what is reached so belongs together.
  private static func rounds(_ ways: [[Int]]) -> [Int] {
    var back: [[Int]] = Array(repeating: [], count: ways.count)
    for (start, ends) in ways.enumerated() {
      for end in ends { back[end].append(start) }
    }
    var finished: [Int] = []
    var seen = Array(repeating: false, count: ways.count)
    for start in ways.indices { follow(ways, from: start, &seen) { finished.append($0) } }
    var numbers = Array(repeating: 0, count: ways.count)
    seen = Array(repeating: false, count: ways.count)
    for start in finished.reversed() { follow(back, from: start, &seen) { numbers[$0] = start } }
    return numbers
  }

  /// Visits all schemas that a way leads to and that were not seen yet, each after those behind it.
  private static func follow(
    _ ways: [[Int]], from start: Int, _ seen: inout [Bool], _ finish: (Int) -> Void
  ) {
    guard !seen[start] else { return }
    seen[start] = true
    var stack = [(schema: start, next: 0)]
    while let (schema, next) = stack.last {
      guard next < ways[schema].count else {
        finish(schema)
        stack.removeLast()
        continue
      }
      stack[stack.count - 1].next += 1
      let end = ways[schema][next]
      guard !seen[end] else { continue }
      seen[end] = true
      stack.append((end, 0))
    }
  }
}
