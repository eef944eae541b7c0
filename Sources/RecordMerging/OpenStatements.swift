public import JSONText

/// Finds the conflicts that belong to one statement, such as those of a status and of its date. `places` are the places
/// of all conflicts of a record. The conflicts of one statement must all be settled for the same side: our status with
/// their date would be a statement that nobody made.
///
///     openStatements(among: conflicts.map(\.steps))   // [[0, 1], [4, 5, 6]]
///
/// Each group that is returned has the indices in `places` of the conflicts of one statement, at least two.
public func openStatements(among places: [[JSONStep]]) -> [[Int]] {
  var byObject: [[JSONStep]: [Int]] = [:]
  for (number, place) in places.enumerated() where !place.isEmpty {
    byObject[Array(place.dropLast()), default: []].append(number)
  }
  let groups = byObject.flatMap { object, numbers in
    MergeTable.statements(at: object).map { statement in
      numbers.filter { number in
        guard case .member(let name)? = places[number].last else { return false }
        return statement.members.contains(name)
      }
    }
  }
  return groups.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
}
