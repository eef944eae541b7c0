import Diagnostics
import JSONText
import Records
import Resolving

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
///
/// `isAllowed` is asked of those alone that a look at their letters leaves.
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

/// The one of the names whose digits are those of a name in another order, and whose letters are the same:
/// `note-2023` for `note-2032`. It may be meant, and nobody knows.
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

/// Where names are searched for what was meant. A search goes through all names there are, so that one is
/// made only for a finding that is told; a test counts them.
enum SuggestionSearches {
  /// A type of its own, for the reason that `WritingFaults` states.
  struct Counter: Sendable {
    let count: @Sendable () -> Void
  }

  @TaskLocal static var counter: Counter?

  static func note() { counter?.count() }
}

/// The items of a store by all that they are called, made once for as many names as are looked up.
struct ItemNames: Sendable {
  /// In the natural order of the ids.
  let ids: [String]
  private let index: NameIndex<Item>

  init(_ store: Store) {
    ids = store.itemIDs
    index = NameIndex(itemsOf: store)
  }

  /// The one of some items that a name means: by its abbreviation, as `ATT` means the Arms Trade Treaty, by
  /// letters that only look Latin, or by a slip of the keyboard; `nil` where nothing is certain.
  func id(meantBy name: String, among ids: [String]) -> String? {
    let plain = latin(name)
    let word = plain.lowercased()
    if plain != name, let id = ids.first(where: { $0.lowercased() == word }) { return id }
    let named = named(name, among: ids)
    if named.count == 1 { return named[0].id }
    return named.isEmpty ? meant(by: name, among: ids) : nil
  }

  /// A sentence that says which item a name means; empty where nothing is certain.
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

/// The participants and bodies of a store by their names, made once for as many names as are looked up.
struct ParticipantNames: Sendable {
  /// In the forum's order, the bodies last.
  let codes: [String]
  private let index: NameIndex<Participant>

  init(_ store: Store) {
    index = NameIndex(participantsOf: store)
    codes = index.known.map(\.id)
  }

  /// A sentence that says which participant a name means. A code is never guessed at: one letter away is
  /// another state.
  func advice(on name: String) -> String {
    SuggestionSearches.note()
    if let advice = lookAlikeAdvice(name, codes) { return advice }
    let named = index.things(named: name)
    guard named.count == 1 else { return "" }
    return "\(quoted(name)) is \(named[0].name()): write \(quoted(named[0].id))."
  }
}

/// The digits of a name but for the noughts, which are the same where one name may mean the other.
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
