import Diagnostics
import JSONText
import Records
import Resolving

// Finds the name that an unknown name was meant to be. A suggestion must never make a record false, even if somebody
// follows it without thinking: the note of 2023 is not that of 2024, R4.a is not R4.b, and a code that differs in one
// letter is the code of another state. So only a typing mistake within a word is corrected.

/// The one name in `names` that a misspelt name certainly means; `nil` if none is certain.
///
/// ```swift
/// meant(by: "lantern-retrun-2023", among: ["lantern-return-2023"])  // "lantern-return-2023"
/// meant(by: "lantern-return-2024", among: ["lantern-return-2023"])  // nil: another year
/// meant(by: "R4a", among: ["R4.a", "R4.b"])                         // "R4.a"
/// ```
///
/// `isAllowed` is called only for names with similar letters.
func meant(
  by name: String, among names: some Sequence<String>,
  where isAllowed: (String) -> Bool = { _ in true }
) -> String? {
  SuggestionSearches.note()
  let parts = NameParts(name)
  let digits = Digits(name)
  return withoutActuallyEscaping(isAllowed) { isAllowed in
    nearest(
      to: name,
      in: names.lazy.filter {
        Digits($0) == digits && NameParts($0).mayMean(parts) && isAllowed($0)
      })
  }
}

/// The one name in `names` that has the same letters and the same digits in another order: `note-2023` for
/// `note-2032`. It may be what was meant, but this is not certain.
func transposed(
  _ name: String, among names: some Sequence<String>, where isAllowed: (String) -> Bool
) -> String? {
  func digits(_ name: String) -> [UInt8] { name.utf8.filter { (48...57).contains($0) } }
  func letters(_ name: String) -> [UInt8] { name.utf8.map { (48...57).contains($0) ? 48 : $0 } }
  let (own, form) = (digits(name), letters(name))
  guard !own.isEmpty else { return nil }
  let found = names.filter {
    $0.utf8.count == form.count && $0 != name && letters($0) == form
      && digits($0).sorted() == own.sorted() && isAllowed($0)
  }
  return found.count == 1 ? found[0] : nil
}

/// Counts the searches for a meant name, for a test. A search goes through all names, so it must run only for a finding
/// that is reported.
enum SuggestionSearches {
  /// A type of its own, because a task-local value that is an optional closure crashes in code that Swift 6.3.1 has
  /// optimized.
  struct Counter: Sendable {
    let count: @Sendable () -> Void
  }

  @TaskLocal static var counter: Counter?

  static func note() { counter?.count() }
}

/// The items of a store by their ids, abbreviations and titles. It is made once and used for all names.
struct ItemNames: Sendable {
  /// Sorted as a person would: `R2` before `R10`.
  let ids: [String]
  private let index: NameIndex<Item>

  init(_ store: Store) {
    ids = store.itemIDs
    index = NameIndex(itemsOf: store)
  }

  /// The one id in `ids` that a name means; `nil` if none is certain.
  ///
  /// The name may be an abbreviation (`ATT` means the Arms Trade Treaty), may have letters that only look Latin, or may
  /// have a typing mistake.
  func id(meantBy name: String, among ids: [String]) -> String? {
    let plain = latin(name)
    let word = plain.lowercased()
    if plain != name, let id = ids.first(where: { $0.lowercased() == word }) { return id }
    let named = named(name, among: ids)
    if named.count == 1 { return named[0].id }
    return named.isEmpty ? meant(by: name, among: ids) : nil
  }

  /// A sentence that says which item a name means; empty if none is certain.
  func advice(on name: String, among ids: [String]) -> String {
    if let advice = lookAlikeAdvice(name, ids) { return advice }
    let named = named(name, among: ids)
    if named.count == 1 {
      return "\(quoted(name)) is \(named[0].title): write \(quoted(named[0].id))."
    }
    guard named.isEmpty, let id = meant(by: name, among: ids) else { return "" }
    let title = index.thing(id: id)?.title
    return "Did you mean \(quoted(id)), \(title ?? id)?"
  }

  private func named(_ name: String, among ids: [String]) -> [Item] {
    index.things(named: name).filter { ids.contains($0.id) }
  }
}

/// The participants and bodies of a store by their codes and names. It is made once and used for all names.
struct ParticipantNames: Sendable {
  /// The participants in the forum's order, then the bodies.
  let codes: [String]
  private let index: NameIndex<Participant>

  init(_ store: Store) {
    index = NameIndex(participantsOf: store)
    codes = index.known.map(\.id)
  }

  /// A sentence that says which participant a name means; empty if none is certain. A code is never guessed, because a
  /// code that differs in one letter is another state's.
  func advice(on name: String) -> String {
    SuggestionSearches.note()
    if let advice = lookAlikeAdvice(name, codes) { return advice }
    let named = index.things(named: name)
    guard named.count == 1 else { return "" }
    return "\(quoted(name)) is \(named[0].name()): write \(quoted(named[0].id))."
  }
}

/// The digits 1–9 of a name, in order. A name can be a misspelling of another only if these are equal: `note-2023` is
/// not `note-2024`.
private struct Digits: Equatable {
  private let name: String

  init(_ name: String) { self.name = name }

  static func == (one: Digits, other: Digits) -> Bool {
    func digits(_ name: String) -> some Sequence<UInt8> {
      name.utf8.lazy.filter { UInt8(ascii: "1")...UInt8(ascii: "9") ~= $0 }
    }
    return digits(one.name).elementsEqual(digits(other.name))
  }
}

/// A name split into words and numbers: `lantern`, `return`, `2023`.
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

  /// Whether one name can be a misspelling of the other: only the signs between the parts differ, or a word has a
  /// typing mistake.
  func mayMean(_ other: NameParts) -> Bool {
    parts.joined() == other.parts.joined()
      || parts.count == other.parts.count && zip(parts, other.parts).allSatisfy(Self.areAlike)
  }

  /// Numbers must be equal, and so must words of up to three letters, because they may be codes.
  private static func areAlike(_ one: String, _ other: String) -> Bool {
    if one == other { return true }
    guard one.count > 3, other.count > 3, one.allSatisfy(\.isLetter) else { return false }
    return nearest(to: one, in: [other]) != nil
  }
}

extension Character {
  fileprivate var isAlphanumeric: Bool { isLetter || isNumber }
}
