public import JSONText

/// Places in conflict that are said in one breath: a status and its date. What is taken of one side is taken
/// of all of them, or a mixture stands there that nobody said.
///
///     openStatements(among: conflicts.map(\.steps))   // [[0, 1], [4, 5, 6]]
///
/// Each is the numbers of two or more of the places, in their order.
public func openStatements(among places: [[JSONStep]]) -> [[Int]] {
  var holders: [[JSONStep]: [Int]] = [:]
  for (number, place) in places.enumerated() where !place.isEmpty {
    holders[Array(place.dropLast()), default: []].append(number)
  }
  let groups = holders.flatMap { holder, numbers in
    MergeTable.statements(at: holder).map { statement in
      numbers.filter { number in
        guard case .member(let name)? = places[number].last else { return false }
        return statement.members.contains(name)
      }
    }
  }
  return groups.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
}
