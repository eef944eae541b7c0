public import JSONText

/// Finds conflicts that belong to one statement, such as a status and its date. They must all be settled
/// for the same side, because a mixture would be a statement that nobody made.
///
///     openStatements(among: conflicts.map(\.steps))   // [[0, 1], [4, 5, 6]]
///
/// Each group holds the indices of two or more places, in their order.
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
