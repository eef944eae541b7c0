/// The resources a run has entered on its way to a schema, outermost first, each way with a number.
///
///     0   nothing that matters
///     1   strict-tree.json
///     2   strict-tree.json, tree.json
///
/// A resource matters only where it has a `$dynamicAnchor`, and only the first time it is entered: the
/// outermost has the word. So there are few ways, and a number tells them apart.
struct DynamicScopes {
  private struct Step: Hashable {
    var from: Int
    var resource: Int
  }

  private var ways: [[Int]] = []
  private var numbers: [Step: Int] = [:]

  /// The resources of a way; number 0 has none.
  func resources(_ scope: Int) -> [Int] { scope == 0 ? [] : ways[scope - 1] }

  mutating func entering(_ resource: Int, from scope: Int) -> Int {
    let way = resources(scope)
    if way.contains(resource) { return scope }
    let step = Step(from: scope, resource: resource)
    if let known = numbers[step] { return known }
    ways.append(way + [resource])
    numbers[step] = ways.count
    return ways.count
  }
}
