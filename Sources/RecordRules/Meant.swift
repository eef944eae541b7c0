import Diagnostics
import JSONText
import Records

// What a name that nothing bears may have meant. A suggestion that is followed without thinking must
// never make a record false: the note of 2023 is not that of 2024, R4.a is not R4.b, and a code one
// letter away is the code of another state. So only a slip of the keyboard within a word is mended.

/// The one of the names that a misspelt name certainly meant, or `nil`.
///
/// ```swift
/// meant(by: "lantern-retrun-2023", among: ["lantern-return-2023"])  // "lantern-return-2023"
/// meant(by: "lantern-return-2024", among: ["lantern-return-2023"])  // nil: another year
/// meant(by: "R4a", among: ["R4.a", "R4.b"])                         // "R4.a"
/// ```
func meant(by name: String, among names: some Sequence<String>) -> String? {
  let parts = NameParts(name)
  return nearest(to: name, in: names.lazy.filter { NameParts($0).mayMean(parts) })
}

extension Store {
  /// A sentence that says which item a name means: by its abbreviation, as `ATT` means the Arms Trade Treaty,
  /// or by a slip of the keyboard. Empty where nothing is certain.
  func itemMeant(by name: String, among ids: [String]) -> String {
    if let advice = lookAlikeAdvice(name, ids) { return advice }
    let word = name.lowercased()
    let named = ids.compactMap { item($0) }.filter { item in
      [item.id, item.abbreviation, item.short, item.title].contains { $0.lowercased() == word }
    }
    if named.count == 1 {
      return "\(quoted(name)) is \(named[0].title): write \(quoted(named[0].id))."
    }
    guard named.isEmpty, let id = meant(by: name, among: ids) else { return "" }
    return "Did you mean \(quoted(id)), \(item(id)?.title ?? id)?"
  }

  /// A sentence that says which participant a name means. A code is never guessed at: one letter away is
  /// another state.
  func participantMeant(by name: String) -> String {
    let all = participants + bodies
    if let advice = lookAlikeAdvice(name, all.map(\.id)) { return advice }
    let word = name.lowercased()
    let named = all.filter { participant in
      [participant.id, participant.name(), participant.sortKey].contains {
        $0.lowercased() == word
      }
    }
    guard named.count == 1 else { return "" }
    return "\(quoted(name)) is \(named[0].name()): write \(quoted(named[0].id))."
  }
}

/// A name as the words and numbers it is made of: `lantern`, `return`, `2023`.
private struct NameParts {
  private var parts: [String] = []

  init(_ name: String) {
    var run = ""
    for letter in name.lowercased() {
      if let last = run.last, last.isNumber != letter.isNumber || !letter.isAlphanumeric {
        close(&run)
      }
      if letter.isAlphanumeric { run.append(letter) }
    }
    close(&run)
  }

  private mutating func close(_ run: inout String) {
    guard !run.isEmpty else { return }
    if run.first?.isNumber ?? false {
      let zeros = run.prefix { $0 == "0" }.count
      run = String(run.dropFirst(min(zeros, run.count - 1)))
    }
    parts.append(run)
    run = ""
  }

  /// Whether the one can be a misspelling of the other: the same letters with other signs between them, or
  /// the same parts with a slip in a word.
  func mayMean(_ other: NameParts) -> Bool {
    parts.joined() == other.parts.joined()
      || parts.count == other.parts.count && zip(parts, other.parts).allSatisfy(Self.areAlike)
  }

  /// Numbers, and words of up to three letters, which are codes, are alike where they are the same.
  private static func areAlike(_ one: String, _ other: String) -> Bool {
    if one == other { return true }
    guard one.count > 3, other.count > 3, one.allSatisfy(\.isLetter) else { return false }
    return nearest(to: one, in: [other]) != nil
  }
}

extension Character {
  fileprivate var isAlphanumeric: Bool { isLetter || isNumber }
}
