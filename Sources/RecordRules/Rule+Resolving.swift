public import Resolving

extension Rule {
  /// The rule that a name stands for.
  public static func resolve(_ typed: String) -> Resolution<Rule> {
    NameIndex(all, known: all.map { KnownName($0.name) }) { _ in [] }.resolve(typed, as: .rule)
  }
}
