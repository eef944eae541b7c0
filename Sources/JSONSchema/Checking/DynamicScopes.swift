/// The dynamic scopes of an evaluation: each is a list of resources (schemas with an `$id`, or whole documents),
/// outermost first, and has a number.
///
///     0   no resources
///     1   strict-tree.json
///     2   strict-tree.json, tree.json
///
/// A scope lists the resources that the evaluation entered on its way to a schema. Only resources with a
/// `$dynamicAnchor` are listed, and each only once, when it is entered first: the outermost resource decides
/// what a dynamic reference means. So there are few scopes.
struct DynamicScopes {
  private struct Step: Hashable {
    var from: Int
    var resource: Int
  }

  private var lists: [[Int]] = []
  private var numbers: [Step: Int] = [:]

  /// The resources of the scope with this number.
  func resources(_ scope: Int) -> [Int] { scope == 0 ? [] : lists[scope - 1] }

  /// The number of the scope that `scope` becomes when a resource is entered.
  mutating func entering(_ resource: Int, from scope: Int) -> Int {
    let list = resources(scope)
    if list.contains(resource) { return scope }
    let step = Step(from: scope, resource: resource)
    if let number = numbers[step] { return number }
    lists.append(list + [resource])
    numbers[step] = lists.count
    return lists.count
  }
}
