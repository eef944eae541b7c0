import Diagnostics

/// Finds names that refer to each other in a circle: the strongly connected components of a graph.
///
/// ```swift
/// let circles = Circles(["a": ["b"], "b": ["a", "c"], "c": []])
/// circles.areInOne("a", "b")   // true: a leads to b, and b to a
/// circles.areInOne("b", "c")   // false
/// ```
struct Circles {
  /// The number of each name's circle. Names in the same circle have the same number.
  private var circle: [ExactText: Int] = [:]

  /// `next` gives the names to which each name refers.
  ///
  /// This is Kosaraju's algorithm: visit all names depth first; then go through them from the last finished to the
  /// first, and follow the references backwards. All names reached that way are in one circle.
  init(_ next: [ExactText: [ExactText]]) {
    let order = Self.leaving(next)
    var back: [ExactText: [ExactText]] = [:]
    for (name, others) in next { for other in others { back[other, default: []].append(name) } }
    for start in order.reversed() where circle[start] == nil {
      let number = circle.count
      circle[start] = number
      var open = [start]
      while let name = open.popLast() {
        for other in back[name] ?? [] where circle[other] == nil && next[other] != nil {
          circle[other] = number
          open.append(other)
        }
      }
    }
  }

  func areInOne(_ one: String, _ other: String) -> Bool {
    circle[ExactText(one)].map { $0 == circle[ExactText(other)] } ?? false
  }

  /// The names in the order in which a depth-first visit finishes them.
  private static func leaving(_ next: [ExactText: [ExactText]]) -> [ExactText] {
    var order: [ExactText] = []
    var entered: Set<ExactText> = []
    for start in next.keys where !entered.contains(start) {
      entered.insert(start)
      var way = [(name: start, taken: 0)]
      while let last = way.last {
        let others = next[last.name] ?? []
        guard last.taken < others.count else {
          order.append(last.name)
          way.removeLast()
          continue
        }
        way[way.count - 1].taken += 1
        let other = others[last.taken]
        if next[other] != nil, entered.insert(other).inserted { way.append((other, 0)) }
      }
    }
    return order
  }
}
