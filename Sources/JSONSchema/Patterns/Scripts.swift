/// The scripts of Unicode: the scalars that belong to each, and the scalars that are used with each.
enum Scripts {
  /// The short name of a script, which has four letters, by each of the script's names.
  static let shortNames: [String: String] = {
    var names = ["Zzzz": unknown, "Unknown": unknown]
    for row in UnicodeTables.rows(of: UnicodeTables.scripts) {
      for name in row.names { names[name] = row.names[0] }
    }
    return names
  }()

  /// The scalars that belong to a script, by its short name. Each scalar belongs to one script only.
  static func set(_ script: String) -> ScalarSet {
    if script == unknown { return ScalarSet(sets.values.flatMap(\.ranges)).inverted }
    return sets[script] ?? ScalarSet([])
  }

  /// The scalars that are used with a script: those that Unicode lists for it, and those that belong to it
  /// and are not listed for other scripts only.
  static func extendedSet(_ script: String) -> ScalarSet {
    let others = extensions.filter { !$0.names.contains(script) }.flatMap(\.ranges)
    let listed = extensions.filter { $0.names.contains(script) }.flatMap(\.ranges)
    return ScalarSet(set(script).without(ScalarSet(others)).ranges + listed)
  }

  /// The script of scalars without a script: unassigned, private use and surrogates.
  private static let unknown = "Zzzz"

  private static let sets: [String: ScalarSet] = Dictionary(
    UnicodeTables.rows(of: UnicodeTables.scripts).map { ($0.names[0], ScalarSet($0.ranges)) }
  ) { first, _ in first }

  private static let extensions = UnicodeTables.rows(of: UnicodeTables.extensions)
}
