/// The sets of scalars for `\p{…}`, by the names in ECMA-262.
///
///     \p{Lu}  \p{gc=Letter}              a general category
///     \p{Alphabetic}                     a property that a scalar has or has not
///     \p{Script=Greek}  \p{sc=Grek}      the script a scalar belongs to
///     \p{Script_Extensions=Greek}        a script that a scalar is used with, perhaps among others
enum UnicodeProperties {
  static func set(named name: String) -> ScalarSet? {
    // All names are ASCII. Without this test, \p{sc=Kana} could be written with the Kelvin sign: to Swift it
    // equals K.
    guard name.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    return GeneralCategories.set(named: name) ?? BinaryProperties.set(named: name)
      ?? script(named: name)
  }

  private static func script(named name: String) -> ScalarSet? {
    let parts = name.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let script = Scripts.shortNames[parts[1]] else { return nil }
    switch parts[0] {
    case "Script", "sc": return Scripts.set(script)
    case "Script_Extensions", "scx": return Scripts.extendedSet(script)
    default: return nil
    }
  }
}
