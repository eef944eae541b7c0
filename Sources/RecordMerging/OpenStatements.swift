public import JSONText

/// Finds the conflicts that belong to one statement, such as those of a status, of its date and of its sources.
/// `places` are the places of all conflicts of a record. The conflicts of one statement must all be settled for the same
/// side: our status with their date would be a statement that nobody made, our status with their sources one that no
/// source made.
///
///     openStatements(among: conflicts.map(\.steps), in: record)   // [[0, 1], [4, 5, 6]]
///
/// Each group that is returned has the indices in `places` of the conflicts of one statement, at least two.
public func openStatements(among places: [[JSONStep]], in record: JSONTree) -> [[Int]] {
  var groups = Groups(count: places.count)
  var byObject: [[JSONStep]: [Int]] = [:]
  for (number, place) in places.enumerated() where !place.isEmpty {
    byObject[Array(place.dropLast()), default: []].append(number)
  }
  var open: [[JSONStep]: [(ground: Ground, number: Int)]] = [:]
  for (object, numbers) in byObject {
    let named = numbers.compactMap { number -> (name: String, number: Int)? in
      if case .member(let name)? = places[number].last { (name, number) } else { nil }
    }
    for statement in MergeTable.statements(at: object) {
      groups.unite(named.filter { statement.members.contains($0.name) }.map(\.number))
    }
    open[object] = named.flatMap { conflict in
      MergeTable.grounds(at: object).filter { $0.name == conflict.name }.map {
        ($0, conflict.number)
      }
    }
  }
  for (number, place) in places.enumerated() {
    // From the object around the conflict outwards, as far as the conflict rests on what is there.
    for length in place.indices.reversed() {
      for (ground, other) in open[Array(place[..<length])] ?? []
      where ground.carries(place, from: length) {
        groups.unite([number, other])
      }
      if standsAlone(place[..<length], in: record) { break }
    }
  }
  return groups.sorted().filter { $0.count > 1 }
}

/// Whether the object at this place rests only on its own sources.
private func standsAlone(_ place: ArraySlice<JSONStep>, in record: JSONTree) -> Bool {
  guard MergeTable.mayStandAlone(place) else { return false }
  let object = place.reduce(Optional(record)) { object, step in
    if case .member(let name) = step { object?[name] } else { nil }
  }
  return object?["sources"].map { !$0.isConflict } ?? false
}

/// Numbers in groups that do not overlap. At first each number is alone.
private struct Groups {
  /// For each number another one of its group, or the number itself if it stands for the group.
  private var next: [Int]

  init(count: Int) { next = Array(0..<count) }

  /// Makes one group of the groups of these numbers.
  mutating func unite(_ numbers: [Int]) {
    guard let first = numbers.first else { return }
    for number in numbers.dropFirst() {
      let leader = leader(of: first)
      next[self.leader(of: number)] = leader
    }
  }

  /// The number that stands for a number's group.
  private mutating func leader(of number: Int) -> Int {
    var number = number
    while next[number] != number {
      next[number] = next[next[number]]
      number = next[number]
    }
    return number
  }

  /// The groups, each sorted, by their least numbers.
  mutating func sorted() -> [[Int]] {
    Dictionary(grouping: next.indices) { leader(of: $0) }.values.sorted { $0[0] < $1[0] }
  }
}
